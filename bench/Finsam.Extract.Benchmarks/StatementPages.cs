using System.Globalization;
using Finsam.Extract.Evaluation;

namespace Finsam.Extract.Benchmarks;

using Row = IReadOnlyDictionary<string, string>;

/// <summary>
/// What pages of statements of real files print, counted by hand beside the rows that were made of them, by file and by statement; and the pages
/// of which now another number of rows is made, which are to be looked at again.
/// </summary>
internal static class StatementPages
{
    private static readonly string[] Counts = ["amounts", "right", "wrong", "missing", "false", "verified_wrong"];

    internal static void Run(string dataset, string truth)
    {
        var pages = GoldTable.ReadFile(truth, ["source_file", "page", "printed", .. Counts]);
        Print("report", pages.GroupBy(p => p["source_file"]), pages);
        Print("statement", pages.Where(p => p["printed"].Length > 0).GroupBy(p => p["printed"]), null);
        var files = GoldTable.ReadFile(Path.Combine(dataset, "documents.csv"), ["document_id", "source_file"]).ToDictionary(d => d["document_id"], d => d["source_file"], StringComparer.Ordinal);
        var rows = GoldTable.ReadFile(Path.Combine(dataset, "financials.csv"), ["document_id", "page"]).CountBy(r => (files[r["document_id"]], r["page"])).ToDictionary();
        foreach (var page in pages)
        {
            var (then, now) = (Of(page, "right") + Of(page, "wrong") + Of(page, "false"), rows.GetValueOrDefault((page["source_file"], page["page"])));
            if (then != now)
            {
                Console.WriteLine($"to be looked at again: {page["source_file"]}, page {page["page"]}: {now} rows, {then} when it was looked at");
            }
        }
    }

    private static void Print(string title, IEnumerable<IGrouping<string, Row>> groups, IReadOnlyList<Row>? all)
    {
        Console.WriteLine($"\n| {title} | pages | {string.Join(" | ", Counts.Select(c => c.Replace('_', ' ')))} |\n| --- | ---: |{string.Concat(Counts.Select(_ => " ---: |"))}");
        foreach (var group in groups)
        {
            Print(group.Key, [.. group]);
        }

        if (all is not null)
        {
            Print("**all**", all);
        }
    }

    private static void Print(string name, IReadOnlyList<Row> pages) =>
        Console.WriteLine($"| {name} | {pages.Count} | {string.Join(" | ", Counts.Select(c => pages.Sum(p => Of(p, c))))} |");

    private static int Of(Row page, string count) => int.Parse(page[count], CultureInfo.InvariantCulture);
}
