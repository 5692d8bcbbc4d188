using Finsam.Extract.Recognition.Processes;

namespace Finsam.Extract.Recognition.Poppler;

/// <summary>Pages of a PDF that poppler's programs are asked about in one call: starting a program takes longer than a page.</summary>
/// <param name="First">1-based.</param>
internal readonly record struct PageRange(int First, int Count)
{
    /// <summary>A call for more pages is hardly faster by the page, and its answer takes memory.</summary>
    private const int MostPages = 32;

    /// <summary>A page takes some milliseconds; where a range takes longer than this it is asked again in halves.</summary>
    private const double StartSeconds = 20;

    /// <summary>A densely set page has 60 kB of words and boxes.</summary>
    private const long BytesPerPage = 512 << 10;
    private const long BytesToStart = 2 << 20;

    internal int Last => First + Count - 1;

    internal IEnumerable<int> Pages => Enumerable.Range(First, Count);

    internal string[] Arguments => ["-f", $"{First}", "-l", $"{Last}"];

    internal Limits Limits => new(TimeSpan.FromSeconds(StartSeconds + Count), OutputBytes: BytesToStart + (Count * BytesPerPage));

    /// <summary>All pages of a file in ranges of a like size, at least one for each worker.</summary>
    internal static IEnumerable<PageRange> Cut(int pages, int workers)
    {
        var size = Math.Clamp((pages + workers - 1) / workers, 1, MostPages);
        return Enumerable.Range(0, (pages + size - 1) / size).Select(i => new PageRange((i * size) + 1, Math.Min(size, pages - (i * size))));
    }

    internal bool Holds(int page) => page >= First && page <= Last;

    internal (PageRange Former, PageRange Latter) Halves() =>
        (this with { Count = Count / 2 }, new PageRange(First + (Count / 2), Count - (Count / 2)));
}
