using System.Collections.Immutable;
using Finsam.Extract.Model;

namespace Finsam.Extract.Check;

/// <summary>A check that was tried, with what its verdict says of each record that takes part.</summary>
/// <param name="Members">Places among the document's records (financial or participant, by the list it is in).</param>
/// <param name="Place">The place of the record that is judged; checks stand in the dataset in this order.</param>
internal sealed record Trial(CheckRecord Check, ImmutableArray<int> Members, int Place)
{
    /// <summary>A member's figures were grouped so that identities hold.</summary>
    internal bool IsOpen { get; init; }

    /// <summary>Holding says something of the members' values: neither 0 = 0 nor a likeness found by its value alone.</summary>
    internal bool Confirms { get; init; } = true;

    /// <summary>
    /// Holding pins the sign too and tells the members apart: not where the other place may print the opposite sign, nor in a
    /// difference, whose terms can change places.
    /// </summary>
    internal bool Pins { get; init; } = true;

    /// <summary>Off by a printed unit in one and the same unit: a misread last digit would look the same.</summary>
    internal bool IsSoft { get; init; }

    /// <summary>Ties a block to another place of the report, year for year and measure for measure.</summary>
    internal bool Anchors { get; init; }
}
