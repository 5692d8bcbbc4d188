using Finsam.Extract.Tables;

namespace Finsam.Extract.Tests.Tables;

/// <summary>Tables whose columns are gone: a label and numbers with single spaces between them.</summary>
public class FlatTableTests
{
    [Fact]
    public void Torn_thousands_are_parted_so_that_budget_minus_outcome_is_the_deviation()
    {
        var table = Assert.Single(TableReader.Run(TableText.Lines("""
            Budget Utfall Avvikelse
            Insatser 4200 000 3911 250 288 750
            Kansli 800000 812 400 -12400
            Totalt 5 000 000 4723650 276 350
            """)));
        Assert.Equal(
            ["Insatser | 4200000 | 3911250 | 288750", "Kansli | 800000 | 812400 | -12400", "Totalt | 5000000 | 4723650 | 276350"],
            TableText.Grid(table));
    }

    [Fact]
    public void A_header_of_two_lines_is_parted_into_one_measure_and_one_period_a_column()
    {
        var table = Assert.Single(TableReader.Run(TableText.Lines("""
            Belopp kr Utfall jan-dec Aktuell budget Avvikelse utfall - Bokslut helår
            2021 jan-dec 2021 budget 2020
            Nettokostnad -3 100 250 -3 400 000 299 750 -3 005 118
            Bidrag 3 200 000 3 200 000 0 3 100 000
            """)));
        Assert.Equal(
            ["Belopp kr", "Utfall jan-dec 2021", "Aktuell budget jan-dec 2021", "Avvikelse utfall - budget", "Bokslut helår 2020"],
            TableText.Headers(table));
        Assert.Equal("Nettokostnad | -3100250 | -3400000 | 299750 | -3005118", TableText.Grid(table)[0]);
    }

    [Fact]
    public void The_number_of_a_note_is_no_part_of_the_amount()
    {
        var table = Assert.Single(TableReader.Run(TableText.Lines("""
            Balansräkning
            Belopp i kr. Not 2021-12-31 2020-12-31
            Fordringar 2 136 019 59 101
            Kassa och bank 3 621 512 691 223
            Summa tillgångar 757 531 750 324
            """)));
        Assert.Equal(
            ["Fordringar | 2 | 136019 | 59101", "Kassa och bank | 3 | 621512 | 691223", "Summa tillgångar | . | 757531 | 750324"],
            TableText.Grid(table));
    }

    [Fact]
    public void A_number_and_its_sum_are_not_both_robbed_of_their_million_by_the_note_column()
    {
        var table = Assert.Single(TableReader.Run(TableText.Lines("""
            Belopp i kr. Not 2021-12-31 2020-12-31
            Eget kapital vid årets ingång 1 751 017 1 291 000
            Årets resultat -85 240 460 017
            Summa eget kapital 1 665 777 1 751 017
            Kortfristiga skulder 1 363 878 1 981 845
            Summa skulder 1 363 878 1 981 845
            SUMMA EGET KAPITAL OCH SKULDER 3 029 655 3 732 862
            """)));
        Assert.Equal(
            ["1751017", "-85240", "1665777", "1363878", "1363878", "3029655"],
            table.Cells.Where(c => c.Column == 2 && !c.IsHeader).Select(c => $"{c.Number}"));
    }

    [Fact]
    public void A_label_that_wraps_below_or_above_its_numbers_is_joined()
    {
        var table = Assert.Single(TableReader.Run(TableText.Lines("""
            2021-12-31 2020-12-31
            Justering för av- och 0 0
            nedskrivningar
            SUMMA EGET KAPITAL, 3 029 655 3 732 862
            AVSÄTTNINGAR OCH SKULDER
            Resultat från övriga finansiella
            anläggningstillgångar 29 952 29 953
            Avskrivningar
            Övriga poster 1 200 1 300
            """)));
        Assert.Equal(
            [
                "Justering för av- och nedskrivningar | 0 | 0",
                "SUMMA EGET KAPITAL, AVSÄTTNINGAR OCH SKULDER | 3029655 | 3732862",
                "Resultat från övriga finansiella anläggningstillgångar | 29952 | 29953",
                "Avskrivningar | . | .",
                "Övriga poster | 1200 | 1300",
            ],
            TableText.Grid(table));
    }

    [Fact]
    public void A_heading_in_capitals_and_a_scrap_of_a_signature_are_no_parts_of_a_label()
    {
        var table = Assert.Single(TableReader.Run(TableText.Lines("""
            2021-12-31 2020-12-31
            Kassa och bank 1 200 500 1 300 900
            Summa tillgångar 1 200 500 1 300 900
            ia
            EGET KAPITAL OCH SKULDER
            ingående eget kapital 1 100 500 1 150 000
            Årets resultat 100 000 150 900
            """)));
        var labels = table.Cells.Where(c => c.Column == 0 && !c.IsHeader).Select(c => c.Text).ToArray();
        Assert.Contains("Summa tillgångar", labels);
        Assert.Contains("ingående eget kapital", labels);
    }

    [Fact]
    public void Numbers_on_lines_of_their_own_belong_to_the_label_above()
    {
        var table = Assert.Single(TableReader.Run(TableText.Lines("""
            2021 2020
            Driftbidrag från staten
            2 907 000
            3 081 768
            Driftbidrag från region
            1 454 000
            1 538 000
            """)));
        Assert.Equal(["Driftbidrag från staten | 2907000 | 3081768", "Driftbidrag från region | 1454000 | 1538000"], TableText.Grid(table));
    }

    [Fact]
    public void A_single_number_stands_in_the_column_whose_sum_it_completes()
    {
        var table = Assert.Single(TableReader.Run(TableText.Lines("""
            2021-12-31 2020-12-31
            Moms 279 144 38 475
            Skattefordran 11 249
            Kundfordringar 345 750 364 500
            Summa 624 894 414 224
            """)));
        Assert.Equal("Skattefordran | . | 11249", TableText.Grid(table)[1]);
    }

    [Fact]
    public void Digits_of_a_label_are_no_amount_where_there_are_as_many_amounts_as_columns()
    {
        var table = Assert.Single(TableReader.Run(TableText.Lines("""
            Budget Utfall Differens
            Projekt 47 500 120 380
            Steget Vidare 2 1 974 2 135 -161
            Summa 2 474 2 255 219
            """)));
        Assert.Equal(["Projekt 47 | 500 | 120 | 380", "Steget Vidare 2 | 1974 | 2135 | -161", "Summa | 2474 | 2255 | 219"], TableText.Grid(table));
    }

    [Fact]
    public void A_choice_that_nothing_decides_lowers_the_confidence()
    {
        var table = Assert.Single(TableReader.Run(TableText.Lines("""
            Not 2021-12-31 2020-12-31
            Fordringar 3 136 019 59 101
            Leverantörsskulder 174 701 39 630
            """)));
        var cells = table.Cells.Where(c => !c.IsHeader && c.Column == 2).ToArray();
        Assert.True(cells[0].Confidence < 0.8, $"{cells[0].Confidence}");
    }

    [Fact]
    public void Running_text_and_dates_of_meetings_are_no_table()
    {
        Assert.Empty(TableReader.Run(TableText.Lines("""
            Styrelsen har under året haft fem sammanträden
            2019-02-21
            2019-06-14
            2019-10-01
            Gemensamma planeringsdagar 2019
            Förbundets budget för 2019 uppgick till 5 874 000 kronor.
            Verksamheten startade 2016 och omfattar 120 deltagare.
            """)));
    }

    [Fact]
    public void A_table_ends_at_a_heading_and_at_running_text()
    {
        var tables = TableReader.Run(TableText.Lines("""
            Not 1. Intäkter
            2021 2020
            Bidrag 2 500 000 2 400 000
            Not 2. Kostnader
            2021 2020
            Hyror 1 200 000 1 100 000
            Kostnaderna har ökat med 100 000 kronor jämfört med året före.
            """));
        Assert.Equal(["Bidrag", "Hyror"], tables.Select(t => t.Cells.First(c => !c.IsHeader).Text));
        Assert.Equal(["Not 1. Intäkter", "Not 2. Kostnader"], tables.Select(t => t.Title));
    }

    [Fact]
    public void What_else_torn_digits_may_print_is_kept_where_nothing_decides()
    {
        var table = Assert.Single(TableReader.Run(TableText.Lines("""
            Belopp i kr. 2020-12-31 2019-12-31
            Fordringar 1 234 567 198 002
            Kassa och bank 12 500 8 000
            """)));
        var cell = Assert.Single(table.Cells, c => c.Number == 8000);
        Assert.Equal("", cell.RunnerUp);
        var torn = table.Cells.Where(c => c.Number is not null && c.Row == 1).ToArray();
        Assert.Equal(2, torn.Length);
        Assert.Contains(torn, c => c.RunnerUp.Length > 0 && c.RunnerUp != c.Text && c.Confidence < 0.9);
    }

    [Fact]
    public void A_word_for_nothing_stands_in_each_column_of_amounts()
    {
        var table = Assert.Single(TableReader.Run(TableText.Lines("""
            Belopp i kr. Not 2020-12-31 2019-12-31
            Kortfristiga skulder 2 363 878 981 845
            Summa skulder 363 878 981 845

            Ställda säkerheter inga inga
            """)));
        Assert.Equal("Ställda säkerheter | . | inga | inga", TableText.Grid(table)[^1]);
    }

    [Fact]
    public void A_word_that_lost_its_last_letter_to_the_next_line_is_whole_again()
    {
        var table = Assert.Single(TableReader.Run(TableText.Lines("""
            Belopp i kr. 2020-12-31 2019-12-31
            INVESTERINGSVERKSAMHETEN
            Kassaflöde från investeringar 12 500 8 000
            FINANSIERINGSVERKSAMHETE
            N
            Kassaflöde från finansiering 45 000 31 200
            """)));
        Assert.Equal("FINANSIERINGSVERKSAMHETEN | . | .", TableText.Grid(table)[2]);
    }

    [Fact]
    public void A_flattened_head_of_two_lines_is_one_row()
    {
        var table = Assert.Single(TableReader.Run(TableText.Lines("""
            Budget Utfall Differens
            Insatser 2020 2020
            Projekt 757 840 120 948 636 892
            Kansli 250 000 210 112 39 888
            """)));
        Assert.Equal(["Insatser", "Budget 2020", "Utfall 2020", "Differens"], table.Cells.Where(c => c is { IsHeader: true, Row: 0 }).Select(c => c.Text));
    }

    [Fact]
    public void Counts_below_a_word_for_their_sum_are_a_table()
    {
        var table = Assert.Single(TableReader.Run(TableText.Lines("""
            Utfall för avslutade deltagare

            TOTALT
            Arbete 27
            Studier 10
            A-kassa 2
            Sjukersättning
            Försörjningsstöd 52
            Samtliga 91
            """)));
        Assert.Equal(["Arbete | 27", "Studier | 10", "A-kassa | 2", "Sjukersättning | .", "Försörjningsstöd | 52", "Samtliga | 91"], TableText.Grid(table));
        Assert.Equal("TOTALT", Assert.Single(table.Cells, c => c.IsHeader).Text);
    }
}
