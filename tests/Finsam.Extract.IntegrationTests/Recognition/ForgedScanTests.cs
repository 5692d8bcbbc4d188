using Finsam.Extract.Evaluation;
using Finsam.Extract.Evaluation.Pages;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition;

namespace Finsam.Extract.IntegrationTests.Recognition;

/// <summary>The forged scans of the corpus, read as an archive would be: floors that a change must not go below.</summary>
public sealed class ForgedScanTests(ForgedScanTests.Readings readings) : IClassFixture<ForgedScanTests.Readings>
{
    [NeedsTools]
    public void Every_page_is_read() => Assert.All(readings.All, page => Assert.NotNull(page.Read));

    [NeedsTools]
    public void No_layer_of_another_language_is_kept_and_no_good_one_thrown_away() => Assert.All(
        readings.All,
        page => Assert.Equal(
            page.Gold.Layer switch { "own" => TextSource.BornDigital, "good" => TextSource.EmbeddedOcr, _ => TextSource.Ocr },
            page.Read!.Source));

    [NeedsTools]
    public void Characters_are_read_as_well_as_the_scan_allows()
    {
        AssertAtMost(0.005, readings.Of(300).CharacterErrorRate);
        AssertAtMost(0.01, readings.Of(200).CharacterErrorRate);
        AssertAtMost(0.03, readings.Of(150).CharacterErrorRate);
    }

    [NeedsTools]
    public void Wrong_numbers_are_few()
    {
        var fine = readings.ReadHere.Where(p => p.Gold.Dpi >= 200).Select(p => p.Accuracy).Aggregate(PageAccuracy.None, PageAccuracy.Add);
        AssertAtMost(0.003, fine.WrongNumberRate);
        AssertAtMost(0.0005, fine.SilentNumberRate);
        AssertAtMost(0.08, fine.DoubtedNumberRate);
    }

    [NeedsTools]
    public void Wrong_numbers_of_a_kept_layer_are_known_to_be_doubtful()
    {
        var kept = readings.All.Where(p => p.Read is { Source: TextSource.EmbeddedOcr }).Select(p => p.Accuracy).Aggregate(PageAccuracy.None, PageAccuracy.Add);
        AssertAtMost(0.04, kept.WrongNumberRate);
        AssertAtMost(0.0005, kept.SilentNumberRate);
    }

    [NeedsTools]
    public void Records_of_scans_are_found()
    {
        AssertAtLeast(0.97, "documents");
        AssertAtLeast(0.97, "financials");
        AssertAtLeast(0.9, "people");
        AssertAtLeast(0.97, "participants");
    }

    private void AssertAtLeast(double least, string table)
    {
        var score = readings.Files.Select(f => RecordScorer.Run(table, GoldOf(f.Folder, table), RecordScorer.RowsOf(table, f.Records))).Aggregate((a, b) => a + b);
        Assert.True(score.F1 >= least, $"{table}: {score.F1:0.0000} is less than {least}");
    }

    private static IReadOnlyList<IReadOnlyDictionary<string, string>> GoldOf(string folder, string table) => GoldTable.ReadFile(Path.Combine(folder, "gold", table + ".csv"));

    private static void AssertAtMost(double most, double rate) => Assert.True(rate <= most, $"{rate:0.0000} is more than {most}");

    /// <summary>Each document read once for all tests, two pages at a time.</summary>
    public sealed class Readings
    {
        private readonly Lazy<(string Folder, RecognizedDocument Read)[]> _read = new(Read);

        private readonly Lazy<ScoredPage[]> _all;
        private readonly Lazy<(string Folder, ExtractedFile Records)[]> _files;

        public Readings()
        {
            _all = new(() => [.. _read.Value.SelectMany(f => Scored(f.Folder, f.Read))]);
            _files = new(() => [.. _read.Value.Select(f => (f.Folder, Extractor.Run(new SourceFile(Path.GetFileName(f.Folder), f.Read.SourceSha256), f.Read)))]);
        }

        internal ScoredPage[] All => _all.Value;

        internal (string Folder, ExtractedFile Records)[] Files => _files.Value;

        /// <summary>Pages read from the image alone; of those with a layer that is kept the numbers were read again.</summary>
        internal IEnumerable<ScoredPage> ReadHere => All.Where(p => p.Read is { Source: TextSource.Ocr });

        /// <summary>All pages scanned at this resolution, whatever their text was taken from.</summary>
        internal PageAccuracy Of(int dpi) => All.Where(p => p.Gold.Dpi == dpi).Select(p => p.Accuracy).Aggregate(PageAccuracy.None, PageAccuracy.Add);

        private static (string Folder, RecognizedDocument Read)[] Read()
        {
            using var recognizer = new DocumentRecognizer(new RecognitionOptions());
            return [.. Directory.EnumerateDirectories(TestFiles.ForgedScans, "forged-*").Order(StringComparer.Ordinal).Select(folder => (folder, recognizer.Recognize(GoldPageReader.ScanOf(folder))))];
        }

        private static IEnumerable<ScoredPage> Scored(string folder, RecognizedDocument document)
        {
            var read = document.Pages.ToDictionary(p => p.Number);
            return GoldPageReader.Read(Path.Combine(folder, "gold")).Select(gold => new ScoredPage(gold, read.GetValueOrDefault(gold.Number)));
        }
    }

    internal sealed record ScoredPage(GoldPage Gold, RecognizedPage? Read)
    {
        internal PageAccuracy Accuracy { get; } = PageScorer.Run(Gold, Read);
    }
}
