using System.Text;

namespace Finsam.Extract.IntegrationTests.Recognition;

/// <summary>Files for tests, in a folder that goes when the test ends.</summary>
internal sealed class TestFiles : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("finsam-test-");

    internal static string Corpus => Path.Combine(Root(), "corpus", "scan-003");

    internal static string ForgedScans => Path.Combine(Root(), "corpus");

    internal string Folder => _folder.FullName;

    internal string Write(string name, byte[] content)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    internal string Write(string name, string content) => Write(name, Encoding.UTF8.GetBytes(content));

    /// <summary>A PDF of one A4 page with one line of text at each given height from the bottom; written by hand, with no other tool.</summary>
    internal string WritePdf(string name, params (int Y, string Text)[] lines) => WritePages(name, TestPicture.Blank, PdfPen.Text(lines));

    /// <summary>A PDF with a page for each content stream, which may paint the picture.</summary>
    internal string WritePages(string name, TestPicture picture, params string[] pages) =>
        Write(name, Encoding.Latin1.GetBytes(PdfPen.Document(pages, picture)));

    /// <summary>A PDF of one page whose dictionary has more entries: a CropBox, a rotation.</summary>
    internal string WriteTurned(string name, string entries, string page) =>
        Write(name, Encoding.Latin1.GetBytes(PdfPen.Document([page], TestPicture.Blank, entries)));

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
