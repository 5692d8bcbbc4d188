using Finsam.Extract.Cli.Inputs;
using Finsam.Extract.Recognition;

namespace Finsam.Extract.Cli.Runs;

/// <summary>Told how a run goes: a live board on a terminal, log lines elsewhere. Called from several threads.</summary>
internal interface IRunProgress
{
    void Found(int files);

    void Begins(InputFile file);

    /// <summary>A page was read, in whatever order pages finish; pages of the store are not told.</summary>
    void Page(PageProgress page);

    void Ends(FileOutcome outcome);
}
