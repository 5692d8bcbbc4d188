using Finsam.Extract.Model;
using Finsam.Extract.Recognition;
using Finsam.Extract.Recognition.Pictures;
using Finsam.Extract.Recognition.Store;
using Finsam.Extract.Write.Audit;

namespace Finsam.Extract.Cli.Output;

/// <summary>Pictures of the pages that findings stand on, each drawn once, from the source files where they are at hand.</summary>
internal sealed class AuditPictures(string? input, string store) : IDisposable
{
    /// <summary>A page of more pictures is slow to open; what comes after them is told without.</summary>
    private const int MostPages = 60;
    private const double Dpi = 100;

    private readonly DocumentStore kept = new(store);
    private readonly RecognitionOptions options = new();
    private readonly Dictionary<string, (PagePictures Pictures, RecognizedDocument Document)?> files = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, int), AuditPicture?> pages = [];

    public void Dispose()
    {
        foreach (var file in files.Values)
        {
            file?.Pictures.Dispose();
        }
    }

    internal AuditPicture? Of(AuditFinding finding, int page)
    {
        var key = (finding.SourceSha256, page);
        if (!pages.TryGetValue(key, out var picture) && pages.Count < MostPages)
        {
            pages[key] = picture = Draw(finding, page);
        }

        return picture;
    }

    private AuditPicture? Draw(AuditFinding finding, int number)
    {
        if (!files.TryGetValue(finding.SourceSha256, out var file))
        {
            files[finding.SourceSha256] = file = Open(finding);
        }

        return file is { } open && open.Document.Pages.FirstOrDefault(p => p.Number == number) is { } page
            ? new AuditPicture(page.WidthPoints, page.HeightPoints, open.Pictures.Png(page, Dpi, []))
            : null;
    }

    /// <summary>Null where the source is not at hand, is another file by now, or has no images.</summary>
    private (PagePictures, RecognizedDocument)? Open(AuditFinding finding)
    {
        if (input is null || kept.Find(finding.SourceSha256, options) is not { } document)
        {
            return null;
        }

        var path = Directory.Exists(input) ? Path.Combine(input, finding.SourceFile) : input;
        if (!File.Exists(path))
        {
            return null;
        }

        var pictures = new PagePictures(path, options);
        if (pictures.HasImages)
        {
            return (pictures, document);
        }

        pictures.Dispose();
        return null;
    }
}
