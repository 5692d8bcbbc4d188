using Finsam.Extract.Cli.Runs;

namespace Finsam.Extract.Cli.Output;

/// <summary>How far a run is, in one line.</summary>
internal static class ProgressText
{
    internal static string Of(RunCounts counts)
    {
        var left = counts.Left is { } time && counts.Ended < counts.Files ? $", {Time(time)} left" : "";
        var failed = counts.Failed > 0 ? $", {counts.Failed} failed" : "";
        return $"{counts.Ended} of {counts.Files} files, {counts.Pages} pages read, {counts.PagesPerMinute:0} a minute{left}{failed}";
    }

    /// <summary>As people say it: <c>40 s</c>, <c>12 min</c>, <c>3 h 20 min</c>.</summary>
    internal static string Time(TimeSpan time) => time.TotalSeconds < 100
        ? $"{Math.Ceiling(time.TotalSeconds):0} s"
        : time.TotalMinutes < 100
            ? $"{Math.Ceiling(time.TotalMinutes):0} min"
            : $"{Math.Floor(time.TotalHours):0} h {time.Minutes} min";
}
