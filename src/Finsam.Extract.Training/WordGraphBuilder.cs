using System.Runtime.InteropServices;
using Finsam.Extract.Repair;

namespace Finsam.Extract.Training;

/// <summary>Makes the smallest automaton of a sorted word list: equal tails are shared, node by node from the leaves up.</summary>
internal sealed class WordGraphBuilder
{
    private readonly byte[][] words;
    private readonly List<uint> edges = [0];
    private readonly List<uint> skips = [0];
    private readonly Dictionary<string, (int Node, int Words)> nodes = [];

    private WordGraphBuilder(byte[][] words) => this.words = words;

    /// <param name="words">In code order, without doubles.</param>
    public static WordGraph Build(byte[][] words)
    {
        var builder = new WordGraphBuilder(words);
        builder.edges[0] = words.Length == 0 ? 0 : (uint)builder.Node(0, words.Length, 0).Node;
        return new WordGraph([.. builder.edges], [.. builder.skips], words.Length);
    }

    /// <summary>The node of the words from one place to another, which share their first letters.</summary>
    private (int Node, int Words) Node(int from, int to, int depth)
    {
        var made = new List<(uint Edge, int Words)>();
        for (var i = from; i < to;)
        {
            var letter = words[i][depth];
            var end = i;
            while (end < to && words[end][depth] == letter)
            {
                end++;
            }

            var ends = words[i].Length == depth + 1;
            var rest = ends ? i + 1 : i;
            var child = rest < end ? Node(rest, end, depth + 1) : default;
            var edge = letter | (ends ? WordGraph.EndFlag : 0) | ((uint)child.Node << WordGraph.TargetShift);
            made.Add((edge, child.Words + (ends ? 1 : 0)));
            i = end;
        }

        return Share(made);
    }

    private (int Node, int Words) Share(List<(uint Edge, int Words)> made)
    {
        var last = made[^1];
        made[^1] = (last.Edge | WordGraph.LastFlag, last.Words);
        var key = new string(MemoryMarshal.Cast<uint, char>([.. made.Select(m => m.Edge)]));
        if (nodes.TryGetValue(key, out var known))
        {
            return known;
        }

        var first = edges.Count;
        var before = 0;
        foreach (var (edge, count) in made)
        {
            edges.Add(edge);
            skips.Add((uint)before);
            before += count;
        }

        return nodes[key] = (first, before);
    }
}
