using System.Collections.Immutable;
using System.Text;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition;
using Finsam.Extract.Recognition.Store;

namespace Finsam.Extract.IntegrationTests.Recognition;

/// <summary>A file of many pages whose reading is broken off, and what is read of it the next time. The worker here tallies the pages that it is asked for.</summary>
public sealed class CheckpointTests : IDisposable
{
    private const int Pages = 7;

    private readonly TestFiles files = new();

    private string Tally => Path.Combine(files.Folder, "tally");

    private string Scan => files.Write("scan.tif", Tiff(Pages));

    private DocumentStore Store => new(Path.Combine(files.Folder, "store"));

    [Fact]
    public void What_stands_on_the_disk_at_any_moment_is_not_read_again_and_the_reading_is_the_same()
    {
        var whole = Bytes(Read(new DocumentStore(Path.Combine(files.Folder, "other")), Options(TimeSpan.Zero)));
        var seen = 0;
        using (var recognizer = new DocumentRecognizer(Options(TimeSpan.Zero), Store))
        {
            recognizer.Recognize(Scan, new Reports(page => Copy($"after-{++seen}")));
        }

        for (var read = 1; read <= Pages; read++)
        {
            File.Delete(Tally);
            var store = new DocumentStore(Path.Combine(files.Folder, $"after-{read}"));
            Assert.Equal(whole, Bytes(Read(store, Options(TimeSpan.Zero))));
            Assert.Equal(Pages - read, Asked().Length);
        }
    }

    [Fact]
    public void A_reading_that_is_cancelled_keeps_its_pages_and_a_whole_one_needs_them_no_longer()
    {
        using var cancel = new CancellationTokenSource();
        using (var recognizer = new DocumentRecognizer(Options(TimeSpan.FromHours(1)), Store))
        {
            Assert.ThrowsAny<OperationCanceledException>(() => recognizer.Recognize(Scan, new Reports(page => CancelAfter(3, page, cancel)), cancel: cancel.Token));
        }

        Assert.Single(Kept());
        File.Delete(Tally);
        var document = Read(Store, Options(TimeSpan.FromHours(1)));
        Assert.Equal(["4", "5", "6", "7"], Asked());
        Assert.Equal(Enumerable.Range(1, Pages), document.Pages.Select(p => p.Number));
        Store.Save(document, Options(TimeSpan.Zero));
        Assert.Empty(Kept());
    }

    [Fact]
    public void A_short_reading_that_is_not_broken_off_leaves_no_parts()
    {
        Read(Store, Options(TimeSpan.FromHours(1)));
        Assert.Empty(Kept());
    }

    [Theory]
    [InlineData("cut")]
    [InlineData("changed")]
    [InlineData("emptied")]
    public void Damaged_parts_are_as_none(string damage)
    {
        var whole = Bytes(Read(Store, Options(TimeSpan.Zero)));
        foreach (var part in Kept())
        {
            var bytes = File.ReadAllBytes(part);
            bytes[bytes.Length / 3] ^= 0x11;
            File.WriteAllBytes(part, damage == "cut" ? bytes[..(bytes.Length / 2)] : damage == "emptied" ? [] : bytes);
        }

        Assert.All(new StoreShelf(Path.Combine(files.Folder, "store")).Entries(), e => Assert.False(StoreShelf.IsSound(e, Options(TimeSpan.Zero)), e.Path));
        File.Delete(Tally);
        Assert.Equal(whole, Bytes(Read(Store, Options(TimeSpan.Zero))));
        Assert.Equal(Pages, Asked().Length);
    }

    [Fact]
    public void Of_a_file_with_failed_pages_only_those_are_tried_again()
    {
        var failing = Options(TimeSpan.Zero, "[ $n = 5 ] && echo '{\"Code\":\"ocr\",\"Message\":\"no\"}' && continue");
        Assert.Equal(5, Assert.Single(Read(Store, failing).Failures).Page);
        File.Delete(Tally);
        Assert.Equal(Pages, Read(Store, Options(TimeSpan.Zero)).Pages.Length);
        Assert.Equal(["5"], Asked());
    }

    [Fact]
    public void Pages_read_with_other_settings_are_not_taken()
    {
        Read(Store, Options(TimeSpan.Zero));
        File.Delete(Tally);
        Read(Store, Options(TimeSpan.Zero) with { Recipe = new(Dpi: 222) });
        Assert.Equal(Pages, Asked().Length);
        var entries = new StoreShelf(Path.Combine(files.Folder, "store")).Entries();
        Assert.Equal((2 * Pages, Pages), (entries.Length, entries.Count(e => e.IsPart && e.IsOf(Options(TimeSpan.Zero)))));
    }

    public void Dispose() => files.Dispose();

    private RecognizedDocument Read(DocumentStore store, RecognitionOptions options)
    {
        using var recognizer = new DocumentRecognizer(options, store);
        return recognizer.Recognize(Scan);
    }

    private string[] Asked() => File.Exists(Tally) ? File.ReadAllLines(Tally) : [];

    private string[] Kept() => Directory.Exists(Path.Combine(files.Folder, "store"))
        ? Directory.GetFiles(Path.Combine(files.Folder, "store"), "*.pages-*", SearchOption.AllDirectories)
        : [];

    private static byte[] Bytes(RecognizedDocument document)
    {
        using var target = new MemoryStream();
        DocumentStore.Write(document, target);
        return target.ToArray();
    }

    private static void CancelAfter(int last, PageProgress page, CancellationTokenSource cancel)
    {
        if (page.Page == last)
        {
            cancel.Cancel();
        }
    }

    private void Copy(string to)
    {
        foreach (var part in Kept())
        {
            var copy = Path.Combine(files.Folder, to, Path.GetFileName(Path.GetDirectoryName(part)!), Path.GetFileName(part));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(part, copy);
        }
    }

    private RecognitionOptions Options(TimeSpan between, string before = ":") => new()
    {
        Workers = 1,
        WorkBetweenCheckpoints = between,
        HasNumbersModel = false,
        WorkerCommand = ImmutableArray.Create("/bin/bash", "-c", $$"""
            while read -r page; do
                n=$(sed 's/.*"Page":\([0-9]*\).*/\1/' <<<"$page")
                echo $n >> {{Tally}}
                {{before}}
                echo '{"Page":{"Number":'$n',"WidthPoints":100.25,"HeightPoints":50,"Source":"Ocr","SourceReason":"","Rulings":[],"Words":[["sida'$n'",1.125,2,3,4,0.1]]},"Engine":"reader 1"}'
            done
            """),
    };

    /// <summary>Pages of one white pixel each (TIFF 6.0).</summary>
    private static byte[] Tiff(int pages)
    {
        const int Entries = 8;
        const int Length = 2 + (12 * Entries) + 4;
        using var file = new MemoryStream();
        using var write = new BinaryWriter(file);
        write.Write(Encoding.ASCII.GetBytes("II*\0"));
        write.Write(8);
        for (var page = 1; page <= pages; page++)
        {
            write.Write((short)Entries);
            foreach (var (tag, value) in new[] { (256, 1), (257, 1), (258, 1), (259, 1), (262, 0), (273, 0), (278, 1), (279, 1) })
            {
                write.Write((short)tag);
                write.Write((short)4);
                write.Write(1);
                write.Write(value);
            }

            write.Write(page < pages ? 8 + (page * Length) : 0);
        }

        return file.ToArray();
    }

    /// <summary>At once and in the reading thread, which <see cref="Progress{T}"/> does not promise.</summary>
    private sealed class Reports(Action<PageProgress> told) : IProgress<PageProgress>
    {
        public void Report(PageProgress value) => told(value);
    }
}
