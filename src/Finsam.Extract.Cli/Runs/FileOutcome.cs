using System.Collections.Immutable;
using Finsam.Extract.Cli.Inputs;
using Finsam.Extract.Model;

namespace Finsam.Extract.Cli.Runs;

/// <summary>What became of one input: documents, failures, or (some pages failed) both. Never neither.</summary>
/// <param name="Kinds">Of its documents.</param>
internal sealed record FileOutcome(InputFile Input, ImmutableArray<DocumentType> Kinds, ImmutableArray<Failure> Failures)
{
    /// <summary>Nothing of it was worked on: its result was there already.</summary>
    internal bool IsKept { get; init; }

    /// <summary>Another input of the same content stands for it, or may.</summary>
    internal bool IsTwin { get; init; }

    internal bool HasFailed => Kinds.IsEmpty && !IsTwin;
}
