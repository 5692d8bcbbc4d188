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

    [Fact]
    public void A_shelf_lists_what_stores_have_written_and_nothing_else()
    {
        Store.Save(Document([1]), Options);
        Store.Save(Document([1]), Options with { Model = "swe" });
        File.WriteAllText(Path.Combine(_folder.FullName, "ab", "anteckningar.json"), "{}");
        var entries = new StoreShelf(_folder.FullName).Entries();
        Assert.Equal(2, entries.Length);
        Assert.All(entries, e => Assert.Equal(("ab12", RecognizedDocument.CurrentSchemaVersion, true), (e.SourceSha256, e.Version, e.Bytes > 100)));
        Assert.Single(entries, e => e.IsOf(Options));
    }

    [Fact]
    public void To_find_a_reading_is_to_use_it()
    {
        Store.Save(Document([1]), Options);
        var path = Assert.Single(new StoreShelf(_folder.FullName).Entries()).Path;
        File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddDays(-100));
        Assert.NotNull(Store.Find("ab12", Options));
        Assert.InRange(Assert.Single(new StoreShelf(_folder.FullName).Entries()).LastUsed, DateTime.UtcNow.AddHours(-1), DateTime.UtcNow.AddHours(1));
    }

    [Theory]
    [InlineData("{", false)]
    [InlineData("{\"SchemaVersion\":2,\"SourceSha256\":\"cd34\",\"Engine\":\"\"}", false)]
    [InlineData(null, true)]
    public void An_entry_is_sound_where_it_is_the_reading_that_its_name_tells(string? content, bool isSound)
    {
        Store.Save(Document([1]), Options);
        var entry = Assert.Single(new StoreShelf(_folder.FullName).Entries());
        File.WriteAllText(entry.Path, content ?? File.ReadAllText(entry.Path));
        Assert.Equal(isSound, StoreShelf.IsSound(entry, Options));
        Assert.True(StoreShelf.IsSound(entry, Options with { Model = "swe" }));
    }

    [Fact]
    public void What_was_used_longest_ago_goes_first()
    {
        var day = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        StoreEntry[] entries = [.. Enumerable.Range(1, 4).Select(i => new StoreEntry($"{i}", "ab12", "s", 1, 100, day.AddDays(i)))];
        Assert.Equal(["2", "1"], StoreShelf.Beyond(entries, 250).Select(e => e.Path));
        Assert.Empty(StoreShelf.Beyond(entries, 400));
    }

    [Fact]
    public void A_file_that_is_being_written_is_no_leftover_before_an_hour()
    {
        Store.Save(Document([1]), Options);
        var entry = Assert.Single(new StoreShelf(_folder.FullName).Entries());
        var part = $"{entry.Path}.{Guid.NewGuid():N}.part";
        File.WriteAllText(part, "{");
        Assert.Empty(new StoreShelf(_folder.FullName).Leftovers());
        File.SetLastWriteTimeUtc(part, DateTime.UtcNow.AddHours(-2));
        Assert.Equal<string>([part], new StoreShelf(_folder.FullName).Leftovers().AsEnumerable());
    }

    [Fact]
    public void Several_may_keep_and_find_the_same_reading_at_once()
    {
        var bytes = Bytes(Document(Enumerable.Range(0, 500).Select(i => (double)i)));
        Store.Save(Document(Enumerable.Range(0, 500).Select(i => (double)i)), Options);
        Parallel.For(0, 60, i =>
        {
            Store.Save(Document(Enumerable.Range(0, 500).Select(n => (double)n)), Options);
            Assert.Equal(bytes, Bytes(Store.Find("ab12", Options)!));
        });
        Assert.Single(Directory.GetFiles(_folder.FullName, "*", SearchOption.AllDirectories));
    }

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
