using System.Globalization;
using Finsam.Extract.Model;

namespace Finsam.Extract.Write;

/// <summary>Proposals of repair as text.</summary>
public static class ProposalText
{
    /// <summary>The other readings of a proposal: <c>vara 0.41; våra 0.12</c>.</summary>
    public static string Alternatives(RepairProposal proposal)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        return string.Join("; ", proposal.Alternatives.Select(a => string.Create(CultureInfo.InvariantCulture, $"{a.Text} {a.Confidence:0.00}")));
    }
}
