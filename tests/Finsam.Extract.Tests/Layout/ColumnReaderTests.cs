using Finsam.Extract.Model;
namespace Finsam.Extract.Tests.Layout;

/// <summary>Which gutters part columns of text, and which only the cells of a table.</summary>
public class ColumnReaderTests
{
    [Fact]
    public void Three_narrow_columns_are_read_one_after_the_other()
    {
        var page = new PrintedPage();
        string[] columns = ["insatser som förbundet", "deltagare som kommit", "samverkan med regionen"];
        for (var row = 0; row < 9; row++)
        {
            for (var column = 0; column < 3; column++)
            {
                page.Text(50 + (170 * column), 100 + (12 * row), $"{columns[column]} stöttat {row}");
            }
        }

        Assert.Equal(columns.SelectMany(c => Enumerable.Range(0, 9).Select(row => $"{c} stöttat {row}")), page.Texts());
    }

    [Fact]
    public void A_gutter_of_four_millimetres_parts_columns()
    {
        var page = new PrintedPage();
        for (var row = 0; row < 8; row++)
        {
            page.Text(60, 100 + (12 * row), "spalten till vänster fylls helt av text").Text(270, 100 + (12 * row), "spalten till höger fylls också av text");
        }

        Assert.Equal([.. Enumerable.Repeat("spalten till vänster fylls helt av text", 8), .. Enumerable.Repeat("spalten till höger fylls också av text", 8)], page.Texts());
    }

    [Fact]
    public void An_indented_list_does_not_move_the_gutter()
    {
        var page = new PrintedPage();
        for (var row = 0; row < 16; row++)
        {
            page.Text(60, 100 + (12 * row), $"vänstra spaltens text fyller hela raden {row}")
                .Text(row < 6 ? 300 : 320, 103 + (12 * row), $"högra spaltens text fyller hela raden {row}");
        }

        var texts = page.Texts();
        Assert.Equal(Enumerable.Range(0, 16).Select(row => $"vänstra spaltens text fyller hela raden {row}"), texts[..16]);
        Assert.Equal(Enumerable.Range(0, 16).Select(row => $"högra spaltens text fyller hela raden {row}"), texts[16..]);
    }

    [Fact]
    public void Columns_of_unequal_length_keep_their_order()
    {
        var page = new PrintedPage();
        for (var row = 0; row < 20; row++)
        {
            page.Text(60, 100 + (12 * row), $"den långa spalten har många rader text {row}");
        }

        for (var row = 0; row < 5; row++)
        {
            page.Text(330, 102 + (12 * row), $"den korta spalten har bara fem rader {row}");
        }

        var texts = page.Texts();
        Assert.All(texts[..20], t => Assert.StartsWith("den långa", t, StringComparison.Ordinal));
        Assert.All(texts[20..], t => Assert.StartsWith("den korta", t, StringComparison.Ordinal));
    }

    [Fact]
    public void Text_beside_a_table_is_read_without_its_rows()
    {
        var page = new PrintedPage();
        for (var row = 0; row < 8; row++)
        {
            page.Text(50, 100 + (12 * row), $"texten om årets kostnader går vidare på {row}");
        }

        string[] labels = ["Personal", "Lokaler", "Resor", "Konsulter"];
        for (var row = 0; row < labels.Length; row++)
        {
            page.Text(320, 104 + (15 * row), labels[row]).Amount(480, 104 + (15 * row), $"{row + 1} 250").Amount(550, 104 + (15 * row), $"{row + 2} 100");
        }

        var texts = page.Texts();
        Assert.All(texts[..8], t => Assert.DoesNotContain('\t', t));
        Assert.Equal(["Personal\t1 250\t2 100", "Lokaler\t2 250\t3 100", "Resor\t3 250\t4 100", "Konsulter\t4 250\t5 100"], texts[8..]);
    }

    [Fact]
    public void A_table_over_both_columns_keeps_its_rows()
    {
        var page = new PrintedPage();
        for (var row = 0; row < 7; row++)
        {
            page.Text(50, 100 + (12 * row), $"övre vänstra spalten med text rad nummer {row}").Text(310, 100 + (12 * row), $"övre högra spalten med text rad nummer {row}");
            page.Text(50, 300 + (12 * row), $"undre vänstra spalten med text rad nummer {row}").Text(310, 300 + (12 * row), $"undre högra spalten med text rad nummer {row}");
        }

        for (var row = 0; row < 4; row++)
        {
            page.Text(50, 210 + (14 * row), $"Kostnadsslag {row}").Amount(430, 210 + (14 * row), $"{row + 1} 500").Amount(540, 210 + (14 * row), $"{row + 1} 700");
        }

        var texts = page.Texts();
        Assert.Equal(Enumerable.Range(0, 4).Select(row => $"Kostnadsslag {row}\t{row + 1} 500\t{row + 1} 700"), texts[14..18]);
        Assert.Equal(["övre vänstra", "övre högra", "undre vänstra", "undre högra"], Openings(texts, 0, 7, 18, 25));
    }

    [Fact]
    public void A_table_of_words_between_two_columns_of_text_keeps_its_rows()
    {
        var page = new PrintedPage();
        string[] names = ["Maja Lindgren", "Olof Bergvall", "Siri Hammar", "Nils Ekegren", "Vera Stensson"];
        for (var row = 0; row < 8; row++)
        {
            page.Text(60, 100 + (12 * row), $"vänstra spaltens text fyller hela raden {row}").Text(320, 100 + (12 * row), $"högra spaltens text fyller hela raden {row}");
            page.Text(60, 320 + (12 * row), $"vänstra spaltens text går vidare här {row}").Text(320, 320 + (12 * row), $"högra spaltens text går vidare här {row}");
        }

        for (var row = 0; row < names.Length; row++)
        {
            page.Text(60, 220 + (12 * row), names[row]).Text(230, 220 + (12 * row), "ledamot").Text(340, 220 + (12 * row), "Regionen");
        }

        Assert.Equal(names.Select(n => $"{n} ledamot Regionen"), page.Texts().Where(t => t.Contains("ledamot", StringComparison.Ordinal)).Select(t => t.Replace('\t', ' ')));
    }

    [Fact]
    public void Long_labels_with_references_to_notes_and_amounts_are_one_table()
    {
        var page = new PrintedPage();
        string[] labels = ["Resultat från övriga finansiella anläggningar", "Övriga ränteintäkter och liknande resultatposter", "Räntekostnader och liknande resultatposter", "Avskrivningar av materiella anläggningar", "Övriga externa kostnader och avgifter", "Upplupna kostnader och förutbetalda intäkter"];
        for (var row = 0; row < labels.Length; row++)
        {
            page.Text(60, 100 + (13 * row), labels[row]).Text(340, 100 + (13 * row), $"Not {row + 3}").Amount(450, 100 + (13 * row), $"1{row} 952").Amount(530, 100 + (13 * row), $"2{row} 443");
        }

        Assert.Equal(labels.Select((label, row) => $"{label}\tNot {row + 3}\t1{row} 952\t2{row} 443"), page.Texts());
    }

    [Fact]
    public void A_large_heading_over_both_columns_parts_what_stands_above_from_what_stands_below()
    {
        var page = new PrintedPage();
        for (var row = 0; row < 6; row++)
        {
            page.Text(50, 100 + (12 * row), $"övre vänstra spalten med text rad nummer {row}").Text(310, 100 + (12 * row), $"övre högra spalten med text rad nummer {row}");
            page.Text(50, 230 + (12 * row), $"undre vänstra spalten med text rad nummer {row}").Text(310, 230 + (12 * row), $"undre högra spalten med text rad nummer {row}");
        }

        var texts = page.Text(50, 195, "Framtiden", size: 16).Texts();
        Assert.Equal("Framtiden", texts[12]);
        Assert.Equal(["övre vänstra", "övre högra", "undre vänstra", "undre högra"], Openings(texts, 0, 6, 13, 19));
    }

    [Fact]
    public void A_justified_column_with_wide_spaces_is_still_a_column()
    {
        var page = new PrintedPage();
        for (var row = 0; row < 8; row++)
        {
            page.Text(50, 100 + (12 * row), "ord som är brett spärrade här", space: row % 2 == 0 ? 1.1 : 0.3).Text(310, 100 + (12 * row), "den andra spaltens text är tätare satt");
        }

        var texts = page.Texts();
        Assert.Equal(16, texts.Length);
        Assert.All(texts[..8], t => Assert.StartsWith("ord", t, StringComparison.Ordinal));
        Assert.All(texts[8..], t => Assert.StartsWith("den andra", t, StringComparison.Ordinal));
    }

    /// <summary>The first two words of some lines.</summary>
    private static IEnumerable<string> Openings(string[] texts, params int[] places) =>
        places.Select(i => string.Join(' ', texts[i].Split(' ').Take(2)));

    [Fact]
    public void The_head_of_a_table_below_two_columns_of_text_belongs_to_the_table()
    {
        var page = new PrintedPage();
        for (var i = 0; i < 8; i++)
        {
            page.Text(60, 100 + (i * 12), "kansliet har under året arbetat med").Text(320, 100 + (i * 12), "frågan är ännu inte löst i kommunen");
        }

        page.Text(60, 230, "Resultaträkning").Amount(440, 245, "2012").Amount(530, 245, "2011").Text(60, 260, "Verksamhetens intäkter");
        foreach (var (label, y) in new[] { ("Bidrag från staten", 275), ("Bidrag från regionen", 290), ("Övriga intäkter", 305) })
        {
            page.Text(60, y, label).Amount(440, y, "7 984").Amount(530, y, "3 672");
        }

        var lines = page.Lines().Select(l => l.Text).ToArray();
        Assert.Equal(["Resultaträkning", "2012\t2011", "Verksamhetens intäkter", "Bidrag från staten\t7 984\t3 672"], lines[^6..^2]);
    }

    [Fact]
    public void Rows_of_a_layer_that_is_askew_stay_whole()
    {
        var page = new PrintedPage { SkewDegrees = 0.6, Source = TextSource.EmbeddedOcr };
        for (var i = 0; i < 6; i++)
        {
            page.Text(60, 100 + (i * 14), "kansliet har under året arbetat med frågan om hur fler kan nås i kommunen");
        }

        page.Text(60, 220, "Insats").Text(300, 220, "Kvinnor").Text(480, 220, "Män");
        page.Text(60, 232, "Rådgivning").Amount(330, 232, "44").Amount(500, 232, "12");
        page.Text(60, 244, "Träning").Amount(330, 244, "9").Amount(500, 244, "31");
        Assert.Equal(["Insats\tKvinnor\tMän", "Rådgivning\t44\t12", "Träning\t9\t31"], page.Lines().Select(l => l.Text).ToArray()[^3..]);
    }

    /// <summary>Boxes that reach too far down say nothing of a page that was levelled before it was read.</summary>
    [Fact]
    public void Rows_of_a_page_that_is_read_here_stand_level()
    {
        var page = new PrintedPage();
        for (var i = 0; i < 6; i++)
        {
            page.Text(60, 100 + (i * 14), "resultat av drift").Text(142, 102 + (i * 14), "och andra poster");
            page.Amount(330, 100 + (i * 14), "17 460").Amount(500, 100 + (i * 14), "17 465");
        }

        Assert.All(page.Lines(), l => Assert.Equal("resultat av drift och andra poster\t17 460\t17 465", l.Text));
    }

    /// <summary>A reader's box may reach over the next word; a scrawl beside a figure is no such word.</summary>
    [Theory]
    [InlineData("Maskiner", "och", "Maskiner och inventarier")]
    [InlineData("Not", "12", "Not 12 inventarier")]
    public void Words_under_the_box_of_another_keep_their_place(string wide, string under, string line)
    {
        var page = new PrintedPage();
        page.Wide(60, 100, wide, 65).Text(110, 100, under).Text(128, 100, "inventarier");
        Assert.Equal([line], page.Lines().Select(l => l.Text));
    }
}
