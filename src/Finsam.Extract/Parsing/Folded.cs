namespace Finsam.Extract.Parsing;

/// <summary>
/// Text made comparable in spite of lost rings and dots and the commonest misreadings: lower case, <c>å ä</c> as
/// <c>a</c>, <c>ö é</c> as <c>o</c> (a reader without Swedish gives <c>é</c> for <c>ö</c> oftener than anything else),
/// signs and digits inside words as the letters they stand for. Character for character, so that a place in the
/// folded text is the same place in the text.
/// </summary>
public static class Folded
{
    public static string Of(string text) => string.Create(text.Length, text, static (folded, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            folded[i] = Fold(source, i);
        }
    });

    private static char Fold(string text, int at)
    {
        var c = char.ToLowerInvariant(text[at]);
        return c switch
        {
            'å' or 'ä' or 'à' or 'á' or 'â' => 'a',
            'ö' or 'é' or 'ó' or 'ò' or 'ô' or 'ø' => 'o',
            'ü' => 'u',
            '\u00a0' => ' ',
            '–' or '—' or '−' or '‑' => '-',
            '0' or '6' when StandsInWord(text, at) => 'o',
            '3' or '4' or '&' or '@' when StandsInWord(text, at) => 'a',
            '1' or '|' when StandsInWord(text, at) => 'l',
            _ => LatinLetters.Bare(c),
        };
    }

    private static bool StandsInWord(string text, int at)
    {
        var before = at > 0 ? text[at - 1] : ' ';
        var after = at + 1 < text.Length ? text[at + 1] : ' ';
        return char.IsLetter(before) ? char.IsLetter(after) || after is ' ' : char.IsLetter(after) && !char.IsAsciiDigit(before) && text[at] is not ('&' or '@' or '|');
    }
}
