using Finsam.Extract.Cli.Inputs;
using Finsam.Extract.Cli.Output;
using Finsam.Extract.Cli.Runs;
using Finsam.Extract.Recognition;

namespace Finsam.Extract.Cli.Commands;

/// <summary>A call of <c>extract</c>, understood.</summary>
internal sealed record ExtractCall
{
    internal required string Input { get; init; }

    internal required string Dataset { get; init; }

    /// <summary>Where what was read is kept.</summary>
    internal required string Store { get; init; }

    internal required InputFilter Filter { get; init; }

    internal required RecognitionOptions Recognition { get; init; }

    internal required RunSettings Settings { get; init; }

    /// <summary>Bytes that must stay free.</summary>
    internal required long LeastRoom { get; init; }

    /// <summary>File for the log as JSON; null for none.</summary>
    internal string? Log { get; init; }

    internal string? Metrics { get; init; }

    internal Verbosity Verbosity { get; init; }
}
