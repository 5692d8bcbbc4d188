using System.Text;
using System.Text.RegularExpressions;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition.Processes;

namespace Finsam.Extract.Recognition.Poppler;

/// <summary>A page's image in a file that goes with it.</summary>
/// <param name="Complaint">What pdftoppm had to say; with an empty page it means that the page is damaged.</param>
internal sealed record RenderedPage(string Path, double Dpi, string Complaint) : IDisposable
{
    public void Dispose() => File.Delete(Path);
}

/// <summary>Draws a page in grey with <c>pdftoppm</c>. Rendering, not "the largest image": many scanners lay a page out of several.</summary>
internal static class PdfRenderer
{
    private static readonly Regex HeaderPattern = new(@"^P5\s(\d{1,6})\s(\d{1,6})\s255\s");

    private const double PointsPerInch = 72;

    private static readonly Limits Limits = new(TimeSpan.FromSeconds(120));

    internal static RenderedPage Render(string path, int page, double dpi, string target, CancellationToken cancel)
    {
        var result = Subprocess.Run(
            "pdftoppm",
            ["-gray", "-cropbox", "-r", $"{dpi:0.##}", "-f", $"{page}", "-l", $"{page}", "-singlefile", path, target],
            Limits,
            cancel);
        var image = target + ".pgm";
        if (result.TimedOut)
        {
            File.Delete(image);
            throw new FinsamException("timeout", $"page {page} was not drawn within {Limits.Time.TotalSeconds:0} s");
        }

        if (!IsWhole(image))
        {
            File.Delete(image);
            throw new FinsamException("corrupt", $"page {page} cannot be drawn: {result.LastError}");
        }

        return new RenderedPage(image, dpi, result.Error);
    }

    /// <summary>The wanted resolution, or less where the page would have too many pixels.</summary>
    internal static double Dpi(PageSize size, double wanted, long maxPixels)
    {
        var squareInches = size.Width / PointsPerInch * (size.Height / PointsPerInch);
        return squareInches <= 0 ? wanted : Math.Max(1, Math.Min(wanted, Math.Floor(Math.Sqrt(maxPixels / squareInches))));
    }

    /// <summary>On a full disk pdftoppm ends with 0 and leaves a cut file: the header must fit the length.</summary>
    private static bool IsWhole(string image)
    {
        if (!File.Exists(image))
        {
            return false;
        }

        using var stream = File.OpenRead(image);
        var head = new byte[64];
        var count = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var header = HeaderPattern.Match(Encoding.Latin1.GetString(head, 0, count));
        return header.Success
            && stream.Length == header.Length + (long.Parse(header.Groups[1].Value) * long.Parse(header.Groups[2].Value));
    }
}
