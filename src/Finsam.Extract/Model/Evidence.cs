using Finsam.Extract.Geometry;

namespace Finsam.Extract.Model;

/// <summary>How far a record can be trusted; the codes are those of the column <c>status</c>.</summary>
public enum RecordStatus
{
    /// <summary>There was nothing to check it against.</summary>
    Unverified,

    /// <summary>An arithmetic identity or two independent readings confirm it. Never wrong, or the system has failed.</summary>
    Verified,

    /// <summary>A check fails or readings disagree: it waits for a person.</summary>
    Suspect,

    /// <summary>A person set it.</summary>
    Corrected,

    /// <summary>A person confirmed it.</summary>
    Accepted,
}

/// <summary>Where a record's value stands in the source and how far it can be trusted: the last columns of every record table.</summary>
public sealed record Evidence
{
    public int? Page { get; init; }

    public int? Line { get; init; }

    public Box? Box { get; init; }

    public string SourceText { get; init; } = "";

    /// <summary>The probability, 0 to 1, that the row's value is right.</summary>
    public double Confidence { get; init; } = 0.5;

    public RecordStatus Status { get; init; }

    /// <summary>Evidence that points at one whole line.</summary>
    public static Evidence At(Line line, double confidence = 0.9) => new()
    {
        Page = line.Page,
        Line = line.Number,
        Box = line.Box,
        SourceText = line.Plain,
        Confidence = Math.Round(confidence * line.Confidence, 2),
    };
}
