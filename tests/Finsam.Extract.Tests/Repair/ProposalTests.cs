using Finsam.Extract.Repair;
using FsCheck;
using FsCheck.Fluent;

namespace Finsam.Extract.Tests.Repair;

public class ProposalTests
{
    private static readonly string[] Pieces = ["vara", "insatser", "ar", "har", "man", "fér", "vill", "ha", "Ravelund", "Norsbackeby", "lan", "for", "det", "stod", "Tallmyran", "kravs", "marken"];

    private static readonly Gen<string> Texts =
        from words in Gen.Elements(Pieces).ListOf(30)
        select string.Join(' ', words) + ".";

    [Fact]
    public void What_is_less_likely_than_not_is_proposed_and_stays_as_it_was_read()
    {
        var repaired = TextRepairer.Run(Damaged.Page + "\n\nDet ar vara insatser som vara medlemmar vill ha.");
        var proposal = Assert.Single(repaired.Proposals, p => p.Proposal.Change.Original == "vara").Proposal;
        Assert.Equal("våra", proposal.Change.Repaired);
        Assert.InRange(proposal.Change.Confidence, 0.2, 0.5);
        Assert.Contains(proposal.Alternatives, a => a.Text == "vara" && a.Confidence > 0.3);
        Assert.Contains("som vara medlemmar", repaired.Text);
    }

    [Fact]
    public void A_clean_text_has_no_proposals() =>
        Assert.Empty(TextRepairer.Run("Styrelsen har under året beslutat om nya insatser för unga vuxna.\nÅrets resultat är bättre än förra årets.").Proposals);

    [Fact]
    public void Proposals_quote_the_source_and_no_change_is_made_there() => Prop
        .ForAll(Arb.From(Texts), text =>
        {
            var read = Damaged.Page + "\n" + text;
            var (repaired, lines) = (TextRepairer.Run(read), read.Split('\n'));
            return repaired.Proposals.All(p =>
                lines[p.Line - 1].Substring(p.Proposal.Change.Start, p.Proposal.Change.Length) == p.Proposal.Change.Original
                && p.Proposal.Change.Original != p.Proposal.Change.Repaired
                && !repaired.Changes.Any(c => c.Line == p.Line && c.Repair.Start < p.Proposal.Change.Start + p.Proposal.Change.Length && p.Proposal.Change.Start < c.Repair.Start + c.Repair.Length));
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(7, 11));
}
