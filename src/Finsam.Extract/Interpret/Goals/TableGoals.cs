using System.Text.RegularExpressions;
using Finsam.Extract.Model;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Interpret.Goals;

/// <summary>Goals in tables: a column of goals, one of verdicts, sometimes one of comments.</summary>
internal static class TableGoals
{
    private static readonly Regex GoalHeader = new(@"^(?:del|verksamhets|effekt|huvud|ars)?mal(?:et|en|sattning\w*|formulering)?(?:\s+\d{4})?$");
    private static readonly Regex VerdictHeader = new(@"uppfyll|uppna|\bnatt\b|bedomning|status|\bresultat");
    private static readonly Regex CommentHeader = new(@"kommentar|analys|beskrivning");
    private static readonly Regex Lead = new(@"^(?:[Mm]ålet\s+)?(?:[Ää]r\s+|[Hh]ar\s+)?(?:[Dd]elvis\s+|[Ee]j\s+|[Ii]nte\s+|[Hh]elt\s+)?(?:[Uu]ppfyll\w*|[Uu]ppnå\w*|[Dd]elvis|[Jj]a|[Nn]ej)[.,:;–-]*\s*");

    private const double TableConfidence = 0.88;

    internal static IEnumerable<FoundGoal> Run(PartContent content)
    {
        foreach (var table in content.Tables)
        {
            var header = table.Cells.Where(c => c.Row == 0).ToList();
            int? goal = Column(header, GoalHeader), verdict = Column(header, VerdictHeader), comment = Column(header, CommentHeader);
            if (goal is null || verdict is null || goal == verdict)
            {
                continue;
            }

            foreach (var found in Below(table, goal.Value, verdict.Value, comment))
            {
                yield return found;
            }
        }
    }

    private static IEnumerable<FoundGoal> Below(Table table, int goal, int verdict, int? comment)
    {
        (string Goal, string Comment, TableCell Cell)? above = null;
        foreach (var row in table.Cells.Where(c => c.Row > 0).GroupBy(c => c.Row).OrderBy(g => g.Key))
        {
            string Text(int? column) => row.FirstOrDefault(c => c.Column == column)?.Text.Trim() ?? "";
            var cell = row.FirstOrDefault(c => c.Column == goal);
            if (cell is null || cell.Text.Count(char.IsLetter) <= 3)
            {
                continue;
            }

            var (text, said, why) = (cell.Text.Trim(), Text(verdict), comment is null ? "" : Text(comment));
            if (above is { } first)
            {
                // A row without a verdict is the beginning of the one below where that goes on in small letters.
                var isOne = char.IsLower(text[0]);
                if (!isOne)
                {
                    yield return new FoundGoal(first.Goal, "", first.Comment, EvidenceOf(first.Cell));
                }

                (text, why, cell) = isOne ? ($"{first.Goal} {text}", $"{first.Comment} {why}".Trim(), first.Cell) : (text, why, cell);
            }

            above = said.Length == 0 ? (text, why, cell) : null;
            if (above is null)
            {
                yield return new FoundGoal(text, Verdicts.Of(said), comment is null ? Reason(said) : why, EvidenceOf(cell));
            }
        }

        if (above is { } last)
        {
            yield return new FoundGoal(last.Goal, "", last.Comment, EvidenceOf(last.Cell));
        }
    }

    internal static bool IsGoalHeader(string cell) => GoalHeader.IsMatch(FoldedText.Of(cell).Trim());

    internal static bool IsVerdictHeader(string cell) => VerdictHeader.IsMatch(FoldedText.Of(cell).Trim());

    internal static bool IsCommentHeader(string cell) => CommentHeader.IsMatch(FoldedText.Of(cell).Trim());

    private static int? Column(List<TableCell> header, Regex words) =>
        header.Find(c => words.IsMatch(FoldedText.Of(c.Text).Trim()))?.Column;

    /// <summary>What a verdict's cell says besides the verdict.</summary>
    internal static string Reason(string said) => Lead.Replace(said, "").Trim();

    private static Evidence EvidenceOf(TableCell cell) => new()
    {
        Page = cell.Page,
        Line = cell.LineNumber,
        Box = cell.Box,
        SourceText = cell.SourceText.Length > 0 ? cell.SourceText : cell.Text,
        Confidence = Math.Round(TableConfidence * cell.Confidence, 2),
    };
}
