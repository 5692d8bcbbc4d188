using System.Diagnostics;
using System.Text.RegularExpressions;
using Finsam.Extract.Layout;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition;

namespace Finsam.Extract.IntegrationTests.Recognition;

/// <summary>The corpus scan read once, with a worker killed on the way, and looked at from several sides.</summary>
public sealed partial class ScanTests(ScanTests.Reading reading) : IClassFixture<ScanTests.Reading>
{
    [NeedsTools]
    public void Ten_pages_are_read_from_their_images()
    {
        Assert.Equal(Enumerable.Range(1, 10), reading.Document.Pages.Select(p => p.Number));
        Assert.All(reading.Document.Pages, p => Assert.Equal(TextSource.Ocr, p.Source));
        Assert.All(reading.Document.Pages, p => Assert.StartsWith("no text on the page", p.SourceReason, StringComparison.Ordinal));
        Assert.StartsWith("tesseract 5", reading.Document.Engine, StringComparison.Ordinal);
    }

    [NeedsTools]
    public void A_killed_worker_costs_no_page()
    {
        Assert.True(reading.Killed > 0);
        Assert.Empty(reading.Document.Failures);
    }

    [NeedsTools]
    public void Half_a_degree_of_skew_is_found_on_every_page() =>
        Assert.All(reading.Document.Pages, p => Assert.InRange(p.SkewDegrees, 0.4, 0.6));

    [NeedsTools]
    public void Nearly_every_word_is_read()
    {
        var found = TruePages().Select((text, i) => Found(Words(text), Words(reading.PageText(i + 1)))).ToList();
        var recall = found.Sum(f => f.Found) / (double)found.Sum(f => f.True);
        Assert.True(recall >= 0.985, $"word recall {recall:0.0000}");
    }

    [NeedsTools]
    public void Nearly_every_figure_is_read()
    {
        var found = TruePages().Select((text, i) => Found(Figures(text), Figures(reading.PageText(i + 1)))).ToList();
        var recall = found.Sum(f => f.Found) / (double)found.Sum(f => f.True);
        Assert.True(recall >= 0.99, $"figure recall {recall:0.0000}");
    }

    [NeedsTools]
    public void Rows_of_the_statements_are_lines_with_their_amounts_in_cells()
    {
        var lines = Enumerable.Range(5, 2).SelectMany(page => reading.PageText(page).Split('\n').Select(l => GroupPattern().Replace(l, ""))).ToList();
        Assert.Contains("Verksamhetens intäkter\t10600000\t1\t10000000", lines);
        Assert.Contains("Summa eget kapital\t2547268\t2643190", lines);
        Assert.Contains("Likvida medel vid årets slut\t7621512\t7691223", lines);
    }

    [NeedsTools]
    public void Rules_of_the_statements_are_found_level_and_on_the_page()
    {
        var page = reading.Document.Pages[4];
        Assert.True(page.Rulings.Count(r => r.IsHorizontal && r.Box.Width > 300) >= 6);
        Assert.All(page.Rulings, r => Assert.True(r.Box.Height < 5 && r.Box.X0 >= 0 && r.Box.X1 <= page.WidthPoints));
    }

    private static string[] TruePages() => [.. File.ReadAllText(Path.Combine(TestFiles.Corpus, "gold", "pages.txt")).Split('\f').Where(p => p.Trim().Length > 0)];

    private static (int True, int Found) Found(string[] trueWords, string[] read)
    {
        var left = read.ToLookup(w => w).ToDictionary(g => g.Key, g => g.Count());
        return (trueWords.Length, trueWords.Count(w => left.TryGetValue(w, out var n) && (left[w] = n - 1) >= 0));
    }

    /// <summary>Thousands groups and percent signs are joined to their number, leaders are left out.</summary>
    private static string[] Words(string text) =>
        LeaderPattern().Replace(GroupPattern().Replace(text, ""), " ").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static string[] Figures(string text) => [.. Words(text).Where(w => w.Any(char.IsAsciiDigit))];

    [GeneratedRegex(@"(?<=\d) (?=\d{3}(?!\d)|%)")]
    private static partial Regex GroupPattern();

    [GeneratedRegex(@"[._…]{3,}")]
    private static partial Regex LeaderPattern();

    public sealed class Reading
    {
        private readonly Lazy<RecognizedDocument> _document;
        private DocumentRecognizer? _recognizer;

        public Reading() => _document = new Lazy<RecognizedDocument>(Read);

        internal RecognizedDocument Document => _document.Value;

        internal int Killed { get; private set; }

        internal string PageText(int page) => string.Join('\n', LineReader.Run(Document).Where(l => l.Page == page).Select(l => l.Plain));

        private RecognizedDocument Read()
        {
            using var recognizer = new DocumentRecognizer(new RecognitionOptions());
            _recognizer = recognizer;
            return recognizer.Recognize(Path.Combine(TestFiles.Corpus, "scan-003.pdf"), new KillAtFirstPage(this));
        }

        /// <summary>Reports in the reading thread itself, so that the kill falls into the run.</summary>
        private sealed class KillAtFirstPage(Reading reading) : IProgress<PageProgress>
        {
            public void Report(PageProgress value)
            {
                lock (reading)
                {
                    var workers = reading.Killed == 0 ? reading._recognizer!.WorkerProcessIds : [];
                    foreach (var worker in workers)
                    {
                        using var process = Process.GetProcessById(worker);
                        process.Kill();
                        reading.Killed++;
                    }
                }
            }
        }
    }
}
