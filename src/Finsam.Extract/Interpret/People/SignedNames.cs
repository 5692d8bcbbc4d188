using System.Collections.Immutable;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Interpret.People;

/// <summary>A printed name that its owner signed across: whose it is among those who were present, where only one of them is like what was read.</summary>
internal static class SignedNames
{
    private const double MostSlips = 0.4;

    /// <summary>How much farther off all others must be, as a share of the name.</summary>
    private const double Margin = 0.2;
    private const int FewestLetters = 6;

    /// <summary>Of a name that reads as one: so many letters may be others.</summary>
    private const int MostMisread = 2;

    /// <summary>Of what the stroke left of a name, so much must stand in it in order, so many letters together.</summary>
    private const double LeastOfScrap = 0.85;
    private const int FewestOfScrap = 5;
    private const int FewestTogether = 3;

    /// <summary>The name of the one present that is like the text; null where none is, or more than one.</summary>
    internal static string? Nearest(string text, IEnumerable<string> present)
    {
        var read = Letters(text);
        string[] names = [.. present.Distinct()];
        return Like(read, names, n => MostSlips * n.Length) ?? OnlyWith(read, names, LeastOfScrap);
    }

    /// <summary>
    /// Whose name it is that reads as a name but is none of those present: a letter or two misread, or its end lost below the stroke.
    /// </summary>
    internal static string? Meant(string name, IEnumerable<string> present)
    {
        var read = Letters(name);
        string[] names = [.. present.Distinct()];
        return names.Contains(name) ? null : Like(read, names, _ => MostMisread) ?? OnlyWith(read, [.. names.Where(n => Letters(n).Length > read.Length)], 1);
    }

    private static string? Like(string read, string[] names, Func<string, double> most)
    {
        if (read.Length < FewestLetters)
        {
            return null;
        }

        ImmutableArray<(string Name, int Distance, double Share)> near = [.. names
            .Select(n => (Name: n, Letters: Letters(n))).Select(n => (n.Name, n.Letters, Distance: EditDistance.Of(n.Letters, read)))
            .Select(n => (n.Name, n.Distance, Share: (double)n.Distance / n.Letters.Length)).OrderBy(n => n.Share).Take(2)];
        return near is [var only, ..] && only.Distance <= most(Letters(only.Name)) && (near.Length == 1 || near[1].Share - only.Share >= Margin) ? only.Name : null;
    }

    /// <summary>The only name that the letters of a scrap stand in, in their order.</summary>
    private static string? OnlyWith(string read, string[] names, double least) =>
        read.Length >= FewestOfScrap && names.Where(n => Letters(n) is var letters && InOrder(read, letters) >= least * read.Length && HasTogether(read, letters)).ToArray() is [var only]
            ? only
            : null;

    private static bool HasTogether(string read, string name) =>
        Enumerable.Range(0, read.Length - FewestTogether + 1).Any(i => name.Contains(read.Substring(i, FewestTogether), StringComparison.Ordinal));

    /// <summary>The letters of the longest common subsequence (Wagner and Fischer 1974).</summary>
    private static int InOrder(string read, string name)
    {
        var longest = new int[read.Length + 1, name.Length + 1];
        for (var i = 1; i <= read.Length; i++)
        {
            for (var j = 1; j <= name.Length; j++)
            {
                longest[i, j] = read[i - 1] == name[j - 1] ? longest[i - 1, j - 1] + 1 : Math.Max(longest[i - 1, j], longest[i, j - 1]);
            }
        }

        return longest[read.Length, name.Length];
    }

    private static string Letters(string text) => string.Concat(Folded.Of(text).Where(char.IsLetter));
}
