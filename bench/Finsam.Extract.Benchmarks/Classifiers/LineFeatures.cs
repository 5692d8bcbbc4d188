using System.Globalization;
using System.Text.RegularExpressions;
using Finsam.Extract.Model;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Benchmarks.Classifiers;

/// <summary>What a line and the lines beside it look like and say: form, place and words, never whose report it is.</summary>
internal static class LineFeatures
{
    private static readonly Regex DigitPattern = new(@"\d");
    private static readonly Regex NumberPattern = new(@"^\W*(?:§\s*\d+|\d+\s*§|\d+(?:\.\d+)+|\d+[.)]?)(?=\s|$)");

    /// <summary>Words of a text, marks and rings folded away, digits all alike.</summary>
    internal static string[] Words(string text) =>
        [.. DigitPattern.Replace(Folded.Of(text), "0").Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries).Select(w => w.Trim('.', ',', ':', ';', '(', ')', '"')).Where(w => w.Length > 0)];

    /// <param name="page">The lines of one page.</param>
    internal static IReadOnlyList<string> Of(IReadOnlyList<Line> page, int at)
    {
        var line = page[at];
        var words = Words(line.Text);
        var features = new List<string>(Shape("own", line))
        {
            $"tenth={at * 10 / page.Count}", $"edge={Math.Min(3, Math.Min(at, page.Count - 1 - at))}", $"height={Height(page, line)}",
            $"bold={line.IsBold}", $"gap={line.AfterGap}", $"gap below={at + 1 >= page.Count || page[at + 1].AfterGap}", $"level={line.HeadingLevel}",
            $"numbered={NumberPattern.IsMatch(line.Text)}", $"first={words.FirstOrDefault()}", $"last={words.LastOrDefault()}",
        };
        features.AddRange(words.Select(w => "word=" + w));
        features.AddRange(at > 0 ? Shape("above", page[at - 1]) : ["above=none"]);
        features.AddRange(at + 1 < page.Count ? Shape("below", page[at + 1]) : ["below=none"]);
        return features;
    }

    private static string[] Shape(string name, Line line)
    {
        var (text, letters) = (line.Text, Math.Max(1, line.Text.Count(char.IsLetter)));
        var words = text.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        return
        [
            $"{name} cells={Math.Min(5, line.Cells.Length)}", $"{name} length={Math.Min(9, text.Length / 10)}", $"{name} digits={10 * text.Count(char.IsAsciiDigit) / Math.Max(1, text.Length)}",
            $"{name} begins={Kind(text.FirstOrDefault())}", $"{name} ends={Kind(text.LastOrDefault())}", $"{name} capitals={4 * text.Count(char.IsUpper) / letters}",
            $"{name} capital words={4 * words.Count(w => char.IsUpper(w[0])) / Math.Max(1, words.Length)}", $"{name} list={line.IsListItem}",
        ];
    }

    private static string Kind(char sign) =>
        char.IsUpper(sign) ? "A" : char.IsLower(sign) ? "a" : char.IsAsciiDigit(sign) ? "0" : sign.ToString();

    private static string Height(IReadOnlyList<Line> page, Line line)
    {
        var heights = page.Where(l => l.Box is not null).Select(l => l.Box!.Value.Height).Order().ToArray();
        return line.Box is { } box && heights.Length > 0 ? Math.Clamp(Math.Round(5 * box.Height / heights[heights.Length / 2]), 2, 12).ToString(CultureInfo.InvariantCulture) : "none";
    }
}
