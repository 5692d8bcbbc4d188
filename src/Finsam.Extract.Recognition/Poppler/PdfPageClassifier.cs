using System.Globalization;
using Finsam.Extract.Recognition.Processes;

namespace Finsam.Extract.Recognition.Poppler;

/// <summary>Tells scans from pages made on a computer by what lies on the page.</summary>
internal static class PdfPageClassifier
{
    private const int TypeColumn = 2;
    private const int WidthColumn = 3;
    private const int HeightColumn = 4;
    private const int FromRightHorizontalPpi = 4;
    private const int FromRightVerticalPpi = 3;

    private static readonly Limits Limits = new(TimeSpan.FromSeconds(40));

    /// <summary>The share of the page that pictures cover, 0 to 1; strips of a cut-up scan add up.</summary>
    internal static double PictureCover(string path, int page, PageSize size, CancellationToken cancel)
    {
        var result = Subprocess.Run("pdfimages", ["-list", "-f", $"{page}", "-l", $"{page}", path], Limits, cancel);
        return PictureCover(result.OutputText, size);
    }

    internal static double PictureCover(string list, PageSize size)
    {
        var area = 0.0;
        foreach (var row in list.Split('\n').Skip(2))
        {
            var fields = row.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (fields.Length > HeightColumn + FromRightHorizontalPpi && fields[TypeColumn] is "image" or "stencil")
            {
                area += Points(fields[WidthColumn], fields[^FromRightHorizontalPpi]) * Points(fields[HeightColumn], fields[^FromRightVerticalPpi]);
            }
        }

        return size.Width * size.Height > 0 ? Math.Min(1, area / (size.Width * size.Height)) : 0;
    }

    /// <summary>Whether any text of the page is drawn; a scan's text layer is mostly there to be searched, not seen.</summary>
    internal static bool HasVisibleText(string path, int page, CancellationToken cancel)
    {
        var result = Subprocess.Run("pdftohtml", ["-xml", "-i", "-stdout", "-f", $"{page}", "-l", $"{page}", path], Limits, cancel);
        return result.OutputText.Contains("<text ", StringComparison.Ordinal);
    }

    private static double Points(string pixels, string ppi) =>
        double.TryParse(pixels, NumberStyles.Float, CultureInfo.InvariantCulture, out var count)
        && double.TryParse(ppi, NumberStyles.Float, CultureInfo.InvariantCulture, out var perInch) && perInch > 0
            ? count / perInch * 72
            : 0;
}
