using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Finsam.Extract.Model;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Segment;

/// <summary>
/// Whose document it is. An association that changed its name, or that mentions its neighbours, has several full names
/// in one document: letterhead, headings, "Styrelsen för …" and the signature weigh more than running text.
/// </summary>
internal static class AssociationReader
{
    private static readonly Regex FormalPattern = new(@"(?:^|\b)(?:styrelsen for|ordforande i|overlamnar|avger|org\.? ?nr|organisationsnummer)");
    private static readonly Regex BrokenPattern = new(@"samordningsforbundet(?<place> [\p{L}]+)?-?$");
    private static readonly Regex FirstWords = new(@"^\S+(?:-\S+)?");

    private const int HeadLines = 15;

    internal static string Read(ImmutableArray<Line> lines)
    {
        var weights = new Dictionary<string, (double Weight, Dictionary<string, int> Spellings)>();
        for (var i = 0; i < lines.Length; i++)
        {
            foreach (var name in NamesOn(lines, i))
            {
                var key = Folded.Of(name).Replace(" ", "", StringComparison.Ordinal);
                var known = weights.TryGetValue(key, out var entry) ? entry : (0, []);
                known.Spellings[name] = known.Spellings.GetValueOrDefault(name) + 1;
                weights[key] = (known.Weight + Weight(lines[i], i), known.Spellings);
            }
        }

        return weights.Count == 0 ? "" : weights.Values.MaxBy(w => w.Weight).Spellings
            .OrderByDescending(s => s.Value).ThenByDescending(s => s.Key.Count(c => "åäöÅÄÖ".Contains(c, StringComparison.Ordinal)))
            .ThenBy(s => s.Key, StringComparer.Ordinal).First().Key;
    }

    /// <summary>Names of a line; one that breaks off at the line's end is put together with the next.</summary>
    private static IEnumerable<string> NamesOn(ImmutableArray<Line> lines, int at)
    {
        var text = lines[at].Text;
        var breaks = IsBroken(Folded.Of(text)) && at + 1 < lines.Length && !lines[at + 1].AfterGap;
        return lines[at].HasCells && !breaks
            ? lines[at].Cells.SelectMany(AssociationNames.Find)
            : AssociationNames.Find(breaks ? Paragraphs.Join([text, FirstWords.Match(lines[at + 1].Text).Value]) : text);
    }

    /// <summary>
    /// The name stops before its place, at a hyphen, or at the end of a line of running text. A line that is nothing but
    /// a name with a place is whole: what stands below is a form's next word.
    /// </summary>
    private static bool IsBroken(string folded) => BrokenPattern.Match(folded) is { Success: true } name
        && (name.Index > 0 || folded.EndsWith('-') || !name.Groups["place"].Success);

    private static double Weight(Line line, int place)
    {
        var isHeadline = line.HeadingLevel > 0 || line.IsBold || line.Text.Length < 60;
        var isFormal = FormalPattern.IsMatch(Folded.Of(line.Text));
        return 1 + (place < HeadLines ? 2 : 0) + (isHeadline ? 2 : 0) + (isFormal ? 4 : 0);
    }
}
