using System.Text;

namespace Finsam.Extract.IntegrationTests.Recognition;

/// <summary>Files for tests, in a folder that goes when the test ends.</summary>
internal sealed class TestFiles : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("finsam-test-");

    internal static string Corpus => Path.Combine(Root(), "corpus", "scan-003");

    internal string Folder => _folder.FullName;

    internal string Write(string name, byte[] content)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    internal string Write(string name, string content) => Write(name, Encoding.UTF8.GetBytes(content));

    /// <summary>A PDF of one A4 page with one line of text at each given height from the bottom; written by hand, with no other tool.</summary>
    internal string WritePdf(string name, params (int Y, string Text)[] lines)
    {
        var drawing = string.Concat(lines.Select(l => $"BT /F1 11 Tf 72 {l.Y} Td ({l.Text}) Tj ET\n"));
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            $"<< /Length {drawing.Length} >>\nstream\n{drawing}endstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        ];
        var pdf = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        for (var i = 0; i < objects.Length; i++)
        {
            offsets.Add(pdf.Length);
            pdf.Append($"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var start = pdf.Length;
        pdf.Append($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        offsets.ForEach(o => pdf.Append($"{o:0000000000} 00000 n \n"));
        pdf.Append($"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return Write(name, Encoding.Latin1.GetBytes(pdf.ToString()));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Finsam.Extract.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("the tests do not lie inside the project");
        }

        return folder.FullName;
    }
}
