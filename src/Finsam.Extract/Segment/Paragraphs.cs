using System.Collections.Immutable;
using Finsam.Extract.Model;

namespace Finsam.Extract.Segment;

/// <summary>Running text put together again from its lines.</summary>
/// <param name="Lines">The lines that it takes, in order.</param>
/// <param name="Text">Their text in one, words broken at a line's end joined.</param>
public sealed record Paragraph(ImmutableArray<Line> Lines, string Text)
{
    /// <summary>The line that a character of <see cref="Text"/> stands on, as near as joining leaves it.</summary>
    public Line LineAt(int position)
    {
        var end = 0;
        foreach (var line in Lines)
        {
            end += line.Text.Length + 1;
            if (position < end)
            {
                return line;
            }
        }

        return Lines[^1];
    }
}

/// <summary>Joins lines into paragraphs: a gap, a heading, an item of a list and a row of cells each begin a new one.</summary>
public static class Paragraphs
{
    public static IEnumerable<Paragraph> Of(IEnumerable<Line> lines, IReadOnlySet<int>? headings = null)
    {
        var open = new List<Line>();
        foreach (var line in lines)
        {
            if (open.Count > 0 && (Begins(line, headings) || Begins(open[^1], headings, isBefore: true)))
            {
                yield return Close(open);
                open = [];
            }

            open.Add(line);
        }

        if (open.Count > 0)
        {
            yield return Close(open);
        }
    }

    /// <summary>Lines as one text: a word broken by a hyphen is joined, a compound's own hyphen before a capital is kept.</summary>
    public static string Join(IEnumerable<string> texts)
    {
        var joined = "";
        foreach (var text in texts)
        {
            var breaks = joined.Length > 1 && joined[^1] is '-' or '‑' && char.IsLetter(joined[^2]) && text.Length > 0;
            joined = joined.Length == 0 ? text
                : breaks && char.IsLower(text[0]) && !text.StartsWith("och ", StringComparison.Ordinal) ? joined[..^1] + text
                : breaks && char.IsUpper(text[0]) ? joined + text
                : joined + " " + text;
        }

        return joined;
    }

    private static Paragraph Close(List<Line> lines) => new([.. lines], Join(lines.Select(l => l.Text)));

    private static bool Begins(Line line, IReadOnlySet<int>? headings, bool isBefore = false) =>
        line.HeadingLevel > 0 || line.HasCells || headings?.Contains(line.Index) == true
        || (!isBefore && (line.AfterGap || line.IsListItem || line.IsRule));
}
