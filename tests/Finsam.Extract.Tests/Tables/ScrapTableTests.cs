using System.Collections.Immutable;
using Finsam.Extract.Geometry;
using Finsam.Extract.Model;
using Finsam.Extract.Tables;

namespace Finsam.Extract.Tests.Tables;

/// <summary>What stands in tables beside labels and numbers: initials, stamps, rows that nobody sees, groups that repair has parted.</summary>
public class ScrapTableTests
{
    /// <summary>Damage to one row of 600 empty columns; to look at all ways to place its numbers would take for ever.</summary>
    [Fact]
    public void A_row_of_hundreds_of_separators_costs_neither_minutes_nor_the_other_tables()
    {
        var broken = string.Concat(Enumerable.Repeat("| ", 600));
        var tables = TableReader.Run(TableText.Lines($"""
            |  | Utfall 2022 | Budget 2022 | Avvikelse |
            |---|---:|---:|---:|
            | Intäkter | 12,4 | 12,0 | 0,4 |
            | Kostnader | -11,8 | -12,5 | 0,7 |
            | Resultat | 0,6 | -0,{broken} 5 | 1,1 |

            Resultaträkning

            |  | 2022 | 2021 |
            |---|---:|---:|
            | Personalkostnader | -3 104 220 | -2 988 410 |
            | Övriga kostnader | -850 144 | -830 020 |
            | Summa kostnader | -3 954 364 | -3 818 430 |
            """));
        Assert.Equal("Summa kostnader | -3954364 | -3818430", TableText.Grid(tables[^1])[^1]);
    }

    [Fact]
    public void A_line_of_fifty_thousand_characters_is_one_line_more()
    {
        var row = string.Concat(Enumerable.Repeat("8 400 \u2212", 8_000));
        var rule = new string('-', 50_000) + "x";
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var tables = TableReader.Run(TableText.Lines($"Kostnader\t2022\t2021\nHyra\t120\t110\nTele\t30\t20\nSumma\t150\t130\n\n{row}\n{rule}"));
        Assert.Equal("Summa | 150 | 130", TableText.Grid(tables[0])[^1]);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
    }

    [Fact]
    public void Initials_behind_the_last_row_do_not_cost_it()
    {
        var table = Assert.Single(TableReader.Run(TableText.Page("""
                                             2021-12-31    2020-12-31
            Fordringar                          136 019        59 101
            Kassa och bank                    7 621 512     7 691 223
            Summa tillgångar                  7 757 531     7 750 324 JK
            """)));
        Assert.Equal("Summa tillgångar | 7757531 | 7750324", TableText.Grid(table)[^1]);
    }

    [Fact]
    public void A_number_that_a_signature_has_eaten_is_none()
    {
        var table = Assert.Single(TableReader.Run(TableText.Page("""
                                             2021-12-31    2020-12-31
            Fordringar                          136 019        59 101
            Kassa och bank                    7 621 512     7 691 223
            Summa tillgångar                  7 757 531     7 750  TO
            """)));
        Assert.Equal("Summa tillgångar | 7757531 | 7 750", TableText.Grid(table)[^1]);
    }

    [Fact]
    public void Scraps_far_right_of_a_label_are_none_of_its_words()
    {
        var table = Assert.Single(TableReader.Run(TableText.Page("""
                                                                      2021-12-31    2020-12-31
            Fordringar                                                   136 019        59 101
            Kassa och bank                       pam                   7 621 512     7 691 223
            Summa tillgångar                  npm    på                7 757 531     7 750 324
            """)));
        Assert.Equal(["Fordringar | 136019 | 59101", "Kassa och bank | 7621512 | 7691223", "Summa tillgångar | 7757531 | 7750324"], TableText.Grid(table));
    }

    [Fact]
    public void A_piece_of_a_frame_is_no_letter_of_a_label()
    {
        var lines = TableText.Page("""
                                             2021-12-31    2020-12-31
            Verksamhetens kostnader
            l Personalkostnader                -136 019       -59 101
            l Övriga kostnader               -7 621 512    -7 691 223
            Summa kostnader                  -7 757 531    -7 750 324
            """);
        var table = Assert.Single(TableReader.Run([.. lines.Select(l => l.Text.StartsWith("l ", StringComparison.Ordinal) ? WithUpright(l) : l)]));
        Assert.Equal(["Personalkostnader | -136019 | -59101", "Övriga kostnader | -7621512 | -7691223"], TableText.Grid(table)[^3..^1]);
    }

    [Fact]
    public void A_word_in_a_column_of_numbers_is_a_cell_and_the_numbers_beside_it_stand()
    {
        var table = Assert.Single(TableReader.Run(TableText.Page("""
                                        2019         2018         2017
            Medlemsavgifter            5 310         P33T        4 200
            Projektmedel             240 000      180 000      175 000
            Statsbidrag            1 200 000    1 150 000    1 100 000
            """)));
        Assert.Equal("Medlemsavgifter | 5310 | P33T | 4200", TableText.Grid(table)[0]);
    }

    [Fact]
    public void Digits_that_repair_has_grouped_go_on_the_number_before_them()
    {
        var lines = TableText.Page("""
                                        2019         2018
            Löner                  2 907 000    2 410 000
            Sociala avgifter       1246797      1 033 408
            Summa                  4 153 797    3 443 408
            """);
        var table = Assert.Single(TableReader.Run([.. lines.Select(l => l with { Text = l.Text.Replace("2 907 000", "2 907\u00a0000").Replace("1246797", "1\u00a0246\u00a0797") })]));
        Assert.Equal(["Löner | 2907000 | 2410000", "Sociala avgifter | 1246797 | 1033408", "Summa | 4153797 | 3443408"], TableText.Grid(table));
    }

    [Fact]
    public void Rows_that_are_printed_with_no_height_are_not_seen()
    {
        var lines = TableText.Page("""
                                                 2019-08-31    2018-08-31
            Investeringar                          -212 708      -361 502
                                                          1       148 794
            Förändring av skuld                  21 753 220    -2 026 780
            Årets kassaflöde                     12 582 384     1 321 837
            Likvida medel vid årets slut         19 365 444     6 783 059
            """);
        var table = Assert.Single(TableReader.Run([.. lines.Select((l, i) => i == 2 ? Flat(l) : l)]));
        Assert.Equal(
            ["Investeringar | -212708 | -361502", "Förändring av skuld | 21753220 | -2026780", "Årets kassaflöde | 12582384 | 1321837", "Likvida medel vid årets slut | 19365444 | 6783059"],
            TableText.Grid(table));
    }

    [Fact]
    public void Numbers_at_one_height_are_one_row_however_the_lines_were_cut()
    {
        var lines = TableText.Page("""
                                      2019         2018
            Uppvärmning            273 380      268 034
            Vatten                  36 193       34 110
            Summa                  309 573
                                                302 144
            """);
        var table = Assert.Single(TableReader.Run([.. lines.Select((l, i) => i == 4 ? Moved(l, -14) : l)]));
        Assert.Equal("Summa | 309573 | 302144", TableText.Grid(table)[^1]);
    }

    [Theory]
    [InlineData("1 Driftskostnader                   2019         2018")]
    [InlineData("Driftskostnader                     2019         2018")]
    [InlineData("1 JANUARI - 31 DECEMBER    NOT      2019         2018")]
    [InlineData("Skulder          Not          2019-12-31  022-42-31")]
    public void A_head_begins_the_next_table(string head)
    {
        var tables = TableReader.Run(TableText.Page($"""
            2 Lokaler                           2019         2018
            Hyra                             140 000      135 000
            El                                12 400       11 900
            {head}
            Material                          31 000       29 500
            Resor                              8 800       10 250
            """));
        Assert.Equal([3, 3], tables.Select(t => t.Rows));
        Assert.Null(tables[1].ContinuedFrom);
    }

    [Fact]
    public void A_row_in_brackets_goes_on_the_label_above()
    {
        var table = Assert.Single(TableReader.Run(TableText.Lines("""
            TOTALT
            Arbete 27
            Studier 10
            Annan offentlig försörjning 7
            (Pension/Föräldrapenning)
            Totalt avslutade 44
            """)));
        Assert.Equal(["Arbete | 27", "Studier | 10", "Annan offentlig försörjning (Pension/Föräldrapenning) | 7", "Totalt avslutade | 44"], TableText.Grid(table));
    }

    [Fact]
    public void A_sentence_in_a_narrow_column_that_ends_in_a_number_is_no_table() => Assert.Empty(TableReader.Run(TableText.Page("""
        verksamhetsplanen
        Målgruppen är deltagare med psykisk ohälsa
        samarbete. Av de 49 deltagare som avslutats gick 31 %
        till arbete eller studier
        """)));

    private static Line Flat(Line line) => Boxed(line, b => new Box(b.X0, b.Y0, b.X1, b.Y0 + 1));

    private static Line Moved(Line line, double by) => Boxed(line, b => new Box(b.X0, b.Y0 + by, b.X1, b.Y1 + by));

    private static Line Boxed(Line line, Func<Box, Box> change)
    {
        ImmutableArray<Word> words = [.. line.Words.Select(w => w with { Box = change(w.Box) })];
        return line with { Words = words, Box = Box.Around(words.Select(w => w.Box)) };
    }

    /// <summary>Its first word as high as the distance of rows and hardly wide.</summary>
    private static Line WithUpright(Line line)
    {
        var (word, box) = (line.Words[0], line.Words[0].Box);
        return line with { Words = line.Words.SetItem(0, word with { Box = new Box(box.X0, box.Y0 - (0.5 * box.Height), box.X0 + (0.1 * box.Height), box.Y1 + (0.5 * box.Height)) }) };
    }
}
