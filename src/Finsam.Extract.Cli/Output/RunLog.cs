using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace Finsam.Extract.Cli.Output;

/// <summary>How much is said.</summary>
internal enum Verbosity
{
    Quiet,
    Normal,
    Verbose,
}

/// <summary>The log of a run: lines on stderr, and the whole story in <c>finsam.log</c> beside the dataset.</summary>
internal static class RunLog
{
    private const string OnScreen = "{Message:lj}{NewLine}";
    private const string InFile = "{Timestamp:yyyy-MM-dd HH:mm:ss.fff zzz} {Level:u3} {Message:lj}{NewLine}{Exception}";

    /// <summary>Where a live board is drawn, only it writes to the screen.</summary>
    internal static Logger Open(string file, Verbosity verbosity, bool hasBoard)
    {
        var onScreen = verbosity switch
        {
            Verbosity.Quiet => LogEventLevel.Error,
            Verbosity.Verbose => LogEventLevel.Debug,
            _ => LogEventLevel.Information,
        };
        var configuration = new LoggerConfiguration()
            .MinimumLevel.Debug()
            .WriteTo.File(file, LogEventLevel.Debug, InFile);
        return hasBoard
            ? configuration.CreateLogger()
            : configuration.WriteTo.Console(onScreen, OnScreen, standardErrorFromLevel: LogEventLevel.Verbose).CreateLogger();
    }
}
