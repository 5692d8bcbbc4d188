using Finsam.Extract.Cli.Inputs;
using Finsam.Extract.Model;
using Finsam.Extract.Write;

namespace Finsam.Extract.Cli.Stages;

/// <summary>Failures of a whole file, with a mark for its name: no row may depend on where the input lies, nor on what the content is called today.</summary>
internal static class FileFailure
{
    private const string ReadStage = "read";
    private const string ExtractStage = "extract";

    internal static Failure Reading(FinsamException error, InputFile input)
    {
        var said = error.Remedy is { } remedy ? $"{error.Message.TrimEnd('.')}: {remedy}" : error.Message;
        return new Failure(FilePiece.NameMark, null, ReadStage, error.Code, said.Replace(input.Path, FilePiece.NameMark, StringComparison.Ordinal));
    }

    /// <summary>Of a fault of the program.</summary>
    internal static Failure Reading(Exception fault) => Fault(ReadStage, fault);

    internal static Failure Stages(string code, string message) => new(FilePiece.NameMark, null, ExtractStage, code, message);

    /// <summary>Of a fault of the program.</summary>
    internal static Failure Stages(Exception fault) => Fault(ExtractStage, fault);

    private static Failure Fault(string stage, Exception fault) => new(
        FilePiece.NameMark, null, stage, FailureCode.Crash, $"The program failed on this file ({fault.GetType().Name}): please report it with finsam.log.");
}
