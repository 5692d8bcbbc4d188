using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Finsam.Extract.Model;
using Finsam.Extract.Parsing;
using Finsam.Extract.Segment;

namespace Finsam.Extract.Interpret.Meetings;

/// <summary>Items of agendas and minutes, with decisions.</summary>
public static class AgendaReader
{
    private static readonly Regex DiaryPattern = new(@"\b(?:[Dd]nr|DNR|[Dd]iarienr|[Dd]iarienummer|[Dd]ärendenr)\b\.?\s*:?\s*(?<number>(?:\p{Lu}[\p{L}-]*[\s-]?)?\d[\d\p{L}/:.-]*)");
    private static readonly Regex SignaturePattern = new(@"^\W*(?:vid protokollet|underskrift\w*|justeras\b|justerat\b|justeras:|protokollforare\b|sekreterare\s*(?::|$)|ordforande\s*(?::|$)|justerare\s*(?::|$)|bevis\b)");

    public static ImmutableArray<AgendaItemRecord> Run(PartContent content)
    {
        if (content.Part.Type is not (DocumentType.Minutes or DocumentType.Notice))
        {
            return [];
        }

        var lines = content.Lines;
        var headings = AgendaHeadings.Read(lines);
        return [.. headings.Select((h, i) => Item(content, h, i + 1, i + 1 < headings.Length ? headings[i + 1].First : EndOf(lines, h)))];
    }

    private static AgendaItemRecord Item(PartContent content, AgendaHeading heading, int index, int end)
    {
        var below = content.Lines[heading.Next..Math.Max(heading.Next, end)].Where(l => !l.IsRule && !l.IsFurniture && l.Text.Length > 0).ToImmutableArray();
        var text = string.Join('\n', below.Select(l => l.Text.Replace('\t', ' ')));
        return new AgendaItemRecord
        {
            ItemIndex = index,
            Number = heading.Number,
            Title = heading.Title,
            Text = text,
            Decision = content.Part.Type == DocumentType.Minutes ? DecisionReader.Read(below) : "",
            DiaryNumber = Diary(heading.Title) ?? Diary(text) ?? "",
            Evidence = Evidence.At(content.Lines[heading.First], 0.92),
        };
    }

    /// <summary>The last item ends where the signatures begin.</summary>
    private static int EndOf(ImmutableArray<Line> lines, AgendaHeading last)
    {
        for (var i = last.Next; i < lines.Length; i++)
        {
            if (SignaturePattern.IsMatch(Folded.Of(lines[i].Text)))
            {
                return i;
            }
        }

        return lines.Length;
    }

    private static string? Diary(string text)
    {
        var match = DiaryPattern.Match(text);
        return match.Success ? match.Groups["number"].Value.TrimEnd('.', ',', ':') : null;
    }
}
