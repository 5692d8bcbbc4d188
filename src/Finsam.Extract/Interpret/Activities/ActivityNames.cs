using System.Text.RegularExpressions;
using Finsam.Extract.Model;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Interpret.Activities;

/// <summary>Whether two names mean one activity.</summary>
public static class ActivityNames
{
    private static readonly Regex Number = new(@"^(?:\d+|[ivx]+|[a-e]|ett|tva|tre|fyra|fem|sex)$");

    private const int LettersPerSlip = 8;

    /// <summary>The same name but for case, signs, rings and dots, and about one misread letter in eight.</summary>
    public static bool AreSame(string a, string b)
    {
        var (x, y) = (FoldedText.Key(a), FoldedText.Key(b));
        return x == y || (!DifferInNumber(x, y) && Math.Min(x.Length, y.Length) >= LettersPerSlip && EditDistance.Of(x, y) <= Math.Min(x.Length, y.Length) / LettersPerSlip);
    }

    /// <summary><c>Etapp två</c> is no misreading of <c>Etapp tre</c>.</summary>
    private static bool DifferInNumber(string x, string y)
    {
        var (a, b) = (x.Split(' '), y.Split(' '));
        return a.Length == b.Length && a.Zip(b).Any(p => p.First != p.Second && Number.IsMatch(p.First) && Number.IsMatch(p.Second));
    }

    /// <summary>One name is the other cut short at a word (<c>Framsteg</c>, <c>Framsteg Norsjömodellen</c>), or the same.</summary>
    public static bool AreAkin(string a, string b)
    {
        var (x, y) = (FoldedText.Key(a), FoldedText.Key(b));
        var (longer, shorter) = x.Length >= y.Length ? (x, y) : (y, x);
        return AreSame(a, b) || (shorter.Length >= 4 && longer.StartsWith(shorter + " ", StringComparison.Ordinal));
    }

    /// <summary>Whether a text mentions the activity by its name.</summary>
    public static bool IsNamedIn(string name, string text) =>
        $" {FoldedText.Key(text)} ".Contains($" {FoldedText.Key(name)} ", StringComparison.Ordinal);

    /// <summary>Whether two lines of the document print the name alike, so that it is no misreading.</summary>
    public static bool IsPrintedTwice(string name, PartContent content) =>
        name.Length > 0 && content.Lines.Where(l => IsNamedIn(name, l.Text)).Take(2).Count() == 2;
}
