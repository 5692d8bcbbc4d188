namespace Finsam.Extract.Recognition.Sources;

/// <summary>A page that is an image file, or a frame of one.</summary>
internal sealed record ImagePage(int Number, int? TiffFrame) : ISourcePage
{
    public PageOutcome Read(PageDesk desk, CancellationToken cancel) =>
        desk.ReadImage(desk.Source.Path, TiffFrame, Number, dpi: null, cancel);
}
