using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Finsam.Extract.Model;
using Finsam.Extract.Parsing;
using Finsam.Extract.Tables;

namespace Finsam.Extract.Interpret.Goals;

/// <summary>
/// Goals and verdicts in columns that no table was made of, since nothing in them is a number and no rule is drawn: a line that heads
/// the columns, then the goals, each over as many lines as its column is narrow.
/// </summary>
internal static class LineGoals
{
    private static readonly Regex Verdict = new(@"^(?:ja|nej|delvis|helt|gron|gul|rod)\b|uppfy|uppna|\bna[dt]t|pa vag|pagar");

    private const double LineConfidence = 0.8;

    internal static IEnumerable<FoundGoal> Run(PartContent content)
    {
        var lines = content.Prose.ToImmutableArray();
        for (var i = 0; i < lines.Length; i++)
        {
            if (GoalColumns.Of(lines[i]) is { } columns)
            {
                foreach (var goal in Below(lines.Skip(i + 1), columns))
                {
                    yield return goal;
                }
            }
        }
    }

    private static IEnumerable<FoundGoal> Below(IEnumerable<Line> lines, GoalColumns columns)
    {
        var open = new OpenGoal();
        foreach (var line in lines.TakeWhile(l => columns.IsPart(l)))
        {
            var row = RowOf(line, columns);
            if (open.EndsBefore(row))
            {
                if (open.Verdict.Length > 0)
                {
                    yield return open.Found(columns.HasComments);
                }

                open = new OpenGoal();
            }

            open.Add(row, line);
        }

        if (open.Verdict.Length > 0)
        {
            yield return open.Found(columns.HasComments);
        }
    }

    private static Row RowOf(Line line, GoalColumns columns)
    {
        string[] cells = [.. line.Cells.Select(c => c.Trim())];
        var verdict = Array.FindIndex(cells, 1, c => Verdict.IsMatch(FoldedText.Of(c)));
        var isComment = cells.Length == 1 && columns.IsOfComments(line);
        return verdict > 0 ? new Row(string.Join(' ', cells[..verdict]), cells[verdict], string.Join(' ', cells[(verdict + 1)..]))
            : new Row(isComment ? "" : cells[0], "", isComment ? cells[0] : string.Join(' ', cells[1..]));
    }

    /// <summary>What a line adds to the goal that is open, column by column.</summary>
    private readonly record struct Row(string Goal, string Verdict, string Comment);

    /// <summary>The places of the columns, told by the line that heads them.</summary>
    private sealed record GoalColumns(double? Verdicts, double? Comments, bool HasComments)
    {
        internal static GoalColumns? Of(Line header)
        {
            var cells = header.Cells;
            var (goal, verdict, comment) = (Array.FindIndex(cells, TableGoals.IsGoalHeader), Array.FindIndex(cells, TableGoals.IsVerdictHeader), Array.FindIndex(cells, TableGoals.IsCommentHeader));
            return goal < 0 || verdict <= goal || (comment >= 0 && comment < verdict) ? null
                : new GoalColumns(Left(header, verdict), comment < 0 ? null : Left(header, comment), comment >= 0);
        }

        /// <summary>A heading, or a sentence that runs over the columns, ends them.</summary>
        internal bool IsPart(Line line) =>
            line.HeadingLevel == 0 && !line.IsRule && !(LineKinds.IsProse(line) && (Verdicts is null || line.Box?.X1 > Verdicts));

        internal bool IsOfComments(Line line) => Comments is { } left && Verdicts is { } before && line.Box?.X0 > (left + before) / 2;

        private static double? Left(Line line, int cell)
        {
            var before = line.SourceText.Split('\t').Take(cell).Sum(c => c.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length);
            return before < line.Words.Length ? line.Words[before].Box.X0 : null;
        }
    }

    /// <summary>A goal whose lines are being gathered: its verdict may stand beside the first of them, the last or one between.</summary>
    private sealed class OpenGoal
    {
        private string goal = "";
        private string comment = "";
        private Line? first;

        internal string Verdict { get; private set; } = "";

        /// <summary>With a verdict at hand, another verdict or what begins as a sentence does is the next goal's.</summary>
        internal bool EndsBefore(Row row) =>
            Verdict.Length > 0 && (row.Verdict.Length > 0 || !GoesOn(row.Goal) || (row.Goal.Length == 0 && !GoesOn(row.Comment)));

        internal void Add(Row row, Line line)
        {
            goal = Joined(goal, row.Goal);
            Verdict = Joined(Verdict, row.Verdict);
            comment = Joined(comment, row.Comment);
            first = first is null || (goal == row.Goal && goal.Length > 0) ? line : first;
        }

        internal FoundGoal Found(bool hasComments) =>
            new(goal, Goals.Verdicts.Of(Verdict), hasComments ? comment : TableGoals.Reason(Verdict), Evidence.At(first!, LineConfidence));

        private static bool GoesOn(string text) => text.Length == 0 || char.IsLower(text[0]);

        private static string Joined(string text, string more) => more.Length == 0 ? text : text.Length == 0 ? more : $"{text} {more}";
    }
}
