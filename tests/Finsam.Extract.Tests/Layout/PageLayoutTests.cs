using Finsam.Extract.Model;
using FsCheck;
using FsCheck.Fluent;

namespace Finsam.Extract.Tests.Layout;

public class PageLayoutTests
{
    [Fact]
    public void A_label_and_its_amounts_are_one_line_with_tabs_between_cells() =>
        Assert.Equal(
            ["Verksamhetens intäkter\t10 600 000\t9 850 000", "Verksamhetens kostnader\t-10 412 308\t-9 601 112"],
            new PrintedPage()
                .Text(60, 100, "Verksamhetens intäkter").Amount(400, 100, "10 600 000").Amount(500, 100, "9 850 000")
                .Text(60, 114, "Verksamhetens kostnader").Amount(400, 114, "-10 412 308").Amount(500, 114, "-9 601 112")
                .Texts());

    [Fact]
    public void Columns_of_figures_are_parted_by_less_than_columns_of_words() =>
        Assert.Equal(
            ["Antal deltagare\t425\t210\t215"],
            new PrintedPage().Text(60, 100, "Antal deltagare").Text(200, 100, "425").Text(225, 100, "210").Text(250, 100, "215").Texts());

    [Fact]
    public void A_figure_that_was_read_twice_stands_once() =>
        Assert.Equal(
            ["perioden november 2016 till maj 2019"],
            new PrintedPage().Text(60, 100, "perioden november").Tall(148, 100, "2016", 15, 10).Text(164, 100, "6").Text(172, 100, "till maj 2019").Texts());

    [Theory]
    [InlineData("november 2016 6 deltagare")]
    [InlineData("kl. 1 13.30")]
    public void A_figure_beside_a_word_that_has_its_room_is_another(string text) => Assert.Equal([text], new PrintedPage().Text(60, 100, text).Texts());

    [Fact]
    public void A_page_that_still_falls_by_a_fifth_of_a_degree_keeps_its_rows()
    {
        var page = new PrintedPage { SkewDegrees = 0.2 };
        for (var row = 0; row < 12; row++)
        {
            page.Text(60, 100 + (13 * row), $"Rad {row}").Amount(330, 100 + (13 * row), $"{row} 000").Amount(530, 100 + (13 * row), $"-{row} 500");
        }

        Assert.Equal(Enumerable.Range(0, 12).Select(row => $"Rad {row}\t{row} 000\t-{row} 500"), page.Texts());
    }

    [Fact]
    public void A_dash_at_half_height_stays_in_its_row() =>
        Assert.Equal(
            ["Avskrivningar\t–\t-12 000"],
            new PrintedPage().Text(60, 100, "Avskrivningar").Text(300, 104, "–", size: 3).Amount(400, 100, "-12 000").Texts());

    [Fact]
    public void Two_columns_of_running_text_are_read_one_after_the_other()
    {
        var page = new PrintedPage().Text(60, 80, "Förbundets verksamhet under det gångna året redovisas i korthet på denna sida");
        for (var row = 0; row < 8; row++)
        {
            page.Text(60, 110 + (12 * row), $"vänster spalt med löpande text rad {row}").Text(310, 113 + (12 * row), $"höger spalt med löpande text rad {row}");
        }

        var texts = page.Text(60, 240, "Sidan avslutas med en rad som går tvärs över båda spalterna igen").Texts();
        Assert.StartsWith("Förbundets verksamhet", texts[0], StringComparison.Ordinal);
        Assert.Equal(Enumerable.Range(0, 8).Select(row => $"vänster spalt med löpande text rad {row}"), texts[1..9]);
        Assert.Equal(Enumerable.Range(0, 8).Select(row => $"höger spalt med löpande text rad {row}"), texts[9..17]);
        Assert.StartsWith("Sidan avslutas", texts[17], StringComparison.Ordinal);
    }

    [Fact]
    public void Names_and_organizations_side_by_side_are_rows_and_no_columns()
    {
        var page = new PrintedPage();
        string[] names = ["Asta Lind (s) ordförande", "Bo Ek (m)", "Cia Alm (tjänsteman) vice ordförande", "Dan Ås (c)", "Eva Gren (l)", "Fia Berg (s)"];
        for (var row = 0; row < names.Length; row++)
        {
            page.Text(60, 100 + (12 * row), names[row]).Text(320, 100 + (12 * row), "Norra Ängs kommun");
        }

        Assert.Equal(names.Select(n => $"{n}\tNorra Ängs kommun"), page.Texts());
    }

    [Fact]
    public void Rules_across_part_the_rows_of_a_table_of_running_text()
    {
        var page = new PrintedPage();
        for (var row = 0; row < 2; row++)
        {
            page.Rule(50, 550, 98 + (90 * row));
            for (var line = 0; line < 6; line++)
            {
                page.Text(60, 102 + (90 * row) + (12 * line), $"mål {row} som sträcker sig över flera rader").Text(310, 102 + (90 * row) + (12 * line), $"utfall {row} som sträcker sig över flera rader");
            }
        }

        var texts = page.Rule(50, 550, 278).Texts();
        Assert.Equal(24, texts.Length);
        Assert.Equal(["mål 0", "utfall 0", "mål 1", "utfall 1"], texts.Chunk(6).Select(c => string.Join(' ', c[0].Split(' ').Take(2))));
    }

    [Fact]
    public void The_wide_spaces_of_a_justified_line_are_no_tabs() =>
        Assert.DoesNotContain('\t', new PrintedPage().Text(60, 100, "Styrelsen har under året sammanträtt sex gånger", space: 0.8).Texts()[0]);

    [Fact]
    public void A_heading_of_spaced_letters_is_read_as_its_words_and_kept_as_it_was_read()
    {
        var line = new PrintedPage()
            .Text(60, 60, "Å R S B E R Ä T T E L S E", size: 16).Text(280, 60, "F Ö R", size: 16)
            .Text(60, 100, "Löpande text om arbetet under året och").Text(60, 112, "hur det har redovisats för medlemmarna").Lines()[0];
        Assert.Equal("ÅRSBERÄTTELSE FÖR", line.Text.Replace('\t', ' '));
        Assert.Equal("Å R S B E R Ä T T E L S E", line.SourceText[..25]);
        Assert.Equal(line.Plain, new string([.. line.PlainToSource.Select(at => line.SourceText[at])]));
    }

    [Fact]
    public void Initials_in_a_row_stay_apart() =>
        Assert.Equal("a b c d e f", new PrintedPage().Text(60, 100, "a b c d e f").Texts()[0]);

    [Fact]
    public void Where_all_spaces_are_wide_only_wider_ones_are_tabs()
    {
        var page = new PrintedPage();
        for (var row = 0; row < 6; row++)
        {
            page.Text(60, 100 + (14 * row), "Kostnader för lokaler", space: 0.95).Text(330, 100 + (14 * row), $"1{row} 250 000", space: 0.95);
        }

        Assert.Equal(Enumerable.Range(0, 6).Select(row => $"Kostnader för lokaler\t1{row} 250 000"), page.Texts());
    }

    [Fact]
    public void A_heading_at_the_left_comes_before_the_two_lines_of_a_header_beside_it() =>
        Assert.Equal(
            ["Resultaträkning", "Utfall\tUtfall", "2021\t2020"],
            new PrintedPage().Text(60, 100, "Resultaträkning", size: 16).Text(330, 98, "Utfall").Text(430, 98, "Utfall")
                .Text(330, 111, "2021").Text(430, 111, "2020").Texts());

    [Fact]
    public void A_capital_as_high_as_two_lines_begins_the_upper_one()
    {
        var texts = new PrintedPage().Tall(60, 100, "S", 16, 23)
            .Text(80, 100, "tyrelsen har under året").Text(80, 113, "mötts sex gånger och").Text(60, 126, "fattat beslut om insatser").Texts();
        Assert.Equal(["S tyrelsen har under året", "mötts sex gånger och", "fattat beslut om insatser"], texts);
    }

    [Fact]
    public void A_wider_leading_between_rows_of_cells_is_no_gap_before_text_of_the_usual_leading()
    {
        var page = new PrintedPage();
        for (var row = 0; row < 5; row++)
        {
            page.Text(60, 100 + (18 * row), $"Post {row} i tabellen").Amount(430, 100 + (18 * row), $"{row + 1} 000");
        }

        page.Text(60, 210, "Texten under tabellen är").Text(60, 222, "satt med mindre avstånd").Text(60, 234, "än dess rader har");
        Assert.Equal([true, false, false, false, false, true, false, false], page.Lines().Select(l => l.AfterGap));
    }

    [Fact]
    public void A_wider_leading_is_a_gap()
    {
        var lines = new PrintedPage()
            .Text(60, 100, "Första stycket börjar").Text(60, 112, "och slutar här").Text(60, 124, "med en rad")
            .Text(60, 142, "Andra stycket").Text(60, 154, "är kort").Lines();
        Assert.Equal([true, false, false, true, false], lines.Select(l => l.AfterGap));
    }

    [Theory]
    [InlineData(10, 0)]
    [InlineData(13, 3)]
    [InlineData(15, 2)]
    [InlineData(24, 1)]
    public void Larger_type_is_a_heading(double size, int level)
    {
        var lines = new PrintedPage()
            .Text(60, 60, "Styrelsens arbete", size)
            .Text(60, 100, "Löpande text om arbetet under året och").Text(60, 112, "hur det har redovisats för medlemmarna").Lines();
        Assert.Equal(level, lines[0].HeadingLevel);
        Assert.Equal([0, 0], lines.Skip(1).Select(l => l.HeadingLevel));
    }

    [Fact]
    public void Lines_know_their_page_their_number_and_their_place()
    {
        var lines = new PrintedPage().Text(60, 100, "Balansräkning per den 31 december").Text(60, 700, "12").Lines();
        Assert.Equal([(0, 3, 1), (1, 3, 2)], lines.Select(l => (l.Index, l.Page!.Value, l.Number)));
        Assert.Equal("60 100 215 110", lines[0].Box!.Value.ToString());
    }

    [Fact]
    public void No_word_is_lost_and_the_text_is_the_words_with_one_sign_between()
    {
        var places = ArbMap.Default.GeneratorFor<int>().Select(Math.Abs);
        var words = (from x in places from y in places from length in places select (X: x % 500, Y: y % 700, Length: 1 + (length % 9)))
            .ListOf().Where(l => l.Count > 0);
        Prop.ForAll(words.ToArbitrary(), placed =>
        {
            var page = new PrintedPage();
            foreach (var word in placed)
            {
                page.Text(word.X, word.Y, new string('å', word.Length));
            }

            var lines = page.Lines();
            return lines.Sum(l => l.Words.Length) == placed.Count && lines.All(IsItsWords);
        }).QuickCheckThrowOnFailure();
    }

    private static bool IsItsWords(Line line) =>
        line.SourceText.Replace('\t', ' ') == string.Join(' ', line.Words.Select(w => w.Text)) && line.PlainToSource.Length == line.Plain.Length;
}
