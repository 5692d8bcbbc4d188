using System.Collections.Immutable;
using System.Security.Cryptography;
using Finsam.Extract.Evaluation.Tables;
using Finsam.Extract.Geometry;
using Finsam.Extract.Layout;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition;
using Finsam.Extract.Recognition.Store;
using Finsam.Extract.Repair;
using Finsam.Extract.Tables;

namespace Finsam.Extract.Benchmarks;

/// <summary>
/// The tables of <c>docs/icdar2013.md</c>: documents of the ICDAR-2013 table competition, scored by adjacency relations, for the
/// whole process (nothing given) and for structure alone (each table's region given).
/// </summary>
internal sealed class CompetitionTables(RecognitionOptions options, string store) : IDisposable
{
    private readonly DocumentRecognizer recognizer = new(options);
    private readonly DocumentStore kept = new(store);
    private readonly List<CompetitionScore> whole = [];
    private readonly List<CompetitionScore> given = [];

    /// <param name="store">Folder that keeps what was read, so that a second run makes only the tables anew.</param>
    internal static void Run(string folder, bool isRaster, string store)
    {
        using var run = new CompetitionTables(new RecognitionOptions { IgnoreTextLayers = isRaster }, store);
        foreach (var truth in Directory.EnumerateFiles(folder, "*-str.xml").Order(StringComparer.Ordinal))
        {
            var pdf = truth[..^"-str.xml".Length] + ".pdf";
            if (File.Exists(pdf))
            {
                run.Score(pdf, truth);
            }
            else
            {
                Console.WriteLine($"{Path.GetFileName(pdf)} is not there; left out");
            }
        }

        Console.WriteLine("\nWhole process: finding and structure, no region given");
        CompetitionScore.Print(run.whole);
        Console.WriteLine("\nStructure alone: the region of each table given");
        CompetitionScore.Print(run.given);
    }

    public void Dispose() => recognizer.Dispose();

    private void Score(string pdf, string truthFile)
    {
        using var reader = File.OpenText(truthFile);
        var truth = StructureTruthReader.Read(reader);
        var document = Read(pdf);
        var lines = LineRepairer.Run(LineReader.Run(document));
        var name = Path.GetFileNameWithoutExtension(pdf);
        var found = AdjacencyScorer.Match(truth, TableReader.Run(lines, document.Pages).Select(Scorable));
        var regions = AdjacencyScorer.Match(truth, truth.Select(t => InRegion(t, truth, (lines, document))).OfType<Table>().Select(Scorable));
        Explain(name, found);
        whole.Add(CompetitionScore.Of(name, found));
        given.Add(CompetitionScore.Of(name, regions));
    }

    /// <summary>
    /// The competition counts points upwards from the page's foot; on a page that is shown turned, from the foot that it would have
    /// unturned, so that boxes reach above its head.
    /// </summary>
    private static Table? InRegion(ScoredTable truth, ImmutableArray<ScoredTable> all, (ImmutableArray<Line> Lines, RecognizedDocument Document) read)
    {
        if (read.Document.Pages.FirstOrDefault(p => p.Number == truth.Page) is not { } page || truth.Box is not { } box)
        {
            return null;
        }

        var isTurned = all.Any(t => t.Page == truth.Page && t.Box?.Y1 > page.HeightPoints);
        var foot = page.HeightPoints + (isTurned ? page.WidthPoints - page.HeightPoints : 0);
        return TableReader.InBox(read.Lines, page, new Box(box.X0, foot - box.Y1, box.X1, foot - box.Y0));
    }

    private RecognizedDocument Read(string pdf)
    {
        using var stream = File.OpenRead(pdf);
        var hash = Convert.ToHexStringLower(SHA256.HashData(stream));
        if (kept.Find(hash, options) is { } found)
        {
            return found;
        }

        var read = recognizer.Recognize(pdf);
        kept.Save(read, options);
        return read;
    }

    private static void Explain(string name, IEnumerable<MatchedTable> matched)
    {
        foreach (var match in matched.Where(m => m.Score.Correct < m.Score.True || m.Score.Correct < m.Score.Found))
        {
            var what = match.True is null ? "is no table" : match.Found is null ? "not found" : "differs";
            Console.WriteLine(
                $"{name} page {(match.True ?? match.Found)!.Page}: {what}; {match.Score.True} true relations, {match.Score.Found} found, {match.Score.Correct} both");
        }
    }

    /// <summary>Cells as they were read: repair is for Swedish, and these documents are in English.</summary>
    private static ScoredTable Scorable(Table table) => new(
        table.Cells.Select(c => c.Page).FirstOrDefault() ?? 0,
        [.. table.Cells.Select(c => new ScoredCell(c.Row, c.Row + c.RowSpan - 1, c.Column, c.Column + c.ColumnSpan - 1, c.SourceText))]);
}
