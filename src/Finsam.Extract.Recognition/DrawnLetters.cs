using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace Finsam.Extract.Recognition;

/// <summary>
/// Undoes two ways of drawing that are none of spelling: letters set as a base and a mark above it, and typographic
/// ligatures. A table of its own, because the runtime does not normalize where globalization is invariant.
/// </summary>
internal static class DrawnLetters
{
    private const char Angstrom = '\u212B';
    private const char Kelvin = '\u212A';

    private const string Compositions =
        "å=a\u030A Å=A\u030A ä=a\u0308 Ä=A\u0308 ö=o\u0308 Ö=O\u0308 ü=u\u0308 Ü=U\u0308 ë=e\u0308 ï=i\u0308 é=e\u0301 É=E\u0301 " +
        "á=a\u0301 Á=A\u0301 í=i\u0301 ó=o\u0301 ú=u\u0301 à=a\u0300 è=e\u0300 ê=e\u0302 â=a\u0302 ô=o\u0302 ñ=n\u0303 ç=c\u0327";

    private static readonly FrozenDictionary<(char Letter, char Mark), char> Letters =
        Compositions.Split(' ').ToFrozenDictionary(pair => (pair[2], pair[3]), pair => pair[0]);

    private static readonly SearchValues<char> Composable = SearchValues.Create([Angstrom, Kelvin, .. Letters.Keys.Select(drawn => drawn.Mark).Distinct()]);

    private static readonly FrozenDictionary<char, string> Ligatures = new Dictionary<char, string>
    {
        ['\uFB00'] = "ff",
        ['\uFB01'] = "fi",
        ['\uFB02'] = "fl",
        ['\uFB03'] = "ffi",
        ['\uFB04'] = "ffl",
        ['\uFB05'] = "st",
        ['\uFB06'] = "st",
        ['\u00AD'] = "-",
    }.ToFrozenDictionary();

    private static readonly SearchValues<char> Drawn = SearchValues.Create([.. Ligatures.Keys]);

    /// <summary>Letters composed and ligatures opened: what a font drew, as words are spelled.</summary>
    internal static string Spelled(string text)
    {
        var composed = Composed(text);
        return composed.AsSpan().ContainsAny(Drawn)
            ? string.Concat(composed.Select(sign => Ligatures.TryGetValue(sign, out var letters) ? letters : sign.ToString()))
            : composed;
    }

    /// <summary>A base and a mark above it as one letter, and the signs of ångström and kelvin as the letters that they are, as in NFC.</summary>
    internal static string Composed(string text)
    {
        // Nearly all words: this runs for each of them.
        if (!text.AsSpan().ContainsAny(Composable))
        {
            return text;
        }

        var composed = new StringBuilder(text.Length);
        foreach (var read in text)
        {
            var sign = read == Angstrom ? 'Å' : read == Kelvin ? 'K' : read;
            if (composed.Length > 0 && Letters.TryGetValue((composed[^1], sign), out var letter))
            {
                composed[^1] = letter;
            }
            else
            {
                composed.Append(sign);
            }
        }

        return composed.ToString();
    }
}
