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

    /// <summary>Levenshtein distance; anything above <paramref name="limit"/> is only known to be above.</summary>
    public static int Distance(string a, string b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit)
        {
            return limit + 1;
        }

        var previous = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(same, Math.Min(previous[j], current[j - 1]) + 1);
                least = Math.Min(least, current[j]);
            }

            if (least > limit)
            {
                return limit + 1;
            }

            (previous, current) = (current, previous);
        }

        return previous[b.Length];
    }

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
            _ => c,
        };
    }

    private static bool StandsInWord(string text, int at)
    {
        var before = at > 0 ? text[at - 1] : ' ';
        var after = at + 1 < text.Length ? text[at + 1] : ' ';
        return char.IsLetter(before) ? char.IsLetter(after) || after is ' ' : char.IsLetter(after) && !char.IsAsciiDigit(before) && text[at] is not ('&' or '@' or '|');
    }
}
