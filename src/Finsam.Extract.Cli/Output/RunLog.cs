using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Json;

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
    /// <param name="file">Gets the story as text.</param>
    /// <param name="events">Gets it as JSON, an event a line; null for none.</param>
    /// <param name="verbosity">How much goes to the screen.</param>
    /// <param name="hasBoard">Whether a board is drawn.</param>
    internal static Logger Open(string file, string? events, Verbosity verbosity, bool hasBoard)
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
        if (events is not null)
        {
            configuration = configuration.WriteTo.File(new JsonFormatter(renderMessage: true), events, LogEventLevel.Debug);
        }

        return hasBoard
            ? configuration.CreateLogger()
            : configuration.WriteTo.Console(onScreen, OnScreen, standardErrorFromLevel: LogEventLevel.Verbose).CreateLogger();
    }
}
