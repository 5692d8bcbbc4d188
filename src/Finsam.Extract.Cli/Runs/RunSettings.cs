using Finsam.Extract.Cli.Stages;

namespace Finsam.Extract.Cli.Runs;

/// <summary>How a run goes about its work; nothing here changes what a good file gives.</summary>
internal sealed record RunSettings
{
    /// <summary>Files that are worked on side by side.</summary>
    internal int Jobs { get; init; } = Environment.ProcessorCount;

    internal long MaxFileBytes { get; init; } = 1L << 30;

    /// <summary>Work again on what failed in an earlier run.</summary>
    internal bool RetryFailed { get; init; }

    /// <summary>Null for any number.</summary>
    internal FailureLimit? MaxFailures { get; init; }

    internal StageLimits Stages { get; init; } = StageLimits.Usual;

    /// <summary>The limits in words: what failed under others is worked on again.</summary>
    internal required string Limits { get; init; }
}
