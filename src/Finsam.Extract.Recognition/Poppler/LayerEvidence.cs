using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Finsam.Extract.Repair;

namespace Finsam.Extract.Recognition.Poppler;

/// <summary>
/// What speaks for and against a reading of a page. Figures count for nothing: nobody can tell by looking at a number whether it
/// was read right. Words with a figure in their middle (<c>f6rbundet</c>) are words that were misread.
/// </summary>
/// <param name="Signs">Characters but space.</param>
/// <param name="Unreadable">Those of them without meaning: private use, control, replacement.</param>
/// <param name="Words">Strings long enough to tell whether they are words.</param>
/// <param name="Known">Those of them that are Swedish.</param>
internal sealed record LayerEvidence(int Signs, int Letters, int Unreadable, int Words, int Known)
{
    /// <summary>Three letters or more; signs that OCR puts for letters may stand between them.</summary>
    private static readonly Regex WordPattern = new(@"(?<![\w.@/])\p{L}[\p{L}0-9&$£€{}|]*\p{L}[\p{L}0-9&$£€{}|]*\p{L}(?![\w@/])");

    private static readonly Regex EnglishPattern = new(@"\b(the|and|of|to|is|with|for|by|or|from|on|are)\b", RegexOptions.IgnoreCase);

    /// <summary>Words that need no å, ä or ö: a layer that lost those has them still.</summary>
    private static readonly Regex SwedishPattern = new(@"\b(och|att|av|till|som|med|den|det|en|ett|inte|har)\b", RegexOptions.IgnoreCase);

    private const int SomeEnglish = 3;
    private const int EnoughLetters = 200;
    private const double LeastSwedishLetters = 0.01;

    /// <summary>The share of å, ä and ö among the letters: 4.4 to 6.4 % in good Swedish.</summary>
    internal double SwedishLetterShare { get; private init; }

    /// <summary>A page that is meant to be English lacks Swedish by right.</summary>
    internal bool IsEnglish { get; private init; }

    /// <summary>A text that is not English and has lost å, ä and ö: its reader was made for another language.</summary>
    internal bool LacksSwedish => Letters >= EnoughLetters && SwedishLetterShare < LeastSwedishLetters && !IsEnglish;

    internal double KnownShare => Words == 0 ? 0 : Known / (double)Words;

    internal static LayerEvidence Of(IEnumerable<string> read)
    {
        var text = string.Join(' ', read);
        var letters = text.Count(char.IsLetter);
        var words = WordPattern.Matches(text).Select(m => m.Value).ToImmutableArray();
        return new LayerEvidence(
            text.Count(c => !char.IsWhiteSpace(c)),
            letters,
            text.Count(IsUnreadable),
            words.Length,
            words.Count(w => SwedishWords.Knows(w)))
        {
            SwedishLetterShare = text.Count(c => c is 'å' or 'ä' or 'ö' or 'Å' or 'Ä' or 'Ö') / (double)Math.Max(1, letters),
            IsEnglish = EnglishPattern.Count(text) is >= SomeEnglish and var english && english > 2 * SwedishPattern.Count(text),
        };
    }

    private static bool IsUnreadable(char c) =>
        c == '\uFFFD' || char.GetUnicodeCategory(c) is UnicodeCategory.PrivateUse or UnicodeCategory.Control && !char.IsWhiteSpace(c);
}
