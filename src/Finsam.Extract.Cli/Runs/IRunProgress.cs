using Finsam.Extract.Cli.Inputs;

namespace Finsam.Extract.Cli.Runs;

/// <summary>Told how a run goes: a live board on a terminal, log lines elsewhere. Called from several threads.</summary>
internal interface IRunProgress
{
    void Found(int files);

    void Begins(InputFile file);

    void Ends(FileOutcome outcome);
}
