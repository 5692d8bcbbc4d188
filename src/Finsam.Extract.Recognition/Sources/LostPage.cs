namespace Finsam.Extract.Recognition.Sources;

/// <summary>A page that is known to be there and cannot be reached: the file is cut short before it.</summary>
internal sealed record LostPage(int Number, string Message) : ISourcePage
{
    public PageOutcome Read(PageDesk desk, CancellationToken cancel) => PageOutcome.Failed(Number, "corrupt", Message);
}
