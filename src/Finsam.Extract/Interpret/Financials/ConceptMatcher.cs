using System.Text.RegularExpressions;
using Finsam.Extract.Model;
using Finsam.Extract.Parsing;
using Finsam.Extract.Tables;

namespace Finsam.Extract.Interpret.Financials;

/// <summary>Finds the concept that a printed label stands for, in its statement.</summary>
internal static class ConceptMatcher
{
    private static readonly Regex KindPattern = new(@"^(?<kind>\S*nt\S{1,2}kter|kostnader)\s?/\s?(?<what>.+)$", RegexOptions.IgnoreCase);
    private static readonly Regex BracketPattern = new(@"\([^)]*\)?");
    private static readonly Regex LeadPattern = new(@"^(?:summa|totalt|total|s a)(?: utfall| budget)? ");
    private static readonly Regex BareSumPattern = new(@"^(?:summa|totalt|total|totala|s a|delsumma|summa totalt|totalsumma)$");
    private static readonly Regex RegionPattern = new(@"\b(?:landsting\w*|region\w*)\b");
    private static readonly Regex MunicipalityPattern = new(@"\bkommun(?:er|en|erna|s)?\b|\bstad\b");

    /// <summary>
    /// The concept of a label. The same words mean another thing in another statement, so only concepts that the statement
    /// can hold are looked at, its own first; a misread letter or another order of the words does not matter.
    /// </summary>
    internal static Concept? Match(string label, Statement statement)
    {
        var folded = LabelText.Fold(BracketPattern.Replace(label, " "));
        return Find(folded, statement) ?? Find(LeadPattern.Replace(folded, ""), statement) ?? OfKind(label, statement);
    }

    /// <summary><c>Intäkter/övriga intäkter</c>: what stands behind the kind, else the kind itself.</summary>
    private static Concept? OfKind(string label, Statement statement)
    {
        var match = KindPattern.Match(label);
        return match.Success
            ? Find(LabelText.Fold(match.Groups["what"].Value), statement) ?? Find(LabelText.Fold(match.Groups["kind"].Value), statement)
            : null;
    }

    /// <summary>The grant that a line of the revenue names by its giver.</summary>
    internal static string? Grant(string label)
    {
        var folded = LabelText.Fold(label);
        return folded.Length == 0 || LabelText.HasWord(folded, "samordningsforbund") || LabelText.HasWord(folded, "skatteforvaltning") ? null
            : LabelText.HasWord(folded, "forsakringskassan") || LabelText.HasWord(folded, "staten") || LabelText.HasWord(folded, "arbetsformedlingen") ? "state_grant"
            : RegionPattern.IsMatch(folded) ? "regional_grant"
            : MunicipalityPattern.IsMatch(folded) ? "municipal_grant"
            : null;
    }

    /// <summary>A sum row that does not say of what.</summary>
    internal static bool IsBareSum(string label) => BareSumPattern.IsMatch(LabelText.Fold(label));

    private static Concept? Find(string folded, Statement statement)
    {
        var words = LabelText.Sorted(folded);
        foreach (var home in Homes(statement))
        {
            var concepts = ConceptList.OfStatement[home];
            var hit = concepts.FirstOrDefault(c => c.Labels.Contains(folded))
                ?? concepts.FirstOrDefault(c => c.SortedLabels.Contains(words))
                ?? concepts.Select(c => (Concept: c, Distance: c.Labels.Min(l => LabelText.AreAlike(l, folded) ? EditDistance.Of(l, folded, 9) : 99)))
                    .Where(c => c.Distance < 99).OrderBy(c => c.Distance).FirstOrDefault().Concept;
            if (hit is not null)
            {
                return hit;
            }
        }

        return null;
    }

    private static string[] Homes(Statement statement) => statement switch
    {
        Statement.BalanceSheet => ["balance_sheet"],
        Statement.CashFlow => ["cash_flow"],
        Statement.Note => ["income_statement", "balance_sheet", "note"],
        _ => ["income_statement", "balance_sheet"],
    };
}
