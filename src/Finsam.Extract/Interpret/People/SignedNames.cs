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

    /// <summary>The name of the one present that is like the text; null where none is, or more than one.</summary>
    internal static string? Nearest(string text, IEnumerable<string> present)
    {
        var read = Letters(text);
        if (read.Length < FewestLetters)
        {
            return null;
        }

        ImmutableArray<(string Name, double Share)> near = [.. present.Distinct()
            .Select(n => (Name: n, Share: (double)EditDistance.Of(Letters(n), read) / Letters(n).Length)).OrderBy(n => n.Share).Take(2)];
        return near is [var only, ..] && only.Share <= MostSlips && (near.Length == 1 || near[1].Share - only.Share >= Margin) ? only.Name : null;
    }

    private static string Letters(string text) => string.Concat(Folded.Of(text).Where(char.IsLetter));
}
