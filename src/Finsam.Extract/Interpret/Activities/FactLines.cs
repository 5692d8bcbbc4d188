using System.Text.RegularExpressions;
using Finsam.Extract.Model;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Interpret.Activities;

/// <summary>
/// The sheet of facts of an activity: a label and its value a line (<c>Målgrupp: …</c>), or label and value in two cells of a
/// table. Read as sentences, so that no fact runs into the next one.
/// </summary>
internal static class FactLines
{
    private static readonly Regex Label = new(@"^(?:syfte|mal och syfte|syfte och mal|malgrupp(?:er)?|syfte/malgrupp|(?:projekt)?period|projekttid|tidsperiod|projektagare|huvudman|insatsagare|agare|ansvarig organisation)\s*(?<end>:[:\s]*)");
    private static readonly Regex OtherLabel = new(@"^[\p{L} /-]{3,30}\s*[:\t]\s*\S");

    private static readonly Regex GoesOn = new(@"^\s*\p{Ll}");

    /// <summary>A fact as a sentence, or null where a line is none.</summary>
    internal static string? Of(Line line)
    {
        var text = line.Text.TrimStart();
        var label = Label.Match(FoldedText.Of(text.Replace('\t', ':')));
        return label.Success && text.Length > label.Length
            ? $"{text[..label.Groups["end"].Index]}: {text[label.Length..].Replace('\t', ' ').Trim()}"
            : null;
    }

    /// <summary>The description of an activity as one text, with the rows of a table of facts, which is no prose.</summary>
    internal static string Flow(ActivityBlock block, PartContent content)
    {
        var prose = content.Prose.Select(l => l.Index).ToHashSet();
        var lines = content.Lines.Where(l => block.FirstLine <= l.Index && l.Index <= block.LastLine && !l.IsFurniture && (prose.Contains(l.Index) || Of(l) is not null)).ToArray();
        return JoinedLines.Flow(string.Join('\n', lines.Select((l, i) => Sentence(l, i + 1 < lines.Length ? lines[i + 1] : null))));
    }

    /// <summary>A fact ends where the next one begins, and where a paragraph does.</summary>
    private static string Sentence(Line line, Line? next)
    {
        if (Of(line) is not { } fact)
        {
            return SideColumn.CutFrom(line.Text);
        }

        var text = SideColumn.CutFrom(fact);
        var isOver = next is null || Of(next) is not null || (!GoesOn.IsMatch(next.Text) && (OtherLabel.IsMatch(next.Text) || next.AfterGap || line.HasCells));
        return isOver && text[^1] is not ('.' or ',' or '-') ? text + "." : text;
    }
}
