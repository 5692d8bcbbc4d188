using System.Collections.Immutable;

namespace Finsam.Extract.Model;

/// <summary>How a printed number may have come to be read as another one; codes of <c>number_proposals.kind</c>.</summary>
public enum NumberSlip
{
    /// <summary>Another reader read just this.</summary>
    Reading,

    /// <summary>The next best grouping of the row's figures gives just this.</summary>
    Grouping,

    /// <summary>One figure taken for another.</summary>
    Digit,

    /// <summary>A minus lost or put in.</summary>
    Sign,

    /// <summary>A figure lost.</summary>
    LostDigit,

    /// <summary>A figure put in.</summary>
    ExtraDigit,

    /// <summary>Two neighbouring figures that changed places.</summary>
    Transposition,

    /// <summary>The association's report of the other year tells the number.</summary>
    OtherYear,
}

/// <summary>What an amount must be for the identities around it to hold, other than it was read.</summary>
public sealed record NumberProposal
{
    /// <summary>The cell, as <see cref="FinancialRecord"/> names it.</summary>
    public required (int TableIndex, int Row, int Column) Place { get; init; }

    public required string Label { get; init; }

    public required decimal ReadSek { get; init; }

    public required decimal ProposedSek { get; init; }

    public required NumberSlip Slip { get; init; }

    /// <summary>The probability, 0 to 1, that the proposed number is the printed one.</summary>
    public required double Confidence { get; init; }

    /// <summary>The record stands with the proposed number.</summary>
    public required bool IsTaken { get; init; }

    /// <summary>The identities that fail with the number as read and hold with the proposed one.</summary>
    public required ImmutableArray<string> Proof { get; init; }

    /// <summary>Where it stands and what was read.</summary>
    public required Evidence Evidence { get; init; }
}
