using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Finsam.Extract.Interpret.Activities;
using Finsam.Extract.Model;

namespace Finsam.Extract.Interpret.Goals;

/// <summary>Goals with a verdict below or behind them: <c>(Målet delvis uppfyllt. …)</c>, <c>Måluppfyllelse: Målet är uppfyllt</c>.</summary>
internal static class VerdictGoals
{
    private static readonly Regex Verdict = new(@"(?:\(\s*|(?<=\n|^)(?:(?:maluppfyllelse|bedomning|resultat|status|uppfoljning|kommentar)\s*[:.-]\s*)?)m[a.,'´`]?l(?:et|en)\s+(?:ar\s+|har\s+|bedoms\s+|anses\s+|vara\s+|som\s+)*(?:(?:delvis|ej|inte|icke|helt|i huvudsak|till viss del|till stor del|nastan)\s+)?(?:ar\s+|har\s+)?(?:uppfyll\w*|uppna\w*|na[dt]d?t?s?\b)\.?|\(\s*(?:(?:delvis|ej|inte|icke|helt)\s+)?(?:uppfyll\w*|uppna\w*)\.?(?=\s*\))|(?<=\n)(?:maluppfyllelse|malet uppfyllt|uppfyllt|bedomning)\s*:\s*(?:(?:delvis|ej|inte|helt)\b\s*(?:uppfyll\w*|uppna\w*)?|uppfyll\w*|uppna\w*|ja\b|nej\b)\.?");
    private static readonly Regex Letters = new(@"\p{L}{3}");
    private static readonly Regex GoalLabel = new(@"^(?:(?:(?:[Dd]el)?[Mm][åa]l)\s*\d*\s*[:;.–-]\s*|\d{1,2}(?:\.\d{1,2})*[.,)]?\s+(?=\p{Lu}))");

    private const double VerdictConfidence = 0.9;
    private const int MostGoalLines = 8;

    internal static IEnumerable<FoundGoal> Run(PartContent content)
    {
        var lines = content.Prose.ToImmutableArray();
        var headings = Outline.Of(content).Select(h => h.Line.Index).ToHashSet();
        var text = new JoinedLines(lines);
        var after = 0;
        foreach (Match match in Verdict.Matches(text.Folded))
        {
            if (match.Index < after)
            {
                continue;
            }

            var isBracket = match.Value[0] == '(';
            var end = EndOf(text.Folded, match, isBracket);
            var (goal, line) = GoalBefore(text, match.Index, after, headings);
            after = end;
            if (goal.Length > 0)
            {
                var comment = text.Text[(match.Index + match.Length)..end];
                yield return new FoundGoal(goal, Verdicts.Of(match.Value), JoinedLines.Flow(comment).Trim(' ', '.', ',', ')', '-', ':'), Evidence.At(line, VerdictConfidence));
            }
        }
    }

    /// <summary>A bracket runs to where it closes, a verdict without one to the end of its line.</summary>
    private static int EndOf(string folded, Match match, bool isBracket)
    {
        var from = match.Index + match.Length;
        var end = folded.IndexOf(isBracket ? ')' : '\n', from);
        return end < 0 ? folded.Length : end;
    }

    /// <summary>The paragraph before the verdict, up to the verdict, the heading or the lone number before that.</summary>
    private static (string Goal, Line Line) GoalBefore(JoinedLines text, int at, int after, HashSet<int> headings)
    {
        var starts = new List<(int At, Line Line)>();
        for (var end = at; end > after && starts.Count < MostGoalLines;)
        {
            var start = Math.Max(after, end < 1 ? 0 : text.Text.LastIndexOf('\n', end - 1) + 1);
            var line = text.LineAt(start);
            var words = text.Text[start..end].Trim();
            var isOver = headings.Contains(line.Index) || (words.Length > 0 && !Letters.IsMatch(words));
            if (isOver && (starts.Count > 0 || words.Length == 0 || !Letters.IsMatch(words)))
            {
                break;
            }

            if (words.Trim(' ', ')', '.').Length > 0)
            {
                starts.Add((start, line));
            }

            if (isOver || (words.Length > 0 && line.AfterGap && BeginsGoal(words)))
            {
                break;
            }

            end = Math.Max(0, start - 1);
        }

        return starts is []
            ? ("", text.LineAt(at))
            : (GoalLabel.Replace(JoinedLines.Flow(text.Text[starts[^1].At..at]).TrimStart(')', '.', ' ', '-', '•'), "").Trim(), starts[^1].Line);
    }

    private static bool BeginsGoal(string words) => char.IsUpper(words.TrimStart('-', '•', '*', ' ', '"', '”')[..1], 0) || char.IsDigit(words[0]);
}
