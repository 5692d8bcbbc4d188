using System.Collections.Immutable;
using System.Globalization;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Evaluation;

using GoldRow = IReadOnlyDictionary<string, string>;

/// <summary>
/// Of the records that are found, how many of the columns that tell more of them are right. Records are paired by the columns that name
/// them; a column counts where the true row or the found one has a value.
/// </summary>
public static class FieldScorer
{
    /// <summary>A scan costs long texts a letter here and there: one in ten.</summary>
    private const int LettersPerSlip = 10;

    private static readonly Dictionary<string, (string[] Names, string[] Fields)> Columns = new(StringComparer.Ordinal)
    {
        ["people"] = (["name", "body", "role"], ["party", "organization", "from_date", "to_date"]),
        ["meetings"] = (["meeting_date", "kind"], ["start_time", "end_time", "body", "place", "adjusted_date", "posted_date", "removed_date"]),
        ["agenda_items"] = (["number"], ["title", "decision", "diary_number"]),
        ["activities"] = (["name"], ["level", "programme", "owner", "period_start", "period_end", "target_group", "purpose"]),
        ["goals"] = (["goal"], ["fulfilment", "comment"]),
    };

    private static readonly HashSet<string> Texts = ["title", "decision", "target_group", "purpose", "comment", "owner", "organization", "place"];

    /// <summary>The tables whose further columns can be compared.</summary>
    public static ImmutableArray<string> Tables { get; } = [.. Columns.Keys];

    /// <summary>True and found are the columns compared, both those that agree.</summary>
    public static Agreement Run(string table, IReadOnlyCollection<GoldRow> truth, IReadOnlyCollection<GoldRow> found)
    {
        var compared = Compared(table, truth, found).ToArray();
        return new Agreement(compared.Length, compared.Length, compared.Count(c => IsRight(c.Column, c.Truth, c.Found)));
    }

    /// <summary>What is wrong, one line a column.</summary>
    public static IEnumerable<string> Differences(string table, IReadOnlyCollection<GoldRow> truth, IReadOnlyCollection<GoldRow> found) =>
        Compared(table, truth, found).Where(c => !IsRight(c.Column, c.Truth, c.Found)).Select(c => $"{c.Column} '{c.Found}' is '{c.Truth}'");

    private static IEnumerable<(string Column, string Truth, string Found)> Compared(string table, IReadOnlyCollection<GoldRow> truth, IReadOnlyCollection<GoldRow> found)
    {
        var (names, fields) = Columns[table];
        var left = found.GroupBy(r => KeyOf(r, names), StringComparer.Ordinal).ToDictionary(g => g.Key, g => new Queue<GoldRow>(g), StringComparer.Ordinal);
        foreach (var row in truth)
        {
            if (!left.TryGetValue(KeyOf(row, names), out var same) || !same.TryDequeue(out var its))
            {
                continue;
            }

            foreach (var column in fields.Where(f => row.ContainsKey(f) && (row[f].Length > 0 || its[f].Length > 0)))
            {
                yield return (column, row[column], its[column]);
            }
        }
    }

    private static string KeyOf(GoldRow row, string[] names) => $"{RecordScorer.Ordinal(row).ToString(CultureInfo.InvariantCulture)}|{string.Join('|', names.Select(n => Letters(row[n])))}";

    private static bool IsRight(string column, string truth, string found)
    {
        if (!Texts.Contains(column) || truth.Length == 0 || found.Length == 0)
        {
            return truth == found;
        }

        var (a, b) = (Letters(truth), Letters(found));
        return EditDistance.Of(a, b) <= Math.Max(a.Length, b.Length) / LettersPerSlip;
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
