using System.Text.RegularExpressions;
using Finsam.Extract.Model;

namespace Finsam.Extract.Tables;

/// <summary>The names by which headings call the statements, also where letters are misread.</summary>
public static class StatementNames
{
    private const int LongestHeading = 90;

    /// <summary>A cash flow in the management report, by the name that it had in older forms.</summary>
    private static readonly Regex CashPattern = new(@"^(?:arets )?forandring(?:ar|en)? (?:av|i) likvida medel$");

    private static readonly (Statement Statement, string[] Names)[] Known =
    [
        (Statement.CashFlow, ["kassaflodesanalys", "finansieringsanalys", "kassaflodesrapport"]),
        (Statement.OperatingAccount, ["driftredovisning", "driftsredovisning"]),
        (Statement.IncomeStatement, ["resultatrakning", "resultatrapport"]),
        (Statement.BalanceSheet, ["balansrakning", "balansrapport"]),
        (Statement.BudgetOutcome, ["budgetuppfoljning", "budgetutfall", "budgetavrakning", "budgetjamforelse", "budgetredovisning"]),
    ];

    /// <summary>The one statement that a heading names; null where it names none or two (<c>Resultat- och balansräkning</c>).</summary>
    public static Statement? Find(string heading)
    {
        if (heading.Length is 0 or > LongestHeading)
        {
            return null;
        }

        var folded = LabelText.Fold(heading);
        var named = Known.Where(k => k.Names.Any(n => LabelText.HasWord(folded, n))).Select(k => k.Statement).ToList();
        if (folded.StartsWith("resultat och balans", StringComparison.Ordinal))
        {
            return null;
        }

        if (named.Count == 0 && CashPattern.IsMatch(folded))
        {
            return Statement.CashFlow;
        }

        if (named.Count == 0 && LabelText.HasWord(folded, "budget") && LabelText.HasWord(folded, "utfall"))
        {
            return Statement.BudgetOutcome;
        }

        return named.Count == 1 ? named[0] : null;
    }
}
