using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Finsam.Extract.Model;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Interpret.Participants;

/// <summary>What a column of a table about participants holds.</summary>
/// <param name="Measure">The measure that its heading names, if any.</param>
/// <param name="Gender">Code of the contract.</param>
/// <param name="IsPercent">Its numbers are shares.</param>
internal sealed record ColumnRole(string? Measure, string Gender, bool IsPercent);

/// <summary>Reads the headings of columns: genders, totals, shares, years, measures.</summary>
internal static class ColumnRoles
{
    private static readonly Regex Year = new(@"(?<!\d)(?:19|20)\d\d(?!\d)");
    private static readonly Regex Women = new(@"kvinn|\bkv\b|flickor|tjejer");
    private static readonly Regex Men = new(@"\bman\b|\bm[a.?]n\b|pojkar|killar");
    private static readonly Regex OtherGender = new(@"icke|annat|okant|ej angivet|\bovriga\b");
    private static readonly Regex Share = new(@"%|procent|\bandel");

    /// <summary>Numbers with their share behind them: a cell that is a share says so by its own sign.</summary>
    private static readonly Regex NumberFirst = new(@"^(?:totalt?|antal|summa)\b(?! andel)");

    private static readonly Regex Total = new(@"^(?:totalt?|antal|summa|alla|samtliga|tot\.?)$");

    /// <summary>The roles by column; a column whose numbers are not of this report (an earlier year) has none.</summary>
    internal static ImmutableArray<ColumnRole?> Of(Table table, int headerRows)
    {
        var headers = Enumerable.Range(0, table.Columns).Select(c => FoldedText.Of(HeaderOf(table, c, headerRows))).ToArray();
        var years = headers.Skip(1).SelectMany(h => Year.Matches(h).Select(m => int.Parse(m.Value))).ToHashSet();
        var latest = years.Count > 1 ? years.Max() : (int?)null;
        return [.. headers.Select((h, c) => c == 0 ? null : RoleOf(h, latest))];
    }

    /// <summary>How many rows at the top hold no number beside the label.</summary>
    internal static int HeaderRows(Table table)
    {
        var flagged = table.Cells.Where(c => c.IsHeader && c.Column > 0).Select(c => c.Row + 1).DefaultIfEmpty(0).Max();
        if (flagged > 0 && flagged < table.Rows)
        {
            return flagged;
        }

        var rows = 0;
        while (rows < table.Rows - 1 && !table.Cells.Any(c => c.Row == rows && c.Column > 0 && IsValue(c)) && table.Cells.Any(c => c.Row == rows && c.Column > 0 && c.Text.Trim().Length > 0))
        {
            rows++;
        }

        return rows;
    }

    private static bool IsValue(TableCell cell) => cell.Text.Any(char.IsDigit) && !Year.IsMatch(cell.Text);

    private static string HeaderOf(Table table, int column, int headerRows) => string.Join(' ', table.Cells
        .Where(c => c.Row < headerRows && c.Column <= column && column < c.Column + Math.Max(1, c.ColumnSpan))
        .OrderBy(c => c.Row).Select(c => c.Text.Trim()));

    private static ColumnRole? RoleOf(string header, int? latestYear)
    {
        if (latestYear is { } latest && Year.IsMatch(header) && !header.Contains(latest.ToString()))
        {
            return null;
        }

        var gender = Women.IsMatch(header) ? "women" : Men.IsMatch(header) ? "men" : OtherGender.IsMatch(header) ? "other" : "total";
        var isPercent = Share.IsMatch(header) && !NumberFirst.IsMatch(header);
        var isPlain = header.Length == 0 || gender != "total" || isPercent || Total.IsMatch(header);
        return new ColumnRole(isPlain ? null : MeasureLabels.Of(header), gender, isPercent);
    }
}
