using System.Collections.Immutable;
using Finsam.Extract.Model;

namespace Finsam.Extract.Recognition.Sources;

/// <summary>
/// The pages of a TIFF file, found by walking its directories (TIFF 6.0, section 2). Leptonica follows a chain that bites
/// its own tail for ever; this walk stops there.
/// </summary>
internal static class TiffFrames
{
    private const string Cut = "the TIFF file ends before its last page";

    /// <summary>The file's pages; where it is cut short, those before the cut and one that is lost.</summary>
    internal static ImmutableArray<ISourcePage> Pages(Stream file, int most)
    {
        var (frames, isWhole) = Read(file, most);
        ImmutableArray<ISourcePage> pages = [.. frames.Select((frame, i) => new ImagePage(i + 1, frame))];
        return isWhole ? pages : pages.Add(new LostPage(pages.Length + 1, Cut));
    }

    internal static (ImmutableArray<TiffFrame> Frames, bool IsWhole) Read(Stream file, int most)
    {
        var all = new List<(TiffFrame Frame, bool IsReduced)>();
        var isWhole = true;
        try
        {
            var bytes = new TiffBytes(file);
            Walk(bytes, most, all);
        }
        catch (EndOfStreamException) when (all.Count > 0)
        {
            isWhole = false;
        }
        catch (EndOfStreamException cut)
        {
            throw new FinsamException("corrupt", Cut, "copy the file again from where it came from", cut);
        }

        var pages = all.Where(f => !f.IsReduced).ToList();
        return ([.. (pages.Count > 0 ? pages : all).Select(f => f.Frame)], isWhole);
    }

    private static void Walk(TiffBytes bytes, int most, List<(TiffFrame Frame, bool IsReduced)> found)
    {
        var seen = new HashSet<long>();
        for (var at = bytes.FirstDirectory; at != 0;)
        {
            if (!seen.Add(at))
            {
                throw new FinsamException("corrupt", "the TIFF file's pages form a loop");
            }

            if (seen.Count > most)
            {
                throw new FinsamException("too-large", $"the TIFF file has more than {most} pages");
            }

            var (values, next) = bytes.Directory(at);
            found.Add((TiffFrame.Of(seen.Count - 1, values), TiffFrame.IsReduced(values)));
            at = next;
        }
    }
}
