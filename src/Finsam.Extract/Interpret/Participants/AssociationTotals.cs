using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Finsam.Extract.Interpret.Activities;
using Finsam.Extract.Model;

namespace Finsam.Extract.Interpret.Participants;

/// <summary>
/// Sums over the whole association that running text tells outside the descriptions of activities
/// (<c>Under året fick totalt 792 människor stöd</c>).
/// </summary>
internal static class AssociationTotals
{
    private static readonly Regex Sum = new(@"(?:totalt|sammanlagt|tillsammans)\s+(?:har\s+)?\d+(?: \d{3})?\s+(?:unika\s+)?(?:deltagare|manniskor|personer|individer)(?!\s+(?:fran|i beredning))|av de \d+ (?:deltagare |personer )?som (?:har )?avslut");

    /// <summary>The sum is one over the activities, and not over the association's people.</summary>
    private static readonly Regex OverActivities = new(@"^[^.:]{0,200}\b(?:fran|i|av|inom)\s+(?:foljande|samtliga|alla|de)\s+(?:\w+\s+){0,3}(?:insatser|projekt|verksamheter)");

    internal static IEnumerable<ParticipantRecord> Run(PartContent content, ImmutableArray<ActivityBlock> blocks, ImmutableArray<ParticipantTable> tables)
    {
        var owned = tables.Where(t => t.Activity.Length > 0 && t.Activity != TableActivity.AllActivities).Select(t => t.FirstLine).ToList();
        var headings = Outline.Of(content).Select(h => h.Line.Index).Order().ToList();
        var stretch = new List<Line>();
        foreach (var line in content.Prose)
        {
            var heading = headings.FindLast(h => h <= line.Index);
            var isOwned = blocks.Any(b => b.FirstLine <= line.Index && line.Index <= b.LastLine)
                || owned.Any(t => heading <= t && t <= line.Index);
            if (isOwned || heading == line.Index)
            {
                foreach (var record in Read(stretch))
                {
                    yield return record;
                }

                stretch.Clear();
            }
            else
            {
                stretch.Add(line);
            }
        }

        foreach (var record in Read(stretch))
        {
            yield return record;
        }
    }

    /// <summary>From the sentence that sums up to the end of the stretch of text that goes on about it.</summary>
    private static IEnumerable<ParticipantRecord> Read(List<Line> lines)
    {
        var text = new JoinedLines(lines);
        var sum = Sum.Match(text.Folded);
        if (!sum.Success)
        {
            return [];
        }

        var first = lines.IndexOf(text.LineAt(sum.Index));
        var activity = OverActivities.IsMatch(text.Folded[sum.Index..]) ? TableActivity.AllActivities : "";
        return CountReader.Run(activity, new JoinedLines(lines.Skip(first).Take(MostLines)));
    }

    private const int MostLines = 8;
}
