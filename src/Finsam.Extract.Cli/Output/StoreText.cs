using System.Collections.Immutable;
using Finsam.Extract.Recognition;
using Finsam.Extract.Recognition.Store;

namespace Finsam.Extract.Cli.Output;

/// <summary>A store as text.</summary>
internal static class StoreText
{
    internal static void List(TextWriter target, string folder, ImmutableArray<StoreEntry> entries, RecognitionOptions options)
    {
        target.WriteLine($"{folder.Printable()}: {Sum(entries)}");
        foreach (var group in entries.GroupBy(e => (e.Settings, e.Version)).OrderByDescending(g => g.Max(e => e.LastUsed)).ThenBy(g => g.Key.Settings, StringComparer.Ordinal))
        {
            var use = group.First().IsOf(options) ? "used by runs now" : "of other settings or an earlier version";
            target.WriteLine(
                $"  settings {group.Key.Settings} version {group.Key.Version}: {Sum([.. group])}, last used {group.Max(e => e.LastUsed):yyyy-MM-dd}, {use}");
        }
    }

    internal static void Checked(TextWriter target, int entries, ImmutableArray<StoreEntry> damaged)
    {
        target.WriteLine($"{entries} entries checked, {damaged.Length} damaged");
        foreach (var entry in damaged)
        {
            target.WriteLine($"  {entry.Path.Printable()}");
        }
    }

    internal static void Deleted(TextWriter target, (int Files, long Bytes) deleted) =>
        target.WriteLine($"{deleted.Files} files deleted, {ByteCount.Text(deleted.Bytes)}");

    private static string Sum(ImmutableArray<StoreEntry> entries)
    {
        var parts = entries.Count(e => e.IsPart) is > 0 and var count ? $" ({count} of them of files whose reading was not ended)" : "";
        return $"{entries.Length} entries{parts}, {ByteCount.Text(entries.Sum(e => e.Bytes))}";
    }
}
