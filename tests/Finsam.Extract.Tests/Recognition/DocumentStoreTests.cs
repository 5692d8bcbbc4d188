using Finsam.Extract.Geometry;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition;
using Finsam.Extract.Recognition.Ocr;
using Finsam.Extract.Recognition.Store;
using FsCheck;
using FsCheck.Fluent;

namespace Finsam.Extract.Tests.Recognition;

public sealed class DocumentStoreTests : IDisposable
{
    private static readonly RecognitionOptions Options = new();

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("finsam-test-");

    private DocumentStore Store => new(_folder.FullName);

    [Fact]
    public void What_is_kept_is_found_again_to_the_byte()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<NormalFloat[]>(), numbers =>
        {
            var document = Document(numbers.Select(n => n.Get));
            Store.Save(document, Options);
            return Bytes(Store.Find(document.SourceSha256, Options)!).SequenceEqual(Bytes(document));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Text_lines_rulings_and_reasons_are_kept()
    {
        var document = Document([1]) with { TextLines = [new SourceLine(2, null, "Å\t1"), new SourceLine(3, 4, "<b>é</b>")] };
        Store.Save(document, Options);
        var found = Store.Find(document.SourceSha256, Options)!;
        Assert.Equal(document.TextLines.AsEnumerable(), found.TextLines);
        Assert.Equal(document.Pages[0].Words.AsEnumerable(), found.Pages[0].Words);
        Assert.Equal(document.Pages[0].Rulings.AsEnumerable(), found.Pages[0].Rulings);
        Assert.Equal(document.Pages[0] with { Words = [], Rulings = [] }, found.Pages[0] with { Words = [], Rulings = [] });
    }

    [Fact]
    public void Alternatives_are_kept()
    {
        Alternative[] others = [new("7 621 512", 0.61, "digits", 3), new("7621 5l2", 0.4, "eng", 2)];
        var document = Document([1, 2]);
        var page = document.Pages[0] with { Words = [document.Pages[0].Words[0] with { Alternatives = [.. others] }, document.Pages[0].Words[1]] };
        Store.Save(document with { Pages = [page] }, Options);
        var found = Store.Find(document.SourceSha256, Options)!.Pages[0].Words;
        Assert.Equal(others, found[0].Alternatives);
        Assert.Empty(found[1].Alternatives);
    }

    [Fact]
    public void Other_settings_are_another_reading()
    {
        Store.Save(Document([1]), Options);
        Assert.Null(Store.Find(Document([1]).SourceSha256, Options with { Recipe = new PageRecipe(Dpi: 300) }));
        Assert.NotNull(Store.Find(Document([1]).SourceSha256, Options with { Workers = 7 }));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{\"SchemaVersion\":1}")]
    [InlineData("{\"SchemaVersion\":0,\"SourceSha256\":\"ab12\",\"Engine\":\"\"}")]
    [InlineData("{\"SchemaVersion\":2,\"SourceSha256\":\"cd34\",\"Engine\":\"\"}")]
    public void A_damaged_or_older_entry_is_as_none(string content)
    {
        Store.Save(Document([1]), Options);
        File.WriteAllText(Directory.EnumerateFiles(_folder.FullName, "*.json", SearchOption.AllDirectories).Single(), content);
        Assert.Null(Store.Find("ab12", Options));
    }

    [Fact]
    public void A_reading_with_failed_pages_is_not_kept()
    {
        Store.Save(Document([1]) with { Failures = [new PageFailure(2, "recognize", "timeout", "slow")] }, Options);
        Assert.Null(Store.Find("ab12", Options));
    }

    [Fact]
    public void Nothing_partial_is_left() =>
        Assert.DoesNotContain(SaveAndList(), f => f.EndsWith(".part", StringComparison.Ordinal));

    public void Dispose() => _folder.Delete(recursive: true);

    private string[] SaveAndList()
    {
        Store.Save(Document([1]), Options);
        return Directory.GetFiles(_folder.FullName, "*", SearchOption.AllDirectories);
    }

    private static byte[] Bytes(RecognizedDocument document)
    {
        using var stream = new MemoryStream();
        DocumentStore.Write(document, stream);
        return stream.ToArray();
    }

    private static RecognizedDocument Document(IEnumerable<double> numbers) => new()
    {
        SourceSha256 = "ab12",
        Engine = "tesseract 5.3.0 Latin",
        Pages =
        [
            new RecognizedPage
            {
                Number = 1,
                WidthPoints = 595.28,
                HeightPoints = 841.89,
                Dpi = 200,
                SkewDegrees = -0.5,
                Source = TextSource.EmbeddedOcr,
                SourceReason = "hidden text",
                Words = [.. numbers.Select(n => new Word("§ \"Å\"", new Box(n, -n, n + 1, 0.1), 0.957))],
                Rulings = [new Ruling(new Box(1, 2, 300.25, 2.5))],
            },
        ],
    };
}
