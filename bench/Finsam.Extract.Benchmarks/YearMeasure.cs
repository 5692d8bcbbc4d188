using System.Globalization;
using Finsam.Extract.Evaluation;
using Finsam.Extract.Evaluation.Proof;
using Finsam.Extract.Model;
using Finsam.Extract.Write;

namespace Finsam.Extract.Benchmarks;

using Row = IReadOnlyDictionary<string, string>;

/// <summary>
/// What the report of the year before is worth (docs/proof.md): in reports of following years, digits of the later one's column for the year before are changed at
/// random, and the dataset is written anew. Counted are amounts that the two reports printed alike.
/// </summary>
internal static class YearMeasure
{
    /// <summary>One digit in fifty.</summary>
    private const double ChangedShare = 0.02;
    private const int Rounds = 10;
    private const string OtherReport = "in the report of that year";

    private static readonly string[] WrittenTables = ["financials.csv", "checks.csv"];

    private sealed record Carried(string Document, int? Page, int? Line, string PeriodEnd, string Amount);

    /// <param name="files">What was read from each file.</param>
    /// <param name="seed">Of the first round.</param>
    internal static void Run(IReadOnlyList<(string Name, RecognizedDocument Read)> files, int seed)
    {
        var clean = files.Select(f => Extractor.Run(new SourceFile(f.Name, f.Read.SourceSha256), f.Read)).ToArray();
        var written = Written(clean);
        var carried = CarriedOver(clean, written);
        var failing = written["checks.csv"].Count(c => c["description"].Contains(OtherReport, StringComparison.Ordinal) && c["outcome"] == "fail");
        Console.WriteLine($"{carried.Select(c => c.Document).Distinct().Count()} pairs of reports, {carried.Count} amounts carried over, {failing} that differ");
        var (changed, restored, flagged, lost, wrong, verified, unchanged) = (0, 0, 0, 0, 0, 0, 0);
        for (var round = 0; round < Rounds; round++)
        {
            var lot = new DigitChanger(ChangedShare, seed + round);
            var damaged = clean.Zip(files, (file, its) => OnlyCarried(file, carried) is { } told ? Extractor.Run(file.Source, lot.Run(AsLayer(its.Read), told)) : file).ToArray();
            var printed = damaged.SelectMany(f => f.Documents.SelectMany(d => d.Financials.Select(r => (Id: f.Source.DocumentId(d.Content.Part.Ordinal), r)))).ToLookup(r => KeyOf(r.Id, r.r), r => r.r.Evidence.SourceText);
            var before = clean.SelectMany(f => f.Documents.SelectMany(d => d.Financials.Select(r => (Id: f.Source.DocumentId(d.Content.Part.Ordinal), r)))).ToLookup(r => KeyOf(r.Id, r.r), r => r.r.Evidence.SourceText);
            var rows = Written(damaged)["financials.csv"].ToLookup(KeyOf);
            foreach (var amount in carried)
            {
                var key = (amount.Document, amount.Page, amount.Line, amount.PeriodEnd);
                var now = rows[key].FirstOrDefault();
                if (now is not null && printed[key].SequenceEqual(before[key]))
                {
                    unchanged++;
                    verified += now["status"] == "verified" ? 1 : 0;
                    continue;
                }

                changed++;
                lost += now is null ? 1 : 0;
                var isRight = now?["amount_sek"] == amount.Amount;
                restored += isRight ? 1 : 0;
                flagged += !isRight && now?["status"] == "suspect" ? 1 : 0;
                wrong += !isRight && now?["status"] == "verified" ? 1 : 0;
                if (!isRight && now?["status"] != "suspect")
                {
                    Console.Error.WriteLine($"{amount.Document} {amount.Page}:{amount.Line} {now?["label"]} {amount.PeriodEnd}: {amount.Amount} -> {now?["amount_sek"]} {now?["status"]}");
                }
            }
        }

        Console.WriteLine("| changed | restored | flagged | lost | verified, wrong | unchanged | of these verified |");
        Console.WriteLine("| ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {changed} | {restored} | {flagged} | {lost} | {wrong} | {unchanged} | {verified} |"));
    }

    /// <summary>Amounts of the later reports, for the year before, that the earlier reports confirm.</summary>
    private static List<Carried> CarriedOver(ExtractedFile[] files, Dictionary<string, IReadOnlyList<Row>> written)
    {
        var confirmed = written["checks.csv"].Where(c => c["outcome"] == "pass" && c["description"].Contains(OtherReport, StringComparison.Ordinal))
            .Select(c => $"{c["document_id"]}-{c["members"].Split(' ')[^1]}").ToHashSet(StringComparer.Ordinal);
        return [.. from file in files
            from document in file.Documents
            let its = new DatasetDocument(file, document)
            from record in document.Financials
            where confirmed.Contains($"{its.TableId(record.TableIndex)}:r{record.Row}:c{record.Column}")
            let key = KeyOf(its.Id, record)
            select new Carried(key.Document, key.Page, key.Line, key.PeriodEnd, record.AmountSek.ToString("0.##", CultureInfo.InvariantCulture))];
    }

    /// <summary>As if another program had read it: what a computer printed is never mended.</summary>
    private static RecognizedDocument AsLayer(RecognizedDocument read) =>
        read with { Pages = [.. read.Pages.Select(p => p with { Source = p.Source == TextSource.BornDigital ? TextSource.EmbeddedOcr : p.Source })] };

    /// <summary>The file with only those amounts that may be changed; null where it has none.</summary>
    private static ExtractedFile? OnlyCarried(ExtractedFile file, List<Carried> carried)
    {
        var places = carried.Select(c => (c.Document, c.Page, c.Line, c.PeriodEnd)).ToHashSet();
        var documents = file.Documents.Select(d => d with { Financials = [.. d.Financials.Where(r => places.Contains(KeyOf(file.Source.DocumentId(d.Content.Part.Ordinal), r)))] }).ToArray();
        return documents.Any(d => !d.Financials.IsEmpty) ? file with { Documents = [.. documents] } : null;
    }

    private static Dictionary<string, IReadOnlyList<Row>> Written(IEnumerable<ExtractedFile> files)
    {
        var streams = new Dictionary<string, MemoryStream>(StringComparer.Ordinal);
        DatasetFiles.Write(Dataset.Of(files, []), name => streams[name] = new MemoryStream());
        return WrittenTables.ToDictionary(n => n, n => GoldTable.Read(new StreamReader(new MemoryStream(streams[n].ToArray()))), StringComparer.Ordinal);
    }

    private static (string Document, int? Page, int? Line, string PeriodEnd) KeyOf(string document, FinancialRecord record) =>
        (document, record.Evidence.Page, record.Evidence.Line, record.PeriodEnd?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "");

    private static (string Document, int? Page, int? Line, string PeriodEnd) KeyOf(Row row) => (row["document_id"], Whole(row["page"]), Whole(row["line"]), row["period_end"]);

    private static int? Whole(string text) => text.Length == 0 ? null : int.Parse(text, CultureInfo.InvariantCulture);
}
