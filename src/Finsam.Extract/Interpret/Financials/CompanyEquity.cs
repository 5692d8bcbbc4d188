using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Finsam.Extract.Model;
using Finsam.Extract.Tables;

namespace Finsam.Extract.Interpret.Financials;

/// <summary>
/// Equity of companies and co-operatives is bound or free (5 kap. 14 § ÅRL): there <c>Balanserat resultat</c> is a part of it, and
/// not all that the year began with as in the statements of local authorities.
/// </summary>
internal static class CompanyEquity
{
    private const string OpeningEquity = "opening_equity";

    private static readonly Regex BoundPattern = new(@"^(?:summa )?(?:bundet|fritt) eget kapital\b|^medlemsinsatser\b|\bansamlad forlust\b|^upplatelseavgift(?:er)?\b");
    private static readonly Regex RetainedPattern = new(@"^balanserat resultat\b");

    private const int LongestHeading = 40;

    /// <param name="lines">The document's: a group's heading is no record.</param>
    internal static ImmutableArray<FinancialRecord> Part(ImmutableArray<FinancialRecord> records, IEnumerable<Line> lines) =>
        records.Any(r => r.Statement == Statement.BalanceSheet && BoundPattern.IsMatch(LabelText.Fold(r.Label)))
        || lines.Any(l => l.Cells[0].Length < LongestHeading && BoundPattern.IsMatch(LabelText.Fold(l.Cells[0])))
            ? [.. records.Select(r => r.Concept == OpeningEquity && RetainedPattern.IsMatch(LabelText.Fold(r.Label)) ? r with { Concept = "" } : r)]
            : records;
}
