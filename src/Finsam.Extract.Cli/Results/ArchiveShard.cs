using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Finsam.Extract.Cli.Inputs;

namespace Finsam.Extract.Cli.Results;

/// <summary>
/// The I-th of N parts of an archive. All machines see the same files and so cut them the same way: the largest files first, each
/// to the part that has least so far (Graham 1969, LPT), with a fixed amount a file so that many small ones weigh too.
/// </summary>
internal sealed record ArchiveShard(int Index, int Count)
{
    private static readonly Regex Pattern = new(@"^(\d{1,5})/(\d{1,5})$");

    private const long BytesAFile = 64 << 10;

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
        var loads = new PriorityQueue<int, (long Load, int Index)>(Enumerable.Range(1, Count).Select(i => (i, (0L, i))));
        foreach (var file in tree.Files.OrderByDescending(f => f.Bytes).ThenBy(f => f.Name, StringComparer.Ordinal))
        {
            loads.TryDequeue(out var least, out var state);
            loads.Enqueue(least, (state.Load + file.Bytes + BytesAFile, least));
            if (least == Index)
            {
                own.Add(file);
            }
        }

        var cut = tree with
        {
            Files = [.. own.OrderBy(f => f.Name, StringComparer.Ordinal)], Failures = Index == 1 ? tree.Failures : [],
        };
        return (cut, new ShardPart(Index, Count, HashOf(tree.Files)));
    }

    private static string HashOf(ImmutableArray<InputFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{file.Name}\0{file.Bytes}\0"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
