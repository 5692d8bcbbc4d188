using System.Text.Json;
using Finsam.Extract.Model;
using Finsam.Extract.Write;

namespace Finsam.Extract.Tests.Write;

/// <summary>A dataset is written from the pieces of its files, each kept without the name that its source happens to have.</summary>
public class FilePieceTests
{
    private static readonly JsonSerializerOptions Kept = new() { IncludeFields = true };

    [Theory]
    [InlineData("rapporter/2021 år.txt")]
    [InlineData("a,\"b\".txt")]
    [InlineData("<b>&amp;'.txt")]
    [InlineData("rad\nbrytning.txt")]
    [InlineData("=cmd|' /C calc'!A0.txt")]
    public void A_kept_piece_gives_the_same_bytes_as_the_file_itself(string name)
    {
        var sample = SampleDataset.Create();
        var direct = MemoryFolder.Of(sample with { Files = [.. sample.Files.Select(f => f with { Source = f.Source with { Path = name } })] });
        var marked = FilePiece.Of(sample.Files[0] with { Source = sample.Files[0].Source with { Path = FilePiece.NameMark } });
        var kept = JsonSerializer.Deserialize<FilePiece>(JsonSerializer.Serialize(marked, Kept), Kept)!;
        var written = MemoryFolder.Of([new NamedPiece(name, kept)], sample.Failures, out _);
        Assert.All(DatasetFiles.Names, file => Assert.Equal(direct.Text(file), written.Text(file)));
    }

    [Fact]
    public void A_summary_of_the_parts_is_the_summary_of_the_whole()
    {
        var one = SampleDataset.Create();
        var other = one.Files[0] with { Source = new SourceFile("b.txt", new string('f', 64)) };
        var whole = DatasetSummary.Of(one with { Files = [one.Files[0], other] });
        MemoryFolder.Of([new NamedPiece("a.txt", FilePiece.Of(one.Files[0])), new NamedPiece("b.txt", FilePiece.Of(other))], one.Failures, out var summed);
        Assert.Equal(2, summed.SourceFiles);
        Assert.Equal((whole.Documents, whole.Records, whole.Checks, whole.Repairs, whole.Suspect), (summed.Documents, summed.Records, summed.Checks, summed.Repairs, summed.Suspect));
        Assert.Equal(whole.FailedInputs, summed.FailedInputs);
        Assert.Equal(whole.FailedChecks, summed.FailedChecks);
        Assert.Equal(whole.RecordsByTable.Order(), summed.RecordsByTable.Order());
        Assert.Equal(whole.RecordsByStatus.AsEnumerable(), summed.RecordsByStatus);
        Assert.Equal(whole.DocumentsByType.AsEnumerable(), summed.DocumentsByType);
        Assert.Equal(whole.ChecksByOutcome.AsEnumerable(), summed.ChecksByOutcome);
        Assert.Equal(whole.RepairsByKind.AsEnumerable(), summed.RepairsByKind);
    }

    [Fact]
    public void A_digest_tells_whose_report_it_is_and_what_its_concepts_came_to()
    {
        var digest = FilePiece.Of(SampleDataset.Create().Files[0]).Digest.Documents.Single();
        Assert.Equal(SampleDataset.Association, digest.AssociationName);
        Assert.Equal(new DateOnly(2021, 12, 31), digest.PeriodEnd);
        Assert.Contains(new ConceptAmount("operating_revenue", new DateOnly(2021, 12, 31), 3_450_000), digest.Amounts);
    }

    [Fact]
    public void What_took_too_long_after_reading_gets_more_time_for_that()
    {
        var written = MemoryFolder.Of([], [new Failure("a.txt", null, "extract", "timeout", "Said.")], out _);
        Assert.EndsWith(",finsam extract INPUT --out DATASET --retry-failed --stage-time 3600\n", written.Text("failures.csv"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("memory", null, "finsam extract INPUT --out DATASET --retry-failed --stage-memory 8G")]
    [InlineData("encrypted", null, "qpdf --decrypt --password=PASSWORD 'a'\\''b.pdf' 'a'\\''b.pdf-open.pdf'")]
    [InlineData("timeout", 7, "finsam extract INPUT --out DATASET --retry-failed --page-time 600 --file-time 600")]
    [InlineData("ocr", 7, "pdftoppm -r 100 -png -f 7 -l 7 'a'\\''b.pdf' page")]
    [InlineData("tool-missing", null, "finsam doctor")]
    [InlineData("duplicate", null, "")]
    public void A_failure_names_the_command_to_try(string code, int? page, string command)
    {
        var written = MemoryFolder.Of([], [new Failure("a'b.pdf", page, "read", code, "Said.")], out _);
        Assert.Equal($"a'b.pdf,{page},read,{code},Said.,{command}\n", written.Text("failures.csv").Split('\n', 2)[1]);
    }
}
