using System.Collections.Immutable;
using Finsam.Extract.Check;
using Finsam.Extract.Model;

namespace Finsam.Extract.Correct;

/// <summary>An identity as the search sees it: the signed sum of its members is nought, or nearly.</summary>
/// <param name="Members">Places among the document's amounts, each once.</param>
/// <param name="Signs">How each counts.</param>
internal sealed record Equation(CheckRecord Check, ImmutableArray<int> Members, ImmutableArray<int> Signs, decimal Tolerance)
{
    /// <summary>Identities that hold by their value alone (a likeness that was looked for) say nothing of what is wrong.</summary>
    internal static ImmutableArray<Equation> Of(Examination examined) =>
    [
        .. examined.Trials.Where(t => t.Check.Signs.Length == t.Members.Length && t.Members.Distinct().Count() == t.Members.Length && (t.Confirms || t.Check.Actual == 0))
            .Select(t => new Equation(t.Check, t.Members, t.Check.Signs, t.Check.Tolerance)),
    ];

    internal decimal Gap(decimal[] values)
    {
        var gap = 0m;
        for (var i = 0; i < Members.Length; i++)
        {
            gap += Signs[i] * values[Members[i]];
        }

        return gap;
    }

    internal bool Fails(decimal[] values) => Math.Abs(Gap(values)) > Tolerance;

    /// <summary>What the member must be for the identity to hold exactly.</summary>
    internal decimal Solved(int member, decimal[] values) => values[member] - (Signs[Members.IndexOf(member)] * Gap(values));
}
