using System.Collections.Immutable;

namespace Finsam.Extract.Recognition.Poppler;

/// <summary>How much of each page pictures cover, by <c>pdfimages -list</c>: a scan is a picture, or strips and masks of one.</summary>
internal static class PdfPictures
{
    private const int PageColumn = 0;
    private const int TypeColumn = 2;
    private const int WidthColumn = 3;
    private const int HeightColumn = 4;
    private const int FromRightHorizontalPpi = 4;
    private const int FromRightVerticalPpi = 3;
    private const double PointsPerInch = 72;

    /// <summary>What stands above the list, be it empty: without it nothing was looked through.</summary>
    private const string Head = "page ";

    /// <summary>The share of each page of a range that pictures cover, 0 to 1; null where the program failed.</summary>
    internal static IReadOnlyDictionary<int, double>? Cover(PdfQuestions pdf, PageRange range, ImmutableArray<PageSize> sizes)
    {
        var result = pdf.Ask(["pdfimages", "-list"], range);
        return result.HasFailed || !result.OutputText.StartsWith(Head, StringComparison.Ordinal) ? null : Cover(result.OutputText, range, sizes);
    }

    internal static IReadOnlyDictionary<int, double> Cover(string list, PageRange range, ImmutableArray<PageSize> sizes)
    {
        var areas = new double[range.Count];
        foreach (var row in list.Split('\n').Skip(2))
        {
            var fields = row.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (fields.Length > HeightColumn + FromRightHorizontalPpi && fields[TypeColumn] is "image" or "stencil"
                && int.TryParse(fields[PageColumn], out var page) && range.Holds(page))
            {
                areas[page - range.First] +=
                    Points(fields[WidthColumn], fields[^FromRightHorizontalPpi]) * Points(fields[HeightColumn], fields[^FromRightVerticalPpi]);
            }
        }

        return areas.Index().ToDictionary(a => range.First + a.Index, a => Share(a.Item, sizes[range.First - 1 + a.Index]));
    }

    private static double Share(double area, PageSize size) =>
        size.Width * size.Height > 0 ? Math.Min(1, area / (size.Width * size.Height)) : 0;

    private static double Points(string pixels, string perInch) =>
        double.TryParse(pixels, out var count) && double.TryParse(perInch, out var density) && density > 0
            ? count / density * PointsPerInch
            : 0;
}
