using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Finsam.Extract.Model;
using Finsam.Extract.Tables;

namespace Finsam.Extract.Interpret.Financials;

/// <summary>Says of each row of one table which concept it is and whether its amounts are flows or stocks.</summary>
internal sealed class RowInterpreter
{
    private static readonly Regex StockPattern = new(@"\bfordr|fordringar|skuld|tillgang|\bkapital|\beget kapital|kassa\b|\bbank|likvid|inventari|upplup|forutbetal|periodiser|interim|sakerhet|ansvarsf|placering|avsattning|\bpagaende ny");
    private static readonly Regex SumPattern = new(@"^summa\s");
    private static readonly Regex RevenuePattern = new(@"intakt|\bbidrag|medlemsavgift");
    private static readonly Regex CostPattern = new(@"kostnad|utgift|insats|projekt");
    private static readonly Regex GrantPattern = new(@"^(?:drift|verksamhets|stats|medlems)?bidrag\b|^anslag\b");

    private readonly MoneyTable table;
    private readonly Statement statement;
    private readonly Concept? headingConcept;
    private readonly bool isStockNote;
    private readonly ImmutableHashSet<int>? assetBalances;
    private bool isRevenue;

    internal RowInterpreter(MoneyTable table, Statement statement)
    {
        this.table = table;
        this.statement = statement;
        var isNote = table.Context.Statement == Statement.Note;
        headingConcept = isNote ? ConceptMatcher.Match(table.Context.Heading, Statement.Note) : null;
        isStockNote = isNote && (headingConcept?.IsStock ?? (StockPattern.IsMatch(LabelText.Fold(table.Context.Heading)) || SumsUpStocks(table)));
        assetBalances = isNote ? AssetNote.BalancesOf(table) : null;
        isRevenue = isNote && (headingConcept?.Code == "operating_revenue" || RevenuePattern.IsMatch(LabelText.Fold(table.Context.Heading)));
    }

    internal Statement Statement => statement;

    /// <summary>The last row, <c>Summa</c> of what the note is about, says what a misread heading does not.</summary>
    private static bool SumsUpStocks(MoneyTable table) =>
        table.Rows is [.., var last] && LabelText.Fold(last.Label) is var label && SumPattern.IsMatch(label) && StockPattern.IsMatch(label);

    /// <summary>A row without amounts opens a group: revenue or costs.</summary>
    internal void EnterGroup(string label)
    {
        var folded = LabelText.Fold(label);
        isRevenue = RevenuePattern.IsMatch(folded) || (isRevenue && !CostPattern.IsMatch(folded));
    }

    /// <summary>Code of the row's concept, empty where the line is the association's own.</summary>
    internal string ConceptOf(MoneyRow row)
    {
        var isNote = statement == Statement.Note;
        if (isNote && ConceptMatcher.IsBareSum(row.Label))
        {
            return headingConcept?.Code ?? "";
        }

        var isGrant = (isRevenue || GrantPattern.IsMatch(LabelText.Fold(row.Label))) && !isStockNote;
        var concept = ConceptMatcher.Match(row.Label, statement);
        var grant = isGrant && concept is null or { Statement: "note" } ? ConceptMatcher.Grant(row.Label) : null;
        var fits = concept is not null && (concept.Statement != "note" || concept.IsStock == isStockNote) && (!isNote || concept.IsStock == isStockNote);
        return grant ?? (fits && concept!.Statement is not "note" || concept is { IsStock: true } && fits ? concept!.Code : "");
    }

    /// <summary>The row's amounts of a column stand at a date and not for a period.</summary>
    internal bool IsStock(MoneyRow row, MoneyColumn column) => statement switch
    {
        Statement.BalanceSheet => true,
        Statement.Note when assetBalances is not null => assetBalances.Contains(row.Index),
        Statement.Note when HasPrintedPeriod(column) => false,
        Statement.Note => isStockNote || StockPattern.IsMatch(LabelText.Fold(column.Label)),
        _ => ConceptMatcher.Match(row.Label, statement)?.IsStock ?? false,
    };

    /// <summary>Both ends stand in the note's own header: then nothing in its heading makes a balance of it. A header taken over from the table before says less.</summary>
    private bool HasPrintedPeriod(MoneyColumn column) => column.Meaning.Start is not null && table.Table.Cells.Any(c => c.IsHeader && c.Column == column.Index);

    /// <summary>The row's label; a lone row of amounts in a note is what the note's heading says.</summary>
    internal string LabelOf(MoneyRow row) =>
        row.Label.Length == 0 && table.Context.Note.Length > 0 && table.Rows.Count(r => !r.Amounts.IsEmpty) == 1
            ? table.Context.Heading
            : row.Label;
}
