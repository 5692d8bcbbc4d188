using System.Numerics;

namespace Finsam.Extract.Repair;

/// <summary>
/// A set of words as a minimal acyclic automaton with perfect hashing (Lucchesi and Kowaltowski 1993): every word has a number, its
/// place in code order. An edge is 32 bits: six of letter code, one for the last edge of its node, one for a word's end, 24 for
/// the first edge of the node that it leads to (0: none). <paramref name="Skips"/> counts the words that stand before those of an edge.
/// </summary>
internal sealed record WordGraph(uint[] Edges, uint[] Skips, int WordCount)
{
    public const uint LastFlag = 1 << 6;
    public const uint EndFlag = 1 << 7;
    public const int TargetShift = 8;

    private readonly WordBranch[] branches = BranchesOf(Edges, Skips);

    /// <summary>A branch that leads to the root. The root's first edge is kept in the place of edge 0, so that 0 can stand for no node.</summary>
    public ref readonly WordBranch Root => ref branches[0];

    public static int LetterOf(uint edge) => (int)(edge & 63);

    public static bool IsLast(uint edge) => (edge & LastFlag) != 0;

    public static bool EndsWord(uint edge) => (edge & EndFlag) != 0;

    public static int TargetOf(uint edge) => (int)(edge >> TargetShift);

    /// <summary>An edge by its place, with what a walk asks next of it.</summary>
    public ref readonly WordBranch this[int edge] => ref branches[edge];

    /// <summary>The edge below a branch that carries a letter that it has: edges stand in code order.</summary>
    public static int EdgeOf(in WordBranch from, int letter) => TargetOf(from.Edge) + BitOperations.PopCount(from.Letters & ((1ul << letter) - 1));

    /// <summary>The edge below a branch that carries a letter; 0 where there is none.</summary>
    public static int Follow(in WordBranch from, int letter) => (from.Letters & (1ul << letter)) == 0 ? 0 : EdgeOf(from, letter);

    /// <summary>The number of a word; -1 where it is not in the set.</summary>
    public int Find(ReadOnlySpan<byte> codes)
    {
        var from = Root;
        var number = 0;
        for (var i = 0; i < codes.Length; i++)
        {
            var at = Follow(from, codes[i]);
            if (at == 0)
            {
                return -1;
            }

            from = branches[at];
            number += (int)from.Skip;
            if (i == codes.Length - 1)
            {
                return from.EndsWord ? number : -1;
            }

            number += from.EndsWord ? 1 : 0;
        }

        return -1;
    }

    /// <summary>From the last edge to the first: what an edge's node has from it on, and what is below these.</summary>
    private static WordBranch[] BranchesOf(uint[] edges, uint[] skips)
    {
        var (letters, below) = (new ulong[edges.Length], new ulong[edges.Length]);
        for (var i = edges.Length - 1; i > 0; i--)
        {
            letters[i] = (1ul << LetterOf(edges[i])) | (IsLast(edges[i]) ? 0 : letters[i + 1]);
        }

        for (var i = edges.Length - 1; i > 0; i--)
        {
            below[i] = letters[TargetOf(edges[i])] | (EndsWord(edges[i]) ? WordBranch.EndsBelow : 0) | (IsLast(edges[i]) ? 0 : below[i + 1]);
        }

        var all = new WordBranch[edges.Length];
        all[0] = new(edges[0] << TargetShift, 0, letters[edges[0]], below[edges[0]]);
        for (var i = 1; i < edges.Length; i++)
        {
            all[i] = new(edges[i], skips[i], letters[TargetOf(edges[i])], below[TargetOf(edges[i])]);
        }

        return all;
    }
}

/// <summary>An edge and what a walk asks next of it, side by side, since a walk waits for memory.</summary>
/// <param name="Skip">Words before the edge's own.</param>
/// <param name="Letters">The letters below it, a bit each by code.</param>
/// <param name="Second">The letters below these, and <see cref="EndsBelow"/> where a word ends with one of these.</param>
internal readonly record struct WordBranch(uint Edge, uint Skip, ulong Letters, ulong Second)
{
    /// <summary>A bit that no letter has.</summary>
    public const ulong EndsBelow = 1ul << 63;

    public bool EndsWord => WordGraph.EndsWord(Edge);

    public bool IsLast => WordGraph.IsLast(Edge);
}
