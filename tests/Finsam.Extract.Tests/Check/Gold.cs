using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Finsam.Extract.Model;

namespace Finsam.Extract.Tests.Check;

/// <summary>The true records of the seeds, as a perfect reader would hand them to the checks.</summary>
internal static partial class Gold
{
    internal static string Folder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "corpus", "gold"));

    internal static List<Dictionary<string, string>> Rows(string folder, string seed, string table)
    {
        var lines = File.ReadAllLines(Path.Combine(folder, seed, table)).Select(Fields).ToList();
        return [.. lines.Skip(1).Select(l => lines[0].Zip(l).ToDictionary(p => p.First, p => p.Second))];
    }

    internal static ExtractedDocument Document(string folder, string seed) => Documents.With(
        [.. Financials(Rows(folder, seed, "financials.csv"))],
        [.. Rows(folder, seed, "participants.csv").Select(Participant)]);

    private static IEnumerable<FinancialRecord> Financials(List<Dictionary<string, string>> rows)
    {
        var (table, row, place, columns, label) = (-1, -1, "", new List<string>(), "");
        foreach (var r in rows)
        {
            var here = $"{r["statement"]}/{r["note"]}/{r["unit"]}";
            var line = $"{r["line"]}/{r["label"]}";
            if (here != place)
            {
                (table, row, place, columns) = (table + 1, -1, here, []);
            }

            row += line == label && row >= 0 ? 0 : 1;
            label = line;
            var header = $"{r["column_label"]}/{r["measure"]}";
            if (!columns.Contains(header))
            {
                columns.Add(header);
            }

            yield return Financial(r, (table, row, columns.IndexOf(header) + 1));
        }
    }

    private static FinancialRecord Financial(Dictionary<string, string> r, (int Table, int Row, int Column) at) => new()
    {
        TableIndex = at.Table,
        Row = at.Row,
        Column = at.Column,
        Statement = Code<Statement>(r["statement"]),
        Note = r["note"],
        Label = r["label"],
        Concept = r["concept"],
        ColumnLabel = r["column_label"],
        Measure = Code<Measure>(r["measure"]),
        PeriodStart = Date(r["period_start"]),
        PeriodEnd = Date(r["period_end"]),
        AmountSek = decimal.Parse(r["amount_sek"]),
        Unit = Code<MoneyUnit>(r["unit"]),
        Evidence = new Evidence { Line = int.Parse(r["line"]) },
    };

    private static ParticipantRecord Participant(Dictionary<string, string> r) => new()
    {
        Activity = r["activity"],
        Measure = r["measure"],
        Gender = r["gender"],
        Value = decimal.Parse(r["value"]),
        Unit = r["unit"],
        Evidence = new Evidence { Line = int.Parse(r["line"]) },
    };

    private static string[] Fields(string line) =>
        [.. Field().Matches(line).Select(m => m.Groups[1].Success ? m.Groups[1].Value.Replace("\"\"", "\"") : m.Groups[2].Value)];

    [GeneratedRegex("(?:^|(?<=,))(?:\"((?:[^\"]|\"\")*)\"|([^,]*))(?:$|(?=,))")]
    private static partial Regex Field();

    private static DateOnly? Date(string text) => text is { Length: > 0 } t ? DateOnly.Parse(t) : null;

    private static T Code<T>(string code)
        where T : struct, Enum => Enum.GetValues<T>().Single(v => v.ToCode() == code);
}
