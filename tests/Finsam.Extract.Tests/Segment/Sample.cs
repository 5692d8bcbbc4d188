using System.Collections.Immutable;
using System.Text;
using Finsam.Extract.Layout;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition;
using Finsam.Extract.Segment;

namespace Finsam.Extract.Tests.Segment;

/// <summary>Documents made up for a test, taken from text as far as the segmenting stage.</summary>
internal static class Sample
{
    internal static ImmutableArray<DocumentPart> Parts(string text) => Segmenter.Run(Lines(text), []);

    /// <summary>The n-th document with its lines.</summary>
    internal static PartContent Content(string text, int document = 0)
    {
        var lines = Lines(text);
        var part = Segmenter.Run(lines, [])[document];
        return new PartContent(part, [.. lines.Where(l => part.FirstLine <= l.Index && l.Index <= part.LastLine)], []);
    }

    private static ImmutableArray<Line> Lines(string text) =>
        LineReader.Run(TextFileReader.Read(Encoding.UTF8.GetBytes(text), new string('0', 64)));
}
