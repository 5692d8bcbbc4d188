using System.Collections.Immutable;
using Finsam.Extract.Model;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Write.Panels;

/// <summary>
/// A document's words in a few hundred bytes: the smallest hashes of its long words, so that what two documents have in
/// common can be estimated without either (Broder 1997, bottom-k sketch). Words are folded first, so that a scan and the
/// text that it was printed from have most of them in common.
/// </summary>
internal static class TextSketch
{
    private const int Size = 64;
    private const int ShortestWord = 5;
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    internal static ImmutableArray<ulong> Of(IEnumerable<Line> lines) =>
        [.. lines.SelectMany(l => Folded.Of(l.Text).Split([' ', '\t', ',', '.', ';', ':', '(', ')', '"'])).Where(w => w.Length >= ShortestWord).Select(Hash).Distinct().Order().Take(Size)];

    /// <summary>The estimated share of words that two documents have in common, of all that either has.</summary>
    internal static double Likeness(ImmutableArray<ulong> left, ImmutableArray<ulong> right)
    {
        var union = left.Union(right).Order().Take(Size).ToArray();
        return union.Length == 0 ? 0 : (double)union.Count(h => left.BinarySearch(h) >= 0 && right.BinarySearch(h) >= 0) / union.Length;
    }

    /// <summary>FNV-1a (Fowler, Noll and Vo), the same on every machine.</summary>
    private static ulong Hash(string word)
    {
        var hash = Offset;
        foreach (var c in word)
        {
            hash = (hash ^ c) * Prime;
        }

        return hash;
    }
}
