using System.Globalization;
using Finsam.Extract.Geometry;

namespace Finsam.Extract.Write.Audit;

/// <summary>Reads what holds and what fails out of a written dataset: any dataset of the contract, whoever wrote it.</summary>
public static class AuditReader
{
    private sealed record DocumentRow(string File, string Sha256, string Name);

    /// <param name="open">Opens a table of the dataset (<c>checks.csv</c>) for reading.</param>
    public static Audit Run(Func<string, TextReader> open)
    {
        ArgumentNullException.ThrowIfNull(open);
        var documents = Rows(open, "documents.csv").ToDictionary(
            r => r["document_id"],
            r => new DocumentRow(r["source_file"], r["source_sha256"], $"{(r["association_name"].Length > 0 ? r["association_name"] : r["source_file"])} {YearOf(r["period_end"])}".TrimEnd()),
            StringComparer.Ordinal);
        var checks = Rows(open, "checks.csv").ToList();
        var failing = checks.Where(c => c["outcome"] == "fail").ToList();
        var proposals = Rows(open, "number_proposals.csv").ToList();
        var members = Members(open, failing);
        var findings = failing.Select(c => OfCheck(c, documents[c["document_id"]], members))
            .Concat(proposals.Select(p => OfProposal(p, documents[p["document_id"]])));
        return new Audit(
            documents.Count,
            [.. checks.GroupBy(c => c["kind"], StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new AuditKind(g.Key, Count(g, "pass"), Count(g, "rounding"), Count(g, "fail")))],
            [.. Rows(open, "financials.csv").Concat(Rows(open, "participants.csv")).GroupBy(r => r["status"], StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, g.Count()))],
            [.. findings.OrderBy(f => f.IsTaken).ThenByDescending(f => f.IsMoney).ThenByDescending(f => Math.Abs(f.Difference)).ThenBy(f => f.DocumentId, StringComparer.Ordinal)]);
    }

    private static int Count(IEnumerable<IReadOnlyDictionary<string, string>> checks, string outcome) => checks.Count(c => c["outcome"] == outcome);

    private static AuditFinding OfCheck(IReadOnlyDictionary<string, string> check, DocumentRow document, Dictionary<(string, string), AuditMember> members)
    {
        var keys = KeysOf(check);
        return new AuditFinding(
            check["document_id"], document.File, document.Sha256, document.Name, check["kind"], check["description"], Number(check["expected"]), Number(check["actual"]),
            [.. keys.Select(k => members.GetValueOrDefault((check["document_id"], k)) ?? new AuditMember(k, "", "", "", new AuditPlace(null, null, null)))])
        { IsMoney = keys.Any(k => k.StartsWith('t')) };
    }

    private static AuditFinding OfProposal(IReadOnlyDictionary<string, string> row, DocumentRow document) => new(
        row["document_id"], document.File, document.Sha256, document.Name, "proposal",
        $"{row["label"]}: {row["kind"]}; {row["proof"]}", Number(row["proposed_sek"]), Number(row["read_sek"]),
        [new AuditMember($"r{row["row_index"]}:c{row["column"]}", row["label"], row["source_text"], row["confidence"], PlaceOf(row))])
    { IsTaken = row["taken"] == "true" };

    /// <summary>Names of participants' numbers hold spaces; each begins with its table.</summary>
    private static string[] KeysOf(IReadOnlyDictionary<string, string> check) =>
        check["members"].Contains("participants:", StringComparison.Ordinal)
            ? [.. check["members"].Split("participants:", StringSplitOptions.RemoveEmptyEntries).Select(m => "participants:" + m.TrimEnd())]
            : check["members"].Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static Dictionary<(string, string), AuditMember> Members(Func<string, TextReader> open, List<IReadOnlyDictionary<string, string>> failing)
    {
        var wanted = failing.SelectMany(c => KeysOf(c).Select(k => (c["document_id"], k))).ToHashSet();
        var labels = new Dictionary<(string, string), string>();
        var members = new Dictionary<(string, string), AuditMember>();
        foreach (var cell in Rows(open, "table_cells.csv"))
        {
            var at = cell["table_id"].LastIndexOf("-t", StringComparison.Ordinal);
            var (document, row) = (cell["table_id"][..at], $"{cell["table_id"][(at + 1)..]}:r{cell["row"]}");
            labels[(document, row)] = cell["column"] == "0" ? cell["text"] : labels.GetValueOrDefault((document, row), "");
            var key = (document, $"{row}:c{cell["column"]}");
            if (wanted.Contains(key))
            {
                members[key] = new AuditMember(key.Item2, labels[(document, row)], cell["source_text"], cell["confidence"], PlaceOf(cell));
            }
        }

        foreach (var row in Rows(open, "participants.csv"))
        {
            var key = (row["document_id"], $"participants:{row["activity"]}/{row["measure"]}/{row["gender"]}/{row["unit"]}");
            if (wanted.Contains(key))
            {
                members.TryAdd(key, new AuditMember(key.Item2, row["activity"], row["value"], row["confidence"], PlaceOf(row)));
            }
        }

        return members;
    }

    private static AuditPlace PlaceOf(IReadOnlyDictionary<string, string> row) => new(Whole(row["page"]), Whole(row["line"]), BoxOf(row["bbox"]));

    private static Box? BoxOf(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var x0, var y0, var x1, var y1] ? new Box(Real(x0), Real(y0), Real(x1), Real(y1)) : null;

    private static double Real(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static int? Whole(string text) => text.Length > 0 ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    private static decimal Number(string text) => text.Length > 0 ? decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) : 0;

    private static string YearOf(string date) => date.Length >= 4 ? date[..4] : "";

    private static IEnumerable<IReadOnlyDictionary<string, string>> Rows(Func<string, TextReader> open, string table)
    {
        using var text = open(table);
        foreach (var row in CsvText.Read(text))
        {
            yield return row;
        }
    }
}
