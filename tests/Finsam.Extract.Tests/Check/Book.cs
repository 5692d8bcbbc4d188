using Finsam.Extract.Check;
using Finsam.Extract.Model;

namespace Finsam.Extract.Tests.Check;

/// <summary>Builds the records of an invented association's accounts, table by table.</summary>
internal sealed class Book
{
    private readonly List<FinancialRecord> records = [];
    private (Measure Measure, int Year)[] columns = [];
    private (Statement Statement, string Note, MoneyUnit Unit) place;
    private int table = -1;
    private int row;

    internal static readonly (Measure, int)[] TwoYears = [(Measure.Actual, 2021), (Measure.Actual, 2020)];

    internal static readonly (Measure, int)[] FollowUp = [(Measure.Budget, 2021), (Measure.Actual, 2021), (Measure.Deviation, 2021)];

    internal Book Table(Statement statement, (Measure, int)[] measures, string note = "", MoneyUnit unit = MoneyUnit.Kr)
    {
        (columns, place, row) = (measures, (statement, note, unit), -1);
        table++;
        return this;
    }

    /// <summary>A row; null is an empty cell. Amounts as printed, in the table's unit.</summary>
    internal Book Row(string label, string concept, params decimal?[] printed)
    {
        row++;
        var size = place.Unit == MoneyUnit.Tkr ? 1000 : 1;
        records.AddRange(printed.Select((amount, i) => (amount, i)).Where(p => p.amount is not null).Select(p => new FinancialRecord
        {
            TableIndex = table,
            Row = row,
            Column = p.i + 1,
            Statement = place.Statement,
            Note = place.Note,
            Unit = place.Unit,
            Label = label,
            Concept = concept,
            Measure = columns[p.i].Measure,
            PeriodEnd = new DateOnly(columns[p.i].Year, 12, 31),
            AmountSek = p.amount!.Value * size,
            Evidence = new Evidence { Line = (100 * table) + row, Confidence = 0.8 },
        }));
        return this;
    }

    internal ExtractedDocument Checked() => Checker.Run(Unchecked());

    internal ExtractedDocument Unchecked() => Documents.With([.. records], []);

    /// <summary>The statements of one association over two years, all of which agree.</summary>
    internal static Book Sound() => new Book()
        .Table(Statement.IncomeStatement, TwoYears)
        .Row("Verksamhetens intäkter", "operating_revenue", 4_200_000, 4_000_000)
        .Row("Verksamhetens kostnader", "operating_costs", -4_350_250, -3_712_400)
        .Row("Verksamhetens nettokostnader", "net_operating_cost", -150_250, 287_600)
        .Row("Finansiella intäkter", "financial_income", 1_130, 2_415)
        .Row("Årets resultat", "result", -149_120, 290_015)
        .Table(Statement.BalanceSheet, TwoYears)
        .Row("Fordringar", "current_receivables", 88_412, 61_907)
        .Row("Kassa och bank", "cash_and_bank", 1_903_377, 2_101_225)
        .Row("Summa tillgångar", "total_assets", 1_991_789, 2_163_132)
        .Row("Eget kapital vid årets ingång", "opening_equity", 1_240_615, 950_600)
        .Row("Årets resultat", "result_in_equity", -149_120, 290_015)
        .Row("Summa eget kapital", "equity", 1_091_495, 1_240_615)
        .Row("Kortfristiga skulder", "current_liabilities", 900_294, 922_517)
        .Row("Summa eget kapital och skulder", "total_equity_and_liabilities", 1_991_789, 2_163_132);
}
