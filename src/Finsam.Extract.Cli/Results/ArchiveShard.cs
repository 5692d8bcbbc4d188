using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Finsam.Extract.Cli.Inputs;

namespace Finsam.Extract.Cli.Results;

/// <summary>
/// The I-th of N parts of an archive. All machines see the same files and so cut them the same way, by names and sizes alone. Each
/// kind of file is cut by itself, for a byte of text takes twenty times the work of a byte of a PDF with fonts: the largest files
/// first, each to the part that has least of its kind so far (Graham 1969, LPT), of several such to the one that has least of all.
/// </summary>
internal sealed record ArchiveShard(int Index, int Count)
{
    private static readonly Regex Pattern = new(@"^(\d{1,5})/(\d{1,5})$");

    /// <summary>Grows when the same archive comes to be cut otherwise: parts of different cuts must not be merged.</summary>
    private const int CutVersion = 2;

    /// <summary>What a file costs however small it is, as bytes of its kind: a text the stages' start, another kind some processes.</summary>
    private const long BytesAText = 1 << 10;
    private const long BytesAFile = 64 << 10;

    /// <summary>By which texts and other kinds are put on one scale where parts have the same of a kind. Chosen between a text and a PDF with fonts: scans were not measured.</summary>
    private const long OthersToAText = 4;

    private static readonly string[] TextKinds = [".txt", ".text", ".md", ".markdown", ".xml", ".hocr", ".html", ".htm"];

    internal static ArchiveShard? Parse(string text)
    {
        var told = Pattern.Match(text);
        return told.Success && new ArchiveShard(Number(1), Number(2)) is { Index: >= 1 } shard && shard.Index <= shard.Count ? shard : null;

        int Number(int group) => int.Parse(told.Groups[group].Value, CultureInfo.InvariantCulture);
    }

    /// <summary>Its files. What could not be an input at all belongs to the first part.</summary>
    internal (InputTree Own, ShardPart Part) Of(InputTree tree)
    {
        var own = new List<InputFile>();
        var loads = new long[Count];
        foreach (var kind in tree.Files.GroupBy(KindOf).OrderBy(k => k.Key, StringComparer.Ordinal))
        {
            var isText = TextKinds.Contains(kind.Key);
            var parts = new PriorityQueue<int, (long OfKind, long Load, int Index)>(Enumerable.Range(0, Count).Select(i => (i, (0L, loads[i], i))));
            foreach (var file in kind.OrderByDescending(f => f.Bytes).ThenBy(f => f.Name, StringComparer.Ordinal))
            {
                parts.TryDequeue(out var least, out var state);
                var cost = file.Bytes + (isText ? BytesAText : BytesAFile);
                loads[least] += isText ? cost : cost / OthersToAText;
                parts.Enqueue(least, (state.OfKind + cost, loads[least], least));
                if (least == Index - 1)
                {
                    own.Add(file);
                }
            }
        }

        var cut = tree with
        {
            Files = [.. own.OrderBy(f => f.Name, StringComparer.Ordinal)], Failures = Index == 1 ? tree.Failures : [],
        };
        return (cut, new ShardPart(Index, Count, HashOf(tree.Files)));
    }

    private static string KindOf(InputFile file) => Path.GetExtension(file.Name).ToLowerInvariant();

    private static string HashOf(ImmutableArray<InputFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData([CutVersion]);
        foreach (var file in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{file.Name}\0{file.Bytes}\0"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
