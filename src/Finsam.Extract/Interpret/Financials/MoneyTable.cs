using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Finsam.Extract.Model;
using Finsam.Extract.Tables;

namespace Finsam.Extract.Interpret.Financials;

/// <summary>What stands above a table: the statement or note that it is in, and what captions say.</summary>
/// <param name="Statement">Null where no heading says it.</param>
/// <param name="Heading">The heading of the statement or note, without its number.</param>
/// <param name="Captions">The lines between that heading and the table, and the table's own headers.</param>
/// <param name="InheritedUnit">The unit that was stated last before.</param>
internal sealed record TableContext(Statement? Statement, string Note, string Heading, ImmutableArray<string> Captions, MoneyUnit? InheritedUnit);

/// <summary>A column of values as its header prints it.</summary>
internal sealed record MoneyColumn(int Index, string Label, ColumnMeaning Meaning);

/// <summary>A row with its label and its amounts.</summary>
internal sealed record MoneyRow(int Index, string Label, ImmutableArray<TableCell> Amounts);

/// <summary>A table seen as amounts of money: rows with labels, columns with meanings.</summary>
internal sealed class MoneyTable
{
    private static readonly Regex EdgePattern = new(@"^[\s|_~]+(?=\p{L})|(?<![\s:;|_~])[\s:;|_~]+$");

    /// <summary>Behind a label that begins at a frame, its other edge as a lone stroke. How it begins is asked last: once, not at every space.</summary>
    private static readonly Regex FarEdgePattern = new(@"\s[lıI]\s*$(?<=^\s*\|.*\p{L}\s[lıI]\s*)");
    private static readonly Regex CountLabelPattern = new(@"^(?:total[at]*\s+)?antal\b|\bdeltagare\b|(?<!\d ?)%|\bprocent\b|\bkvm\b|\bsoliditet\b", RegexOptions.IgnoreCase);

    /// <summary>References to notes that stand too near the label to be a column of their own, or are too many.</summary>
    private static readonly Regex ReferencePattern = new(@"(?<=\p{L})\s+(?:Not\s?\d{1,2}|\d{1,2}(?:, ?\d{1,2})+)$");

    /// <summary>The day on which the terms of a loan change, from a column of its own between the lender and the amounts.</summary>
    private static readonly Regex DayPattern = new(@"(?<=\p{L})(?<!\b(?:per|den|till|tom|from|från|med|om|av|vid|sedan))\s+(?:19|20)\d\d-\d\d ?- ?\d\d$", RegexOptions.IgnoreCase);

    /// <summary>A loan's rate and the day until which it is bound, from columns of their own: <c>3,04% 2016-09-30</c>.</summary>
    private static readonly Regex TermsPattern = new(@"(?<=[\p{L}\d])\s+\d{1,2},\d{1,4} ?%(?:\s+(?:19|20)\d\d-\d\d ?- ?\d\d)?$");

    /// <summary>Lines to sign on and to fill in.</summary>
    private static readonly Regex BlankPattern = new(@"_{3}");

    private static readonly Regex LoanPattern = new(@"kreditinstitut|\blan(?:et|en|givare)?\b|rantesats|\bvillkor|forfallodag|bindning");

    private const decimal LastNote = 40;
    private const int MostHeaderScraps = 2;
    private const int MostLoanAmounts = 2;

    internal MoneyTable(Table table, TableContext context, MoneyTable? before)
    {
        Table = table;
        Context = context;
        var headers = table.Cells.Where(c => c.IsHeader).ToLookup(c => c.Column);
        ListsLoans = table.Cells.Any(c => c is { IsHeader: false, Column: 0 } && TermsPattern.IsMatch(c.Text));
        Columns = [.. Enumerable.Range(1, Math.Max(0, table.Columns - 1)).Select(c => Column(c, headers[c]))];
        if (before is not null && !ListsLoans && headers.Count == 0 && before.Columns.Length == Columns.Length && before.Context.Statement == context.Statement)
        {
            // Notes that stand below one header for them all, and tables that go on after a heading.
            Columns = before.Columns;
        }

        Columns = [.. Columns.Select(c => IsReferences(c) ? c with { Meaning = c.Meaning with { Kind = ColumnKind.Note } } : c)];
        var kinds = Columns.ToDictionary(c => c.Index, c => c.Meaning.Kind);
        var isOfLoans = ListsLoans || table.Cells.Where(c => c.IsHeader).Select(h => h.Text).Append(context.Heading).Append(table.Title).Any(t => LoanPattern.IsMatch(LabelText.Fold(t)));
        Rows = [.. table.Cells.Where(c => !c.IsHeader).GroupBy(c => c.Row).Where(g => !g.Any(c => BlankPattern.IsMatch(c.Text))).OrderBy(g => g.Key).Select(g => new MoneyRow(
            g.Key,
            LabelOf(g.FirstOrDefault(c => c.Column == 0)?.Text ?? "", isOfLoans),
            [.. g.Where(c => c.Column > 0 && c.Number is not null && !c.IsPercent && kinds[c.Column] == ColumnKind.Amount).OrderBy(c => c.Column)]))];

        // What each loan was, was raised and paid off by in the year: columns of movements, as those of equity.
        Rows = ListsLoans ? Rows.RemoveAll(r => r.Amounts.Length > MostLoanAmounts) : Rows;
    }

    internal Table Table { get; }

    internal TableContext Context { get; }

    internal ImmutableArray<MoneyColumn> Columns { get; }

    internal ImmutableArray<MoneyRow> Rows { get; }

    /// <summary>One loan a row with its terms: what is owed and what is paid off stand beside each other, not two years.</summary>
    internal bool ListsLoans { get; }

    internal IEnumerable<decimal> Amounts => Rows.SelectMany(r => r.Amounts).Select(c => c.Number!.Value);

    internal bool ComparesBudget =>
        Columns.Any(c => c.Meaning.Measure == Measure.Budget) &&
        Columns.Any(c => c.Meaning.Measure is Measure.Actual or Measure.Deviation);

    internal bool HasBudget => Columns.Any(c => c.Meaning.Measure == Measure.Budget);

    /// <summary>People, cases or shares are counted, not money.</summary>
    internal bool CountsPeople =>
        Columns.Any(c => c.Meaning.Kind is ColumnKind.Other) ||
        (Rows.Length > 0 && Rows.Count(r => CountLabelPattern.IsMatch(r.Label)) * 3 >= Rows.Length);

    internal static bool IsCount(string label) => CountLabelPattern.IsMatch(label);

    /// <summary>A column without a header, or with a scrap of one (<c>Not</c> read as <c>1</c>), that holds nothing but small whole numbers, beside amounts of kronor: notes.</summary>
    private bool IsReferences(MoneyColumn column)
    {
        var numbers = Table.Cells.Where(c => !c.IsHeader && c.Number is not null).ToLookup(c => c.Column == column.Index, c => c.Number!.Value);
        return column.Label.Length <= MostHeaderScraps && !column.Label.Any(char.IsLetter) && numbers[true].Any() && numbers[true].All(n => n is > 0 and <= LastNote && decimal.IsInteger(n)) &&
            numbers[false].Count(n => Math.Abs(n) >= 1000) * 2 > numbers[false].Count();
    }

    private static MoneyColumn Column(int index, IEnumerable<TableCell> headers)
    {
        var label = string.Join(' ', headers.OrderBy(h => h.Row).Select(h => h.Text));
        return new MoneyColumn(index, label, ColumnMeaning.Of(label));
    }

    private static string LabelOf(string printed, bool isOfLoans)
    {
        var label = ReferencePattern.Replace(EdgePattern.Replace(FarEdgePattern.Replace(printed, ""), "").Trim(), "");
        return isOfLoans ? DayPattern.Replace(TermsPattern.Replace(label, ""), "") : label;
    }
}
