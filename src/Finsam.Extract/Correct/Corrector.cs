using System.Collections.Immutable;
using Finsam.Extract.Check;
using Finsam.Extract.Model;

namespace Finsam.Extract.Correct;

/// <summary>
/// Repair by proof: amounts that identities show to be wrong, and what they must be. That the arithmetic tells the right number does
/// not tell who was wrong, the reader or the author, and the author's errors are to stay. So a proposal is taken only where the
/// ink itself was in doubt, or where nothing is known of the ink (texts, layers of other programs) and so many identities agree that
/// an author who checks them all would have seen it; what a computer printed stays.
/// </summary>
public static class Corrector
{
    private const double SuspectConfidence = 0.4;

    /// <summary>Identities that must hold exactly with the number that is taken.</summary>
    private const int LeastHolding = 2;

    /// <summary>Identities that must have failed and agree on the number, where nothing is known of the ink.</summary>
    private const int LeastAgreeing = 3;

    /// <summary>The document, with amounts set that are proved, and all that is proposed.</summary>
    public static ExtractedDocument Run(ExtractedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (!document.Checks.Any(c => c.Outcome == CheckOutcome.Fail))
        {
            return document;
        }

        var proposals = Propose(document);
        var taken = proposals.Where(p => p.IsTaken).ToImmutableArray();
        var mended = taken.IsEmpty ? document : Checker.Run(With(document, taken));
        var denied = DeniedAmong(mended, taken);
        if (denied.Count > 0)
        {
            proposals = [.. proposals.Select(p => denied.Contains(p.Place) ? p with { IsTaken = false } : p)];
            taken = [.. proposals.Where(p => p.IsTaken)];
            mended = taken.IsEmpty ? document : Checker.Run(With(document, taken));
        }

        return Marked(mended, proposals);
    }

    private static ImmutableArray<NumberProposal> Propose(ExtractedDocument document)
    {
        var examined = Examination.Of(document);
        var search = new ProofSearch(examined);
        var found = search.Run();
        return [.. found.Select(f => ProposalOf(document, examined, search, f)).OrderBy(p => p.Place)];
    }

    private static NumberProposal ProposalOf(ExtractedDocument document, Examination examined, ProofSearch search, Candidate found)
    {
        var record = document.Financials[found.Member];
        var (holding, failing) = search.After(found.Member);
        var agreeing = holding.Count(e => e.Check.Outcome == CheckOutcome.Fail);
        var isProved = failing == 0 && agreeing > 0 && holding.Length >= LeastHolding;
        return new NumberProposal
        {
            Place = PlaceOf(record),
            Label = record.Label,
            ReadSek = record.AmountSek,
            ProposedSek = found.Value,
            Slip = found.Slip,
            Confidence = isProved ? 0.99 : Math.Min(0.9, 0.3 + (0.2 * agreeing)),
            IsTaken = isProved && IsMisread(document.Content.SourceOf(record.Evidence.Page), examined.Model.Ink[found.Member], found.Slip, agreeing),
            Proof = [.. holding.Where(e => e.Check.Outcome == CheckOutcome.Fail).Select(e => e.Check.Description)],
            Evidence = record.Evidence,
        };
    }

    private static bool IsMisread(TextSource source, Ink ink, NumberSlip slip, int agreeing) => source switch
    {
        TextSource.BornDigital => false,
        TextSource.Ocr => ink.IsDoubtful || ink.IsOpen,
        _ => slip == NumberSlip.Grouping || (slip != NumberSlip.Sign && agreeing >= LeastAgreeing),
    };

    private static (int TableIndex, int Row, int Column) PlaceOf(FinancialRecord record) => (record.TableIndex, record.Row, record.Column);

    private static ExtractedDocument With(ExtractedDocument document, ImmutableArray<NumberProposal> taken)
    {
        var amounts = taken.ToDictionary(p => p.Place, p => p.ProposedSek);
        return document with
        {
            Financials = [.. document.Financials.Select(r => amounts.TryGetValue(PlaceOf(r), out var amount) ? r with { AmountSek = amount } : r)],
        };
    }

    /// <summary>Amounts that a failing check still names when all are in place: their proof was of another structure.</summary>
    private static HashSet<(int TableIndex, int Row, int Column)> DeniedAmong(ExtractedDocument mended, ImmutableArray<NumberProposal> taken)
    {
        if (taken.IsEmpty)
        {
            return [];
        }

        var trials = Examination.Of(mended).Trials;
        var denied = trials.Where(t => t.Check.Outcome == CheckOutcome.Fail).SelectMany(t => t.Members).Select(m => PlaceOf(mended.Financials[m])).ToHashSet();
        return [.. taken.Select(p => p.Place).Where(denied.Contains)];
    }

    /// <summary>What is proposed and not taken waits for a person.</summary>
    private static ExtractedDocument Marked(ExtractedDocument document, ImmutableArray<NumberProposal> proposals)
    {
        var waiting = proposals.Where(p => !p.IsTaken).Select(p => p.Place).ToHashSet();
        return document with
        {
            NumberProposals = proposals,
            Financials = [.. document.Financials.Select(r => waiting.Contains(PlaceOf(r))
                ? r with { Evidence = r.Evidence with { Status = RecordStatus.Suspect, Confidence = Math.Min(r.Evidence.Confidence, SuspectConfidence) } }
                : r)],
        };
    }
}
