using System.Text;

namespace Finsam.Extract.Parsing;

/// <summary>
/// Text made comparable: lower case, without rings and dots, one kind of dash and blank, and with the digits that a
/// reader puts in the place of letters (<c>f6r</c>, <c>m3l</c>) turned back. Every character stays at its place, so
/// that what is found in the folded text can be quoted from the text itself.
/// </summary>
public static class FoldedText
{
    public static string Of(string text) => string.Create(text.Length, text, static (folded, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            folded[i] = Fold(source, i);
        }
    });

    /// <summary>The folded words alone, parted by single blanks: the key under which two spellings of a name meet.</summary>
    public static string Key(string text)
    {
        var key = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var folded = Fold(text, i);
            if (char.IsLetterOrDigit(folded))
            {
                key.Append(folded);
            }
            else if (key.Length > 0 && key[^1] != ' ')
            {
                key.Append(' ');
            }
        }

        return key.ToString().TrimEnd(' ');
    }

    private static char Fold(string text, int at) => text[at] switch
    {
        'å' or 'ä' or 'Å' or 'Ä' or 'à' or 'á' or 'â' => 'a',
        'ö' or 'Ö' or 'ø' or 'ó' or 'ò' => 'o',
        'é' or 'É' or 'è' or 'ê' => 'e',
        '–' or '—' or '−' or '‐' => '-',
        '\u00a0' or '\u202f' or '\t' => ' ',
        '3' when StandsForLetter(text, at) => 'a',
        '0' or '6' when StandsForLetter(text, at) => 'o',
        '1' or '|' when StandsForLetter(text, at) => 'l',
        var other => LatinLetters.Bare(char.ToLowerInvariant(other)),
    };

    private static bool StandsForLetter(string text, int at) =>
        at + 1 < text.Length && char.IsLetter(text[at + 1]) && (at == 0 || !char.IsDigit(text[at - 1]));
}
