using System.Collections.Immutable;

namespace Finsam.Extract.Model;

/// <summary>A source file as a dataset names it.</summary>
/// <param name="Path">Relative to the input root, with <c>/</c>.</param>
/// <param name="Sha256">Lower-case hex.</param>
public sealed record SourceFile(string Path, string Sha256)
{
    /// <summary>The id of the n-th document of the file, as in every table.</summary>
    public string DocumentId(int ordinal) => $"{Sha256[..16]}-{ordinal:00}";
}

/// <summary>One document with all its records.</summary>
public sealed record ExtractedDocument
{
    public required PartContent Content { get; init; }

    public ImmutableArray<FinancialRecord> Financials { get; init; } = [];

    public ImmutableArray<PersonRecord> People { get; init; } = [];

    public ImmutableArray<MeetingRecord> Meetings { get; init; } = [];

    public ImmutableArray<AgendaItemRecord> AgendaItems { get; init; } = [];

    public ImmutableArray<ActivityRecord> Activities { get; init; } = [];

    public ImmutableArray<ParticipantRecord> Participants { get; init; } = [];

    public ImmutableArray<GoalRecord> Goals { get; init; } = [];

    public ImmutableArray<CheckRecord> Checks { get; init; } = [];

    /// <summary>What repair by proof set or would set otherwise than it was read.</summary>
    public ImmutableArray<NumberProposal> NumberProposals { get; init; } = [];
}

/// <summary>Everything that one source file gave.</summary>
public sealed record ExtractedFile(SourceFile Source, RecognizedDocument Recognized, ImmutableArray<ExtractedDocument> Documents);

/// <summary>An input, or a page of one, that gave no result.</summary>
public sealed record Failure(string SourceFile, int? Page, string Stage, string Code, string Message);
