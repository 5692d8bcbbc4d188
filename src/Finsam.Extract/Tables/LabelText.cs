using System.Text;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Tables;

/// <summary>Compares printed words so that lost rings, dots and accents and a few misread letters do not matter.</summary>
public static class LabelText
{
    /// <summary>Lower case, without accents, letters and digits only, words parted by one space.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                folded.Append(Plain(char.ToLowerInvariant(c)));
            }
            else if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd();
    }

    /// <summary>The letter without ring, dots or accent. A table, because globalization-invariant programs cannot decompose.</summary>
    private static char Plain(char letter) => letter switch
    {
        'å' or 'ä' or 'á' or 'à' or 'â' => 'a',
        'ö' or 'ó' or 'ò' or 'ô' or 'ø' => 'o',
        'é' or 'è' or 'ê' or 'ë' => 'e',
        'ü' or 'ú' or 'ù' => 'u',
        _ => letter,
    };

    /// <summary>The words of a folded text in the order of the alphabet.</summary>
    internal static string Sorted(string folded) => string.Join(' ', folded.Split(' ').Order(StringComparer.Ordinal));

    /// <summary>Two folded texts are the same but for a misread letter in seven.</summary>
    public static bool AreAlike(string a, string b)
    {
        var allowed = Math.Min(a.Length, b.Length) / 7;
        return Math.Abs(a.Length - b.Length) <= allowed && EditDistance.Of(a, b, allowed) <= allowed;
    }

    /// <summary>A folded text holds a folded word (a run of whole words of the same number) but for misread letters.</summary>
    public static bool HasWord(string folded, string word)
    {
        if (folded.Contains(word, StringComparison.Ordinal))
        {
            return true;
        }

        var words = folded.Split(' ');
        var width = word.Count(c => c == ' ') + 1;
        for (var i = 0; i + width <= words.Length; i++)
        {
            if (AreAlike(string.Join(' ', words, i, width), word))
            {
                return true;
            }
        }

        return false;
    }
}
