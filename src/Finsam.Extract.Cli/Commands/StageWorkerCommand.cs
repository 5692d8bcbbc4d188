using System.CommandLine;
using Finsam.Extract.Cli.Stages;

namespace Finsam.Extract.Cli.Commands;

/// <summary><c>finsam stage-worker</c>: the process that makes results of readings, started by <c>extract</c> and by nobody else.</summary>
internal static class StageWorkerCommand
{
    internal static Command Create()
    {
        var command = new Verb(StagePool.Verb, "Makes records of what was read, for another process of this program.", $"finsam {StagePool.Verb}") { Hidden = true };
        command.SetAction(_ =>
        {
            using var requests = new StreamReader(Console.OpenStandardInput());
            StageWorker.Run(requests, Console.OpenStandardOutput());
            return ExitCode.Complete;
        });
        return command;
    }
}
