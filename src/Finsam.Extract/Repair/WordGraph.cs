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

    private readonly ulong[] letters = LettersOf(Edges);

    /// <summary>The first edge of the root. It is kept in the place of edge 0, so that 0 can stand for no node.</summary>
    public int Root => (int)Edges[0];

    public static int LetterOf(uint edge) => (int)(edge & 63);

    public static bool IsLast(uint edge) => (edge & LastFlag) != 0;

    public static bool EndsWord(uint edge) => (edge & EndFlag) != 0;

    public static int TargetOf(uint edge) => (int)(edge >> TargetShift);

    /// <summary>The letters of a node's edges, a bit each by code.</summary>
    public ulong LettersAt(int node) => letters[node];

    /// <summary>The edge of a node that carries a letter that it has: edges stand in code order.</summary>
    public int EdgeOf(int node, int letter) => node + BitOperations.PopCount(letters[node] & ((1ul << letter) - 1));

    /// <summary>The edge of a node that carries a letter; 0 where there is none.</summary>
    public int Follow(int node, int letter) => node == 0 || (letters[node] & (1ul << letter)) == 0 ? 0 : EdgeOf(node, letter);

    /// <summary>The number of a word; -1 where it is not in the set.</summary>
    public int Find(ReadOnlySpan<byte> codes)
    {
        var node = Root;
        var number = 0;
        for (var i = 0; i < codes.Length; i++)
        {
            var at = Follow(node, codes[i]);
            if (at == 0)
            {
                return -1;
            }

            number += (int)Skips[at];
            var ends = EndsWord(Edges[at]);
            if (i == codes.Length - 1)
            {
                return ends ? number : -1;
            }

            number += ends ? 1 : 0;
            node = TargetOf(Edges[at]);
        }

        return -1;
    }

    /// <summary>For each edge the letters of its node from it on.</summary>
    private static ulong[] LettersOf(uint[] edges)
    {
        var all = new ulong[edges.Length];
        for (var i = edges.Length - 1; i > 0; i--)
        {
            all[i] = (1ul << LetterOf(edges[i])) | (IsLast(edges[i]) ? 0 : all[i + 1]);
        }

        return all;
    }
}
