using System.Collections.Immutable;
using Finsam.Extract.Layout;
using Finsam.Extract.Model;

namespace Finsam.Extract.Tables;

/// <summary>
/// Takes out rows that nobody sees: a spreadsheet's hidden rows are printed with next to no height, and their numbers would stand among those of
/// the rows around them.
/// </summary>
internal static class HiddenRows
{
    private const double LeastShare = 0.35;

    private const int FewestLines = 5;

    internal static ImmutableArray<RowLine> Without(ImmutableArray<RowLine> rows)
    {
        var usual = rows.Where(r => r.Line is { Page: not null, Words.IsEmpty: false }).GroupBy(r => r.Line.Page!.Value).Where(p => p.Count() >= FewestLines)
            .ToDictionary(p => p.Key, p => PageMetrics.Median(p.Select(r => r.Height)));
        return rows.Any(IsHidden) ? [.. rows.Where(r => !IsHidden(r))] : rows;

        bool IsHidden(RowLine row) => !row.Line.Words.IsEmpty && row.Line.Page is { } page && usual.TryGetValue(page, out var height)
            && row.Height < LeastShare * height && row.Line.Words.All(IsSqueezed);
    }

    /// <summary>Its letters are wider than they are tall.</summary>
    private static bool IsSqueezed(Word word) => word.Box.Width > word.Text.Length * word.Box.Height;
}
