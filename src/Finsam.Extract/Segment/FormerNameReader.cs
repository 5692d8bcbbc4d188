using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Finsam.Extract.Model;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Segment;

/// <summary>
/// Names that an association had before, as its documents tell: <c>(tidigare Samordningsförbundet Norrdal)</c>, <c>f.d.</c>,
/// <c>bytte namn från Samordningsförbundet Norrdal till …</c>.
/// </summary>
internal static class FormerNameReader
{
    /// <summary>What stands right before a former name.</summary>
    private static readonly Regex BeforePattern = new(@"(?:\btidigare(?: namn(?:et)?| kallat| benamnt)?|\bf\.? ?d\.?|\bfore detta|\bhette (?:tidigare|forut)|\b(?:byt\w+|andra\w+) (?:\w+ ){0,2}namn\w* fran|\bnamn\w* (?:\w+ ){0,2}(?:andra\w+|byt\w+) fran|\bforbundets namn var)\s*[:,]?\s*[""”(]?\s*$");

    /// <summary>What stands right behind it: <c>Samordningsförbundet Norrdal bytte namn till …</c>.</summary>
    private static readonly Regex BehindPattern = new(@"^[""”)]?,?\s*(?:som |har |hade )?(?:sedan |da )?(?:byt\w+ namn|andra\w+ namn)\b");

    private static readonly Regex HintPattern = new(@"\b(?:tidigare|fore detta|hette|f\.? ?d)\b|\bnamn");

    internal static ImmutableArray<string> Read(ImmutableArray<Line> lines)
    {
        var found = new List<string>();
        foreach (var paragraph in Paragraphs.Of(lines.Where(l => !l.IsRule)))
        {
            var folded = Folded.Of(paragraph.Text);
            if (HintPattern.IsMatch(folded))
            {
                found.AddRange(AssociationNames.Find(paragraph.Text).Where(n => IsFormer(paragraph.Text, folded, n)));
            }
        }

        return [.. found.Distinct()];
    }

    private static bool IsFormer(string text, string folded, string name)
    {
        var at = text.IndexOf(name, StringComparison.Ordinal);
        return at >= 0 && (BeforePattern.IsMatch(folded[..at]) || BehindPattern.IsMatch(folded[(at + name.Length)..]));
    }
}
