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

    /// <summary>A run was stopped because too many inputs failed.</summary>
    internal const int Stopped = 6;

    /// <summary>EX_SOFTWARE of sysexits.h: the program is wrong, not its input.</summary>
    internal const int Internal = 70;

    /// <summary>128 + SIGINT, as shells have it.</summary>
    internal const int Interrupted = 130;

    internal const string Help =
        """
        Exit codes:
          0 complete   1 wrong call   2 partial: some inputs failed   3 a tool is missing
          4 nothing could be extracted   5 the output cannot be written   6 stopped: too many failures
          130 interrupted
        """;

    /// <summary>A duplicate loses nothing: its content is in the dataset, so the run is still complete.</summary>
    internal static int Of(int filesExtracted, IReadOnlyCollection<Failure> failures)
    {
        var lost = failures.Where(f => f.Code != FailureCode.Duplicate).ToList();
        return lost.Exists(f => f.Code == FailureCode.ToolMissing) ? ToolMissing
            : filesExtracted == 0 ? NothingExtracted
            : lost.Count > 0 ? Partial
            : Complete;
    }

    internal static int Of(FinsamException error) => error.Code switch
    {
        FailureCode.ToolMissing => ToolMissing,
        FailureCode.NoInput => NothingExtracted,
        FailureCode.Output => Output,
        FailureCode.TooManyFailures => Stopped,
        _ => WrongCall,
    };
}
