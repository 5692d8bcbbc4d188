using System.Collections.Immutable;
using Finsam.Extract.Model;

namespace Finsam.Extract.Check;

/// <summary>A check that was tried, with what its verdict says of each record that takes part.</summary>
/// <param name="Members">Places among the document's records (financial or participant, by the list it is in).</param>
/// <param name="Place">The place of the record that is judged; checks stand in the dataset in this order.</param>
internal sealed record Trial(CheckRecord Check, ImmutableArray<int> Members, int Place)
{
    /// <summary>Holding says something of the members' values: neither 0 = 0 nor a likeness found by its value alone.</summary>
    internal bool Confirms { get; init; } = true;
}
