using Finsam.Extract.Model;

namespace Finsam.Extract.Cli;

/// <summary>Exit codes of <c>finsam</c>: part of its interface, see docs/cli.md.</summary>
internal static class ExitCode
{
    internal const int Complete = 0;
    internal const int WrongCall = 1;
    internal const int Partial = 2;
    internal const int ToolMissing = 3;
    internal const int NothingExtracted = 4;
    internal const int Output = 5;

    /// <summary>EX_SOFTWARE of sysexits.h: the program is wrong, not its input.</summary>
    internal const int Internal = 70;

    /// <summary>128 + SIGINT, as shells have it.</summary>
    internal const int Interrupted = 130;

    internal const string Help =
        """
        Exit codes:
          0 complete   1 wrong call   2 partial: some inputs failed   3 a tool is missing
          4 nothing could be extracted   5 the output cannot be written   130 interrupted
        """;

    internal static int Of(FinsamException error) => error.Code switch
    {
        FailureCode.ToolMissing => ToolMissing,
        FailureCode.NoInput => NothingExtracted,
        FailureCode.Output => Output,
        _ => WrongCall,
    };
}
