using System.Text.RegularExpressions;

namespace Finsam.Extract.Parsing;

/// <summary>Running text cut into sentences.</summary>
public static class Sentences
{
    private static readonly Regex EndPattern = new(@"[.!?](?:[”""’)])?\s+(?=[\p{Lu}\d”""(§])");
    private static readonly Regex AbbreviationPattern = new(@"(?:\b(?:kl|nr|dnr|ca|resp|inkl|exkl|tel|ev|jfr|fr|st|dvs|bl|org)|\b\p{L}|\.\p{L})$", RegexOptions.IgnoreCase);

    /// <summary>The longest abbreviation and what stands before it: to look at all that stands before takes long.</summary>
    private const int AbbreviationReach = 8;

    /// <summary>The sentences of a text, trimmed; a point inside an abbreviation or a number ends none.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var sentences = new List<string>();
        var from = 0;
        foreach (Match end in EndPattern.Matches(text))
        {
            if (AbbreviationPattern.IsMatch(text[Math.Max(from, end.Index - AbbreviationReach)..end.Index]))
            {
                continue;
            }

            Add(text[from..(end.Index + 1)]);
            from = end.Index + end.Length;
        }

        Add(text[from..]);
        return sentences;

        void Add(string sentence)
        {
            if (sentence.Trim() is { Length: > 0 } trimmed)
            {
                sentences.Add(trimmed);
            }
        }
    }
}
