using System.Collections.Immutable;

namespace Finsam.Extract.Cli.Inputs;

/// <summary>
/// Tells which files of a watched folder can be read: those whose size and time have been the same at two looks and for a while.
/// A scanner or a copy writes for minutes, and what is read of half a file would stand in the dataset.
/// </summary>
internal sealed class SettledFiles(TimeSpan settle)
{
    private readonly Dictionary<string, (long Bytes, DateTime Changed, DateTime Seen)> known = new(StringComparer.Ordinal);
    private ImmutableHashSet<(string, long, DateTime)>? taken;

    /// <summary>The settled files where they are others than those taken in last; null where there is nothing to do.</summary>
    internal InputTree? Changed(InputTree tree, DateTime now)
    {
        foreach (var gone in known.Keys.Except(tree.Files.Select(f => f.Name)).ToList())
        {
            known.Remove(gone);
        }

        var settled = tree with { Files = [.. tree.Files.Where(f => IsSettled(f, now))] };
        var state = settled.Files.Select(f => (f.Name, f.Bytes, f.Changed)).Concat(tree.Failures.Select(f => (f.SourceFile, 0L, DateTime.MinValue))).ToImmutableHashSet();
        if (taken is null ? state.IsEmpty : taken.SetEquals(state))
        {
            return null;
        }

        taken = state;
        return settled;
    }

    /// <summary>They were not taken in after all: the next look gives them again.</summary>
    internal void Forget() => taken = null;

    /// <summary>A file that changes while it stands in the dataset leaves it until it has settled again.</summary>
    private bool IsSettled(InputFile file, DateTime now)
    {
        if (!known.TryGetValue(file.Name, out var last) || last.Bytes != file.Bytes || last.Changed != file.Changed)
        {
            known[file.Name] = (file.Bytes, file.Changed, now);
            return false;
        }

        return now - last.Seen >= settle;
    }
}
