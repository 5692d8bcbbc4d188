using System.Text;

namespace Finsam.Extract.IntegrationTests.Recognition;

/// <summary>A grey picture, a byte a pixel, in the Latin-1 characters of those bytes.</summary>
internal sealed record TestPicture(int Width, int Height, string Pixels)
{
    internal static TestPicture Blank { get; } = new(1, 1, "\u00FF");

    /// <summary>From a binary PGM, as <c>pdftoppm -gray</c> writes it.</summary>
    internal static TestPicture FromPgm(byte[] pgm)
    {
        var text = Encoding.Latin1.GetString(pgm);
        var header = text.Split('\n', 4);
        var size = header[1].Split(' ');
        return new TestPicture(int.Parse(size[0]), int.Parse(size[1]), header[3]);
    }
}

/// <summary>Writes small PDF files by hand, in the objects of ISO 32000-1, 7.5.</summary>
internal static class PdfPen
{
    /// <summary>Paints the picture over the whole A4 page.</summary>
    internal const string PagePicture = "q 595 0 0 842 0 0 cm /Im0 Do Q\n";

    internal const string Hidden = "3 Tr\n";

    internal static string Text(params (int Y, string Text)[] lines) =>
        string.Concat(lines.Select(l => $"BT /F1 11 Tf 72 {l.Y} Td ({l.Text}) Tj ET\n"));

    /// <summary>A paragraph from the top of the page, a line for each repetition.</summary>
    internal static string Lines(string line, int times) => Text([.. Enumerable.Range(0, times).Select(i => (760 - (20 * i), line))]);

    /// <param name="entries">More entries of each page's dictionary.</param>
    internal static string Document(IReadOnlyList<string> pages, TestPicture picture, string entries = "")
    {
        var kids = string.Concat(pages.Select((_, i) => $"{5 + (2 * i)} 0 R "));
        List<string> objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /Kids [{kids}] /Count {pages.Count} >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
            $"<< /Type /XObject /Subtype /Image /Width {picture.Width} /Height {picture.Height} /ColorSpace /DeviceGray /BitsPerComponent 8 "
            + $"/Length {picture.Pixels.Length} >>\nstream\n{picture.Pixels}\nendstream",
        ];
        foreach (var page in pages)
        {
            objects.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] {entries} /Contents {objects.Count + 2} 0 R "
                + "/Resources << /Font << /F1 3 0 R >> /XObject << /Im0 4 0 R >> >> >>");
            objects.Add($"<< /Length {page.Length} >>\nstream\n{page}endstream");
        }

        return File(objects);
    }

    private static string File(List<string> objects)
    {
        var pdf = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        for (var i = 0; i < objects.Count; i++)
        {
            offsets.Add(pdf.Length);
            pdf.Append($"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var start = pdf.Length;
        pdf.Append($"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        offsets.ForEach(o => pdf.Append($"{o:0000000000} 00000 n \n"));
        return pdf.Append($"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n").ToString();
    }
}
