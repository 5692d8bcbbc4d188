using Finsam.Extract.Evaluation;
using Finsam.Extract.Evaluation.Pages;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition;

namespace Finsam.Extract.IntegrationTests.Recognition;

using Rows = IReadOnlyList<IReadOnlyDictionary<string, string>>;

/// <summary>Scanned minutes and reports of what was done, with gold for meetings, items, activities and goals: floors that a change must not go below.</summary>
public sealed class ForgedRecordTests(ForgedRecordTests.Files files) : IClassFixture<ForgedRecordTests.Files>
{
    [NeedsTools]
    public void Records_of_scanned_minutes_are_found()
    {
        AssertAtLeast(0.97, "minutes", "documents");
        AssertAtLeast(0.97, "minutes", "meetings");
        AssertAtLeast(0.97, "minutes", "agenda_items");
        AssertAtLeast(0.92, "minutes", "people");
        AssertFieldsAtLeast(0.97, "minutes", "meetings");
        AssertFieldsAtLeast(0.97, "minutes", "agenda_items");
    }

    [NeedsTools]
    public void Records_of_scanned_reports_are_found()
    {
        AssertAtLeast(0.97, "activities", "documents");
        AssertAtLeast(0.97, "activities", "meetings");
        AssertAtLeast(0.95, "activities", "activities");
        AssertAtLeast(0.95, "activities", "goals");
        AssertFieldsAtLeast(0.96, "activities", "activities");
    }

    private void AssertAtLeast(double least, string kind, string table)
    {
        var score = Sum(kind, table, RecordScorer.Run);
        Assert.True(score.F1 >= least, $"{kind}, {table}: {score.F1:0.0000} is less than {least}");
    }

    private void AssertFieldsAtLeast(double least, string kind, string table)
    {
        var score = Sum(kind, table, FieldScorer.Run);
        Assert.True(score.Recall >= least, $"{kind}, columns of {table}: {score.Recall:0.0000} is less than {least}");
    }

    private Agreement Sum(string kind, string table, Func<string, Rows, IReadOnlyCollection<IReadOnlyDictionary<string, string>>, Agreement> score) => files.All
        .Where(f => Path.GetFileName(f.Folder).StartsWith(kind, StringComparison.Ordinal))
        .Select(f => score(table, GoldOf(f.Folder, table), RecordScorer.RowsOf(table, f.Records))).Aggregate((a, b) => a + b);

    private static Rows GoldOf(string folder, string table) => GoldTable.ReadFile(Path.Combine(folder, "gold", table + ".csv"));

    /// <summary>Each document read once for all tests.</summary>
    public sealed class Files
    {
        private static readonly string[] Kinds = ["minutes-*", "activities-*"];

        private readonly Lazy<(string Folder, ExtractedFile Records)[]> _all = new(Read);

        internal (string Folder, ExtractedFile Records)[] All => _all.Value;

        private static (string Folder, ExtractedFile Records)[] Read()
        {
            using var recognizer = new DocumentRecognizer(new RecognitionOptions());
            return [.. Kinds
                .SelectMany(kind => Directory.EnumerateDirectories(TestFiles.ForgedScans, kind)).Order(StringComparer.Ordinal)
                .Select(folder => (folder, recognizer.Recognize(GoldPageReader.ScanOf(folder))))
                .Select(f => (f.folder, Extractor.Run(new SourceFile(Path.GetFileName(f.folder), f.Item2.SourceSha256), f.Item2)))];
        }
    }
}
