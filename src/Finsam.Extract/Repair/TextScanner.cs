namespace Finsam.Extract.Repair;

/// <summary>
/// Cuts a text into words, numbers and breaks. Signs and digits that recognition writes for letters count as letters where
/// they stand in a word: <c>l&amp;ngsiktigt</c>, <c>h6gre</c>, <c>&amp;r</c>. Training and repair scan alike.
/// </summary>
internal static class TextScanner
{
    private const string SignsForLetters = "&@|¢£€§$!{}[]\\";
    private const string LeadingSignsForLetters = "&@|$§";
    private const string TrailingSignsForLetters = "&@¢";
    private const string DigitsForLetters = "01345689";
    private const string SentenceEnds = ".!?:;•";

    public static void Scan(ReadOnlySpan<char> text, List<TextElement> elements)
    {
        elements.Clear();
        var i = 0;
        while (i < text.Length)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                if (text[i] == '\t')
                {
                    elements.Add(new(ElementKind.Break, i, 1));
                }

                i++;
                continue;
            }

            var end = i;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            Chunk(text, (i, end), elements);
            i = end;
        }
    }

    private static void Chunk(ReadOnlySpan<char> text, (int Start, int End) chunk, List<TextElement> elements)
    {
        var whole = text[chunk.Start..chunk.End];
        if (IsAddress(whole))
        {
            elements.Add(new(ElementKind.Opaque, chunk.Start, whole.Length));
            return;
        }

        var i = chunk.Start;
        while (i < chunk.End)
        {
            var end = i;
            while (end < chunk.End && IsInWord(text, end, chunk))
            {
                end++;
            }

            if (end > i)
            {
                elements.Add(new(KindOf(text[i..end]), i, end - i));
            }

            i = end + 1;
        }

        if (SentenceEnds.Contains(text[chunk.End - 1]))
        {
            elements.Add(new(ElementKind.Break, chunk.End, 0));
        }
    }

    private static bool IsAddress(ReadOnlySpan<char> chunk) =>
        chunk.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
        || chunk.Contains("://", StringComparison.Ordinal)
        || (chunk.IndexOf('@') is var at and > 0 && chunk[at..].LastIndexOf('.') is var dot and > 1 && dot + at < chunk.Length - 2);

    private static bool IsInWord(ReadOnlySpan<char> text, int i, (int Start, int End) chunk)
    {
        if (char.IsLetterOrDigit(text[i]))
        {
            return true;
        }

        if (i == chunk.End - 1 && i > chunk.Start && TrailingSignsForLetters.Contains(text[i]))
        {
            return char.IsLower(text[i - 1]);
        }

        var letterAfter = i + 1 < chunk.End && char.IsLetter(text[i + 1]);
        var letterBefore = i > chunk.Start && char.IsLetter(text[i - 1]);
        return letterAfter && (letterBefore
            ? SignsForLetters.Contains(text[i])
            : i == chunk.Start && LeadingSignsForLetters.Contains(text[i]));
    }

    private static ElementKind KindOf(ReadOnlySpan<char> piece)
    {
        int letters = 0, lower = 0, digits = 0, foreignDigits = 0;
        for (var i = 0; i < piece.Length; i++)
        {
            var c = piece[i];
            letters += char.IsLetter(c) ? 1 : 0;
            lower += char.IsLower(c) ? 1 : 0;
            digits += char.IsDigit(c) ? 1 : 0;
            foreignDigits += char.IsDigit(c) && (!DigitsForLetters.Contains(c) || IsInNumber(piece, i)) ? 1 : 0;
        }

        return digits == 0 ? ElementKind.Word
            : piece is "1" ? ElementKind.One
            : digits == 4 && letters == 0 && piece.Length == 4 && piece[..2] is "19" or "20" ? ElementKind.Year
            : foreignDigits == 0 && digits <= 2 && letters >= digits && (lower > 0 || letters >= 4) ? ElementKind.Word
            : ElementKind.Number;
    }

    /// <summary>Two digits at the end are a number (<c>Covid19</c>); only <c>11</c> may be <c>ll</c>.</summary>
    private static bool IsInNumber(ReadOnlySpan<char> piece, int i) =>
        i == piece.Length - 2 && char.IsDigit(piece[i + 1]) && !piece[i..].SequenceEqual("11");
}
