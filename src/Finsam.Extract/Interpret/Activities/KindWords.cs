using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Interpret.Activities;

/// <summary>
/// The words that say what kind of thing a name names (<c>individinriktat ESF-projekt</c>), told also where a reader
/// has mangled them: small headings are what scans are read worst at (<c>mdmdmrlktat ESF- pr0]ekt</c>).
/// </summary>
public static class KindWords
{
    private static readonly Regex NoLetters = new(@"[^\p{L}]");
    private static readonly Regex Readable = new(@"^[\p{L}\d\s/&,.:+""”-]+$");
    private static readonly Regex LeadingSigns = new(@"^\W+");

    private const int LettersPerSlip = 4;

    /// <summary>Those that make a name a title by themselves.</summary>
    private static readonly ImmutableArray<string> Telling =
        ["individinriktat", "individinriktad", "strukturinriktat", "strukturinriktad", "finsamprojekt", "esfprojekt", "projekt", "finsam"];

    private static readonly ImmutableArray<string> Accompanying = ["esf", "eu", "ett", "en", "nytt", "ordinarie", "nationellt", "insats", "verksamhet"];

    /// <summary>The name in a line that is a name and its kind and nothing else, or null.</summary>
    public static string? NameBefore(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var kept = words.Length;
        while (kept > 0 && ((Letters(words[kept - 1]).Length < 2 && !words[kept - 1].Any(char.IsDigit)) || Mended(words[kept - 1]) is not null))
        {
            kept--;
        }

        var isTold = words[kept..].Any(w => Mended(w) is { } kind && Telling.Contains(kind));
        var printed = LeadingSigns.Replace(string.Join(' ', words[..kept]), "");
        var name = ActivityOpening.Clean(printed);
        return isTold && Readable.IsMatch(printed) && name.Length >= 3 && char.IsUpper(name[0]) ? name : null;
    }

    /// <summary>Text with the words of a kind written as they should be, those that need no mending included.</summary>
    public static string Mend(string text) =>
        string.Join(' ', text.Split(' ').Select(w => Mended(w) is { } kind && Letters(w) != kind ? kind : w));

    private static string? Mended(string word)
    {
        var letters = Letters(word);
        return Accompanying.Contains(letters) ? letters
            : letters.Length < 5 ? null
            : Telling.Select(k => (Kind: k, Slips: EditDistance.Of(Spread(k), Spread(letters))))
                .Where(k => k.Slips <= k.Kind.Length / LettersPerSlip).OrderBy(k => k.Slips).Select(k => k.Kind).FirstOrDefault();
    }

    private static string Letters(string word) => NoLetters.Replace(FoldedText.Of(word).Replace('0', 'o'), "");

    /// <summary>Readers take <c>in</c> for <c>m</c>, and <c>m</c> for <c>rn</c>: both are spread into their strokes.</summary>
    private static string Spread(string letters) => letters.Replace("m", "in").Replace("rn", "in");
}
