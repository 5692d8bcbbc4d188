using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Finsam.Extract.Interpret.Activities;
using Finsam.Extract.Model;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Interpret.Participants;

/// <summary>
/// Reads tables that count participants: measures by row with genders by column, or activities by row with measures
/// and genders by column.
/// </summary>
public static class ParticipantTables
{
    private static readonly Regex Money = new(@"\bbudget|\butfall|\bt?kr\b|mnkr|belopp|bokslut|\bnot\b|kostnad|kronor|differens|avvikelse|arvode|\bdatum\b|omradesnamn");
    private static readonly Regex AboutPeople = new(@"deltag|avslut|person|individ|ungdom");

    private static readonly Regex OfActivities = new(@"^\s*(?:insats(?:er|ens namn)?|projekt|verksamhet(?:er)?|aktivitet(?:er)?)\s*$");

    private const double TableConfidence = 0.93;
    private const int FewestMeasures = 2;

    public static ImmutableArray<ParticipantTable> Run(PartContent content, ImmutableArray<ActivityBlock> blocks) =>
        new Reader(content, blocks, Outline.Of(content)).Run();

    private sealed record Reader(PartContent Content, ImmutableArray<ActivityBlock> Blocks, ImmutableArray<Heading> Headings)
    {
        public ImmutableArray<ParticipantTable> Run() => [.. Content.Tables.Where(t => !OutcomeLists.IsList(t)).Select(Read).OfType<ParticipantTable>()];

        private ParticipantTable? Read(Table table)
        {
            if (Counts(table) is not { } read)
            {
                return null;
            }

            var activity = TableActivity.Of(table, Content, Blocks, Headings);
            var sure = read.Records.Select(r => r.Activity).Distinct()
                .Where(a => a == activity.Name ? activity.IsSure(Content) : ActivityNames.IsPrintedTwice(a, Content)).ToHashSet();
            return read with { Records = [.. read.Records.Select(r => r with { IsAttributed = sure.Contains(r.Activity) })] };
        }

        private ParticipantTable? Counts(Table table)
        {
            var headerRows = ColumnRoles.HeaderRows(table);
            var headers = string.Join(' ', table.Cells.Where(c => c.Row < headerRows).Select(c => c.Text).Prepend(table.Title));
            if (Money.IsMatch(FoldedText.Of(headers)))
            {
                return null;
            }

            var roles = ColumnRoles.Of(table, headerRows);
            var rows = table.Cells.Where(c => c.Row >= headerRows).GroupBy(c => c.Row).OrderBy(g => g.Key)
                .Select(g => new Row(g.FirstOrDefault(c => c.Column == 0)?.Text.Trim() ?? "", [.. g.Where(c => c.Column > 0)]))
                .Where(r => r.Label.Length > 0).ToList();
            var measured = rows.Count(r => MeasureLabels.Of(r.Label) is not null && r.Cells.Any(c => CellNumbers.Of(c.Text).Any()));
            if (measured >= FewestMeasures && 2 * measured >= rows.Count(r => r.Cells.Any(c => c.Text.Any(char.IsDigit))))
            {
                return ByMeasure(table, rows, roles, TableActivity.Of(table, Content, Blocks, Headings));
            }

            return roles.Any(r => r?.Measure is not null and not "meetings") || (roles.Count(r => r is { Gender: not "total" }) >= 2 && (AboutPeople.IsMatch(FoldedText.Of(headers)) || IsByActivity(table)))
                ? ByActivity(table, rows, roles, Blocks)
                : null;
        }
    }

    /// <summary>The column of labels says itself that it names activities: enough where the table's caption was lost.</summary>
    private static bool IsByActivity(Table table) =>
        table.Cells.FirstOrDefault(c => c is { Row: 0, Column: 0 }) is { } corner && OfActivities.IsMatch(FoldedText.Of(corner.Text));

    private static ParticipantTable? ByMeasure(Table table, List<Row> rows, ImmutableArray<ColumnRole?> roles, TableActivity activity)
    {
        var records = rows.Where(r => !MeasureLabels.IsSum(r.Label))
            .SelectMany(r => Records(r, roles, activity.Name, MeasureLabels.Of(r.Label) ?? "other")).ToImmutableArray();
        return new ParticipantTable(activity.Name, activity.IsHeading, table.FirstLine, activity.Evidence, records);
    }

    private static ParticipantTable? ByActivity(Table table, List<Row> rows, ImmutableArray<ColumnRole?> roles, ImmutableArray<ActivityBlock> blocks)
    {
        var records = rows.SelectMany(r => Records(r, roles, NameOf(r.Label, blocks), "participants")).ToImmutableArray();
        return records.IsEmpty ? null : new ParticipantTable("", false, table.FirstLine, new Evidence(), records);
    }

    private static string NameOf(string label, ImmutableArray<ActivityBlock> blocks) =>
        MeasureLabels.IsSum(label) ? "Totalt"
        : blocks.FirstOrDefault(b => b.Name.Length > 0 && ActivityNames.AreSame(b.Name, label))?.Name ?? ActivityOpening.Clean(label);

    private static IEnumerable<ParticipantRecord> Records(Row row, ImmutableArray<ColumnRole?> roles, string activity, string measure)
    {
        foreach (var cell in row.Cells)
        {
            var role = cell.Column < roles.Length ? roles[cell.Column] : null;
            if (role is null)
            {
                continue;
            }

            foreach (var (value, isPercent) in CellNumbers.Of(cell.Text))
            {
                yield return new ParticipantRecord
                {
                    Activity = activity,
                    Measure = role.Measure ?? measure,
                    Gender = role.Gender,
                    Value = value,
                    Unit = isPercent || cell.IsPercent || role.IsPercent ? "percent" : "count",
                    Evidence = EvidenceOf(cell),
                };
            }
        }
    }

    private static Evidence EvidenceOf(TableCell cell) => new()
    {
        Page = cell.Page,
        Line = cell.LineNumber,
        Box = cell.Box,
        SourceText = cell.SourceText.Length > 0 ? cell.SourceText : cell.Text,
        Confidence = Math.Round(TableConfidence * cell.Confidence, 2),
    };

    private sealed record Row(string Label, ImmutableArray<TableCell> Cells);
}
