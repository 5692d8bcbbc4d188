using Finsam.Extract.Model;

namespace Finsam.Extract.Recognition.Sources;

/// <summary>A page that is an image file, or a page of a TIFF file.</summary>
internal sealed record ImagePage(int Number, TiffFrame? TiffFrame) : ISourcePage
{
    public PageOutcome Read(PageDesk desk, CancellationToken cancel)
    {
        try
        {
            var image = TiffFrame is null ? BitmapFile.Readable(desk.Source.Path, desk.Source.Intermediate("bitmap")) : desk.Source.Path;
            return desk.ReadImage(image, TiffFrame, Number, dpi: null, cancel);
        }
        catch (FinsamException failure) when (failure.Code != "tool-missing")
        {
            return PageOutcome.Failed(Number, failure.Code, $"{failure.Message} ({failure.Remedy})");
        }
    }
}
