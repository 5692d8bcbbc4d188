using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Finsam.Extract.Model;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Interpret.Activities;

/// <summary>
/// Spells a misread name as the document prints it elsewhere: small headings are read worse than the running text that
/// speaks of the same activity.
/// </summary>
internal static class NameSpelling
{
    private static readonly Regex Mangling = new(@"[_|{}\[\]<>;=~^\\]");

    private const int FewestLetters = 10;
    private const int LettersPerSlip = 5;
    private const int SharedLetters = 8;

    /// <summary>Signs that no name is printed with.</summary>
    internal static bool IsMangled(string name) => Mangling.IsMatch(name);

    /// <summary>The name as another line prints it, where only its unknown words differ; else the name as it is.</summary>
    internal static string Mended(string name, PartContent content)
    {
        var key = KeyOf(name);
        if (key.Length < FewestLetters || ActivityNames.IsPrintedTwice(name, content))
        {
            return name;
        }

        var words = name.Split(' ').Length;
        var nearest = content.Lines.SelectMany(l => Stretches(l.Text, words))
            .Select(s => (Text: s, Key: KeyOf(s)))
            .Where(s => s.Key != key && Math.Abs(s.Key.Length - key.Length) <= key.Length / LettersPerSlip && s.Key[..1] == key[..1])
            .Select(s => (s.Text, s.Key, Slips: EditDistance.Of(s.Key, key)))
            .Where(s => s.Slips <= key.Length / LettersPerSlip)
            .OrderBy(s => s.Slips).FirstOrDefault();
        return nearest.Text is not null && DiffersInUnknownWords(key, nearest.Key, content) ? nearest.Text : name;
    }

    /// <summary>The one known name that begins like a mangled one, or the empty string.</summary>
    internal static string BeginningAlike(string mangled, IEnumerable<string> known)
    {
        var start = KeyOf(mangled);
        ImmutableArray<string> alike = [.. known.Where(k => start.Length >= SharedLetters && KeyOf(k).StartsWith(start[..SharedLetters], StringComparison.Ordinal)).Distinct()];
        return alike is [var only] ? only : "";
    }

    /// <summary>Words that are printed elsewhere too are no misreadings: <c>Fas ett</c> is not <c>Fas två</c>.</summary>
    private static bool DiffersInUnknownWords(string key, string other, PartContent content)
    {
        var (words, others) = (key.Split(' '), other.Split(' '));
        return words.Length == others.Length && words.Zip(others).Where(p => p.First != p.Second)
            .All(p => p.First.Length > 4 && content.Lines.Count(l => ActivityNames.IsNamedIn(p.First, l.Text)) <= 1);
    }

    private static IEnumerable<string> Stretches(string text, int length)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var from = 0; from + length <= words.Length; from++)
        {
            if (char.IsUpper(words[from].TrimStart('-', '"', '(').FirstOrDefault()))
            {
                yield return string.Join(' ', words[from..(from + length)]).Trim('-', '"', '(', ')', '.', ',', ':', ';');
            }
        }
    }

    private static string KeyOf(string name) => FoldedText.Key(name.Normalize(NormalizationForm.FormKC));
}
