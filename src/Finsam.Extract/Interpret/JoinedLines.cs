using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Finsam.Extract.Model;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Interpret;

/// <summary>Lines read as one text, so that a sentence may run over their ends; each place leads back to its line.</summary>
public sealed class JoinedLines
{
    private static readonly Regex BrokenWord = new(@"(?<=\p{L})[-\u00ad]\s*\n\s*(?=\p{Ll})(?!(?:och|eller|samt)\b)");
    private static readonly Regex Blanks = new(@"\s+");

    private readonly ImmutableArray<Line> lines;
    private readonly int[] starts;

    public JoinedLines(IEnumerable<Line> source)
    {
        lines = [.. source];
        starts = new int[lines.Length];
        var length = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            starts[i] = length;
            length += lines[i].Text.Length + 1;
        }

        Text = string.Join('\n', lines.Select(l => l.Text));
        Folded = FoldedText.Of(Text);
    }

    /// <summary>The lines as repaired, parted by line feeds.</summary>
    public string Text { get; }

    /// <summary><see cref="FoldedText"/> of <see cref="Text"/>, of the same length.</summary>
    public string Folded { get; }

    public bool IsEmpty => lines.IsEmpty;

    /// <summary>The line that a place of <see cref="Text"/> stands on.</summary>
    public Line LineAt(int position)
    {
        var at = Array.BinarySearch(starts, position);
        return lines[at >= 0 ? at : ~at - 1];
    }

    /// <summary>Where a line begins in <see cref="Text"/>.</summary>
    public int StartOf(Line line) => starts[lines.IndexOf(line)];

    /// <summary>Text of several lines as one flow: words broken at a line's end are joined.</summary>
    public static string Flow(string text) => Blanks.Replace(BrokenWord.Replace(text, ""), " ").Trim();
}
