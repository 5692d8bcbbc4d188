using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Finsam.Extract.Model;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Interpret.Goals;

/// <summary>
/// Goals and verdicts in columns that no table was made of, since nothing in them is a number and no rule is drawn: a line that heads
/// the columns, then a goal a line.
/// </summary>
internal static class LineGoals
{
    private static readonly Regex Verdict = new(@"^(?:ja|nej|delvis|helt|gron|gul|rod)\b|uppfyll|uppna|\bna[dt]t|pa vag|pagar");

    private const double LineConfidence = 0.8;

    internal static IEnumerable<FoundGoal> Run(PartContent content)
    {
        var lines = content.Prose.ToImmutableArray();
        for (var i = 0; i < lines.Length; i++)
        {
            var header = lines[i].Cells;
            var (goal, verdict, comment) = (Array.FindIndex(header, TableGoals.IsGoalHeader), Array.FindIndex(header, TableGoals.IsVerdictHeader), Array.FindIndex(header, TableGoals.IsCommentHeader));
            if (header.Length < 2 || goal < 0 || verdict < 0 || goal == verdict)
            {
                continue;
            }

            foreach (var line in lines.Skip(i + 1).TakeWhile(l => IsRow(l, verdict)))
            {
                var cells = line.Cells;
                yield return new FoundGoal(
                    cells[goal].Trim(), Verdicts.Of(cells[verdict]), comment >= 0 && comment < cells.Length ? cells[comment].Trim() : TableGoals.Reason(cells[verdict]), Evidence.At(line, LineConfidence));
            }
        }
    }

    private static bool IsRow(Line line, int verdict)
    {
        var cells = line.Cells;
        return cells.Length > verdict && cells[0].Count(char.IsLetter) > 3 && Verdict.IsMatch(FoldedText.Of(cells[verdict]).Trim());
    }
}
