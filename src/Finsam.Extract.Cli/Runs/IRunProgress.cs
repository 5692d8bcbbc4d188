using System.Collections.Immutable;
using Finsam.Extract.Cli.Inputs;
using Finsam.Extract.Recognition;

namespace Finsam.Extract.Cli.Runs;

/// <summary>Told how a run goes: a live board on a terminal, log lines elsewhere. Called from several threads.</summary>
internal interface IRunProgress
{
    void Found(ImmutableArray<InputFile> files);

    void Begins(InputFile file);

    /// <summary>A page was read, in whatever order pages finish; pages of the store are not told.</summary>
    void Page(PageProgress page);

    /// <summary>What was read of a file went through the stages.</summary>
    void Extracted(int pages, TimeSpan took);

    void Ends(FileOutcome outcome);
}
