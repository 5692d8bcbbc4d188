using Finsam.Extract.Model;

namespace Finsam.Extract.Evaluation.Proof;

/// <summary>Holds what was extracted from a document with changed digits against what was extracted before the change.</summary>
public static class DigitScorer
{
    private const double Sure = 0.9;

    private readonly record struct Place(int? Page, int? Line, Measure Measure, DateOnly? PeriodEnd, int Twin);

    /// <param name="isSummed">Only amounts in tables of which the clean document proves a sum.</param>
    /// <param name="misses">Is told each wrong amount that is not flagged.</param>
    public static DigitScore Run(ExtractedFile clean, ExtractedFile changed, bool isSummed, Action<string>? misses = null)
    {
        ArgumentNullException.ThrowIfNull(clean);
        ArgumentNullException.ThrowIfNull(changed);
        var found = Placed(changed.Documents.SelectMany(d => d.Financials.Select(f => (Document: d, Record: f))));
        var score = DigitScore.None;
        var counted = clean.Documents.SelectMany(d => d.Financials.Where(f => !isSummed || SummedTables(d).Contains(f.TableIndex)).Select(f => (Document: d, Record: f)));
        foreach (var (place, (_, before)) in Placed(counted))
        {
            var now = found.TryGetValue(place, out var known) ? known : default;
            var one = Judge(before, now.Record, now.Document);
            score += one;
            if (one.Changed > one.Restored + one.Flagged)
            {
                misses?.Invoke($"{before.Evidence.Page}:{before.Evidence.Line} {before.Label}: {before.AmountSek} -> {now.Record?.AmountSek} ({now.Record?.Evidence.Status})");
            }
        }

        return score;
    }

    private static DigitScore Judge(FinancialRecord before, FinancialRecord? now, ExtractedDocument? document)
    {
        if (now is null)
        {
            return DigitScore.None with { Changed = 1, Lost = 1 };
        }

        var isRight = now.AmountSek == before.AmountSek;
        var proposal = document!.NumberProposals.FirstOrDefault(p => p.Place == (now.TableIndex, now.Row, now.Column));
        var isMended = proposal is { IsTaken: true };
        var status = now.Evidence.Status;
        if (isRight && !isMended && now.Evidence.SourceText == before.Evidence.SourceText)
        {
            return DigitScore.None with { Unchanged = 1, FalseSuspects = status == RecordStatus.Suspect && before.Evidence.Status != RecordStatus.Suspect ? 1 : 0 };
        }

        var isFlagged = !isRight && status == RecordStatus.Suspect;
        return DigitScore.None with
        {
            Changed = 1,
            Restored = isRight ? 1 : 0,
            Flagged = isFlagged ? 1 : 0,
            Doubted = !isRight && !isFlagged && now.Evidence.Confidence < Sure ? 1 : 0,
            VerifiedWrong = !isRight && status == RecordStatus.Verified ? 1 : 0,
            RestoredWrongly = !isRight && isMended ? 1 : 0,
            Proposed = proposal is { IsTaken: false } ? 1 : 0,
            ProposedRight = proposal is { IsTaken: false } && proposal.ProposedSek == before.AmountSek ? 1 : 0,
        };
    }

    /// <summary>By line, measure and period, which the change of an amount's digits leaves as they are.</summary>
    private static Dictionary<Place, (ExtractedDocument Document, FinancialRecord Record)> Placed(IEnumerable<(ExtractedDocument Document, FinancialRecord Record)> records)
    {
        var placed = new Dictionary<Place, (ExtractedDocument, FinancialRecord)>();
        foreach (var (document, record) in records)
        {
            var place = new Place(record.Evidence.Page, record.Evidence.Line, record.Measure, record.PeriodEnd, 0);
            while (!placed.TryAdd(place, (document, record)))
            {
                place = place with { Twin = place.Twin + 1 };
            }
        }

        return placed;
    }

    private static HashSet<int> SummedTables(ExtractedDocument document)
    {
        var keys = document.Checks.Where(c => c is { Kind: CheckKind.Sum, Outcome: not CheckOutcome.Fail } && c.Members.Length > 2)
            .SelectMany(c => c.Members).Where(m => m.StartsWith('t')).Select(m => m[1..m.IndexOf(':', StringComparison.Ordinal)]).Distinct().Select(int.Parse);
        return [.. keys.Where(k => k <= document.Content.Tables.Length).Select(k => document.Content.Tables[k - 1].Index)];
    }
}
