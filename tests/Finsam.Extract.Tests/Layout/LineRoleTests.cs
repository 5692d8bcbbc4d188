using System.Collections.Immutable;
using Finsam.Extract.Layout;
using Finsam.Extract.Model;
using Finsam.Extract.Tables;

namespace Finsam.Extract.Tests.Layout;

/// <summary>What belongs to the page and what to the document.</summary>
public class LineRoleTests
{
    private static readonly string[] Counts = ["17", "4", "230"];
    private static readonly string[] Items = ["Val av justerare", "Rapport från projekten", "Ekonomisk prognos", "Nästa sammanträde"];
    private static readonly string[] Ordinals = ["Första", "Andra", "Tredje", "Fjärde", "Femte", "Sjätte", "Sjunde", "Åttonde", "Nionde"];

    [Fact]
    public void A_line_at_the_head_of_every_page_is_a_running_head_also_where_it_is_misread()
    {
        string[] heads = ["Samordningsförbundet Norra Ängs Sida 1 (4)", "Samordningsförbundet Norra Ängs Sida 2 (4)", "Samordningsforbundet Nona Ängs Sida 3 (4)", "Samordningsförbundet Norra Ängs Sida 4 (4)"];
        var lines = Report(heads.Length, (page, n) => page.Text(60, 40 + (n % 2 * 5), heads[n]));
        Assert.Equal(heads, lines.Where(l => l.Role == LineRole.RunningHead).Select(l => l.Plain));
        Assert.All(lines.Where(l => l.Role != LineRole.RunningHead), l => Assert.Equal(LineRole.Body, l.Role));
    }

    [Fact]
    public void The_head_of_both_pages_of_a_document_of_two_is_a_running_head() => Assert.Equal(
        2, Report(2, (page, n) => page.Text(60, 40, "Samordningsförbundet Norra Ängs")).Count(l => l.Role == LineRole.RunningHead));

    [Fact]
    public void A_foot_that_is_half_unreadable_stands_where_the_others_do()
    {
        string[] feet = ["Norra Ängs årsredovisning 2021", "Norra Ängs årsredovisning 2021", "Nona Ànce årsrcdnvisninç 2O2I", "Norra Ängs årsredovisning 2021"];
        Assert.Equal(feet, Report(4, (page, n) => page.Text(60, 790, feet[n])).Where(l => l.Role == LineRole.RunningFoot).Select(l => l.Plain));
    }

    [Fact]
    public void A_line_at_every_foot_is_a_running_foot() =>
        Assert.Equal(3, Report(3, (page, n) => page.Text(60, 790, "Org.nr 222000-1234 | www.norraang.example")).Count(l => l.Role == LineRole.RunningFoot));

    [Theory]
    [InlineData("{0}")]
    [InlineData("- {0} -")]
    [InlineData("Sida {0}")]
    [InlineData("Sid. {0}")]
    [InlineData("{0} (4)")]
    [InlineData("{0}(4)")]
    [InlineData("{0}/4")]
    [InlineData("{0} av 4")]
    [InlineData("Sida {0} av 4")]
    [InlineData("Sida{0}av4")]
    public void Numbers_that_count_with_the_pages_are_page_numbers(string form)
    {
        var lines = Report(4, (page, n) => page.Text(290, 800, string.Format(null, form, n + 1)));
        Assert.Equal(4, lines.Count(l => l.Role == LineRole.PageNumber));
        Assert.Equal(4, lines.Count(l => l.IsFurniture));
    }

    [Fact]
    public void A_one_read_as_a_letter_counts() =>
        Assert.Equal(4, Report(4, (page, n) => page.Text(290, 800, n == 0 ? "Sidalav4" : $"Sida {n + 1} av 4")).Count(l => l.Role == LineRole.PageNumber));

    [Fact]
    public void Numbers_at_the_foot_that_do_not_count_are_none() =>
        Assert.DoesNotContain(Report(3, (page, n) => page.Text(290, 800, Counts[n])), l => l.IsFurniture);

    [Fact]
    public void A_page_number_that_was_misread_stands_where_the_others_do() =>
        Assert.Equal(4, Report(4, (page, n) => page.Text(290, 800, n == 2 ? "ö" : $"{n + 1}")).Count(l => l.Role == LineRole.PageNumber));

    [Fact]
    public void The_header_of_a_table_on_every_page_is_no_running_head() =>
        Assert.DoesNotContain(
            Report(3, (page, n) => page.Text(60, 60, "Belopp i kr").Amount(430, 60, "2021-12-31").Amount(530, 60, "2020-12-31")), l => l.IsFurniture);

    [Fact]
    public void Titles_alike_on_pages_far_apart_are_titles() =>
        Assert.DoesNotContain(
            Report(9, (page, n) => page.Text(60, 60, n % 4 == 0 ? "Resultaträkning" : $"{Word(n)} stycket")), l => l.IsFurniture && l.Plain.StartsWith("Res", StringComparison.Ordinal));

    [Fact]
    public void Things_that_are_numbered_page_by_page_are_no_running_heads() =>
        Assert.DoesNotContain(Report(4, (page, n) => page.Text(60, 60, $"Bilaga {n + 1}")), l => l.IsFurniture);

    [Fact]
    public void A_line_that_comes_again_below_others_is_no_running_head() =>
        Assert.DoesNotContain(
            Report(4, (page, n) => page
                .Text(60, 60, Items[n])
                .Text(60, 80, "Styrelsen beslutar att")),
            l => l.IsFurniture);

    [Fact]
    public void A_large_title_that_comes_again_stands_where_it_first_stands()
    {
        var lines = Report(3, (page, n) => page.Text(60, 60, "Noter", size: 16));
        Assert.Equal([LineRole.Body, LineRole.RunningHead, LineRole.RunningHead], lines.Where(l => l.Plain == "Noter").Select(l => l.Role));
    }

    [Fact]
    public void On_a_single_page_only_a_clear_page_number_at_the_edge_is_told()
    {
        var lines = Report(1, (page, n) => page.Text(60, 40, "Samordningsförbundet Norra Ängs").Text(290, 800, "Sida 1 av 1"));
        Assert.Equal("Sida 1 av 1", Assert.Single(lines, l => l.IsFurniture).Plain);
        Assert.DoesNotContain(Report(1, (page, n) => page.Text(290, 800, "12")), l => l.IsFurniture);
    }

    [Fact]
    public void A_foot_is_no_row_of_the_table_above_it()
    {
        var pages = Enumerable.Range(0, 3).Select(n => Table(new PrintedPage().Text(60, 790, "Norra Ängs årsredovisning").Amount(540, 790, $"{n + 4} (19)")));
        var tables = TableReader.Run(PrintedPage.Lines(pages));
        Assert.NotEmpty(tables);
        Assert.DoesNotContain(tables.SelectMany(t => t.Cells), c => c.Text.Contains("(19)", StringComparison.Ordinal) || c.Text.Contains("Norra", StringComparison.Ordinal));
    }

    [Fact]
    public void A_scrawl_is_no_row_but_a_doubtful_figure_in_its_column_is()
    {
        var page = Table(new PrintedPage());
        page.Confidence = 0.3;
        var lines = page.Text(300, 700, "J/W").Text(320, 730, "- -").Amount(430, 640, "7").Lines();
        Assert.Equal(["J/W", "- -"], lines.Where(l => l.Role == LineRole.Scrawl).Select(l => l.Plain));
    }

    [Fact]
    public void Text_that_has_lost_its_pages_still_has_their_numbers_and_heads()
    {
        var text = Enumerable.Range(1, 4).SelectMany(n => (string[])[$"Sida {n} (4)", "Norra Ängs samordningsförbund", "", $"{Word(n)} stycket handlar om arbetet", "och slutar här.", ""]);
        var lines = LineReader.Run(new RecognizedDocument { SourceSha256 = "", Engine = "", TextLines = [.. text.Select((t, i) => new SourceLine(i + 1, null, t))] });
        Assert.Equal((4, 4), (lines.Count(l => l.Role == LineRole.PageNumber), lines.Count(l => l.Role == LineRole.RunningHead)));
        Assert.All(lines.Where(l => l.Plain.EndsWith('.')), l => Assert.Equal(LineRole.Body, l.Role));
    }

    private static string Word(int n) => Ordinals[n];

    private static ImmutableArray<Line> Report(int pages, Func<PrintedPage, int, PrintedPage> edges) => PrintedPage.Lines(Enumerable.Range(0, pages).Select(n =>
    {
        var page = edges(new PrintedPage(), n);
        for (var row = 0; row < 12; row++)
        {
            page.Text(60, 200 + (14 * row), $"{Word(n)} sidans löpande text är {Word((row * 5 + n) % 9)} raden");
        }

        return page;
    }));

    private static PrintedPage Table(PrintedPage page)
    {
        page.Text(60, 480, "Kostnader").Amount(430, 480, "2021").Amount(530, 480, "2020");
        for (var row = 0; row < 10; row++)
        {
            page.Text(60, 500 + (14 * row), $"{Word(row % 9)} kostnaden").Amount(430, 500 + (14 * row), $"{row + 11} 500").Amount(530, 500 + (14 * row), $"{row + 12} 700");
        }

        return page;
    }
}
