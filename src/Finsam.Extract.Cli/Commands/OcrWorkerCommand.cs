using System.CommandLine;
using Finsam.Extract.Recognition.Ocr;

namespace Finsam.Extract.Cli.Commands;

/// <summary><c>finsam ocr-worker</c>: the process that reads images, started by recognition and by nobody else.</summary>
internal static class OcrWorkerCommand
{
    internal static Command Create()
    {
        var command = new Verb("ocr-worker", "Reads page images for another process of this program.", "finsam ocr-worker") { Hidden = true };
        command.SetAction(_ =>
        {
            OcrWorker.Run(Console.OpenStandardInput(), Console.OpenStandardOutput());
            return ExitCode.Complete;
        });
        return command;
    }
}
