using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Finsam.Extract.Interpret.Activities;
using Finsam.Extract.Model;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Interpret.Participants;

/// <summary>The lines in which the numbers of one activity stand.</summary>
/// <param name="IsAttributed">They are in its description, and its name is sure; not dealt out to it by order.</param>
internal sealed record CountedLines(string Activity, ImmutableArray<Line> Lines, bool IsAttributed);

/// <summary>
/// Gives each activity its lines. Where a page of two columns was flattened, the descriptions come first and the
/// column of their numbers after the last of them, a paragraph an activity and in the same order: those paragraphs are
/// dealt out to the descriptions that have no number yet, from the last to the first.
/// </summary>
internal static class VolumeColumns
{
    private static readonly Regex Volume = new(@"^(?:slutrapport\s+)?(?:for\s+)?(?:totalt\s+)?\d+\s+deltagare\b");

    internal static List<CountedLines> Run(PartContent content, ImmutableArray<ActivityBlock> blocks)
    {
        var prose = content.Prose.ToImmutableArray();
        var texts = blocks.Select(b => (Block: b, Lines: prose.Where(l => b.FirstLine <= l.Index && l.Index <= b.LastLine).ToImmutableArray())).ToList();
        var counted = new List<CountedLines>();
        var waiting = new List<string>();
        foreach (var (block, lines) in texts)
        {
            var starts = Enumerable.Range(0, lines.Length).Where(i => BeginsVolume(lines, i)).ToList();
            if (starts.Count >= 2 && waiting.Count >= 1)
            {
                counted.Add(new CountedLines(block.Name, lines[..starts[0]], block.IsNameSure));
                counted.AddRange(Deal([.. waiting, block.Name], lines, starts));
                waiting.Clear();
                continue;
            }

            counted.Add(new CountedLines(block.Name, lines, block.IsNameSure));
            if (block.IsRepeat || CountReader.Run(block.Name, new JoinedLines(lines)).Any())
            {
                waiting.Clear();
            }
            else
            {
                waiting.Add(block.Name);
            }
        }

        return counted;
    }

    private static IEnumerable<CountedLines> Deal(List<string> names, ImmutableArray<Line> lines, List<int> starts)
    {
        var skipped = Math.Max(0, names.Count - starts.Count);
        foreach (var (name, i) in names.Skip(skipped).Select((n, i) => (n, i)))
        {
            var end = i + 1 < starts.Count ? starts[i + 1] : lines.Length;
            yield return new CountedLines(name, lines[starts[i]..end], false);
        }
    }

    private static bool BeginsVolume(ImmutableArray<Line> lines, int i) =>
        i > 0 && (lines[i].AfterGap || lines[i - 1].Text.TrimEnd() is [.., '.' or ':']) && Volume.IsMatch(FoldedText.Of(lines[i].Text));
}
