using System.Collections.Immutable;

namespace Finsam.Extract.Interpret.Participants;

/// <summary>One number of running text and what it counts.</summary>
/// <param name="At">Where it stands in the text.</param>
/// <param name="Length">How many characters it takes, with the words that tell what it is.</param>
/// <param name="Measures">Codes of the contract; empty for a gender's share of what was counted before it.</param>
/// <param name="Gender">Code of the contract.</param>
/// <param name="Value">The number.</param>
internal sealed record CountEvent(int At, int Length, ImmutableArray<string> Measures, string Gender, decimal Value)
{
    /// <summary>Where the number itself stands.</summary>
    internal int NumberAt { get; init; } = At;

    internal bool IsPercent { get; init; }

    /// <summary>A part of the activity that is counted by itself (a track of a training), else empty.</summary>
    internal string Track { get; init; } = "";

    internal int End => At + Length;
}
