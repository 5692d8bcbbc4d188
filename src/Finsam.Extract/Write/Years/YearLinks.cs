using Finsam.Extract.Model;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Write.Years;

/// <summary>
/// Holds the reports of two following years of one association against each other: what the later one prints for the year before
/// is what the earlier one printed of itself. Two documents, printed and read apart, that agree on a number are two independent
/// readings; where they differ and the arithmetic of the one proves its own number, the other's is mended if that makes its own
/// arithmetic hold, else told. Associations do restate a year, so a difference that nothing explains changes no number.
/// </summary>
internal static class YearLinks
{
    /// <summary>Below this, two numbers are alike by chance.</summary>
    private const decimal LeastTelling = 100;

    /// <summary>So many lines must agree for two reports to be of one association and its following years.</summary>
    private const int LeastAgreeing = 2;

    private sealed record Pair(LedgerAmount Earlier, LedgerAmount Later);

    /// <summary>Revisions by document id. Depends on what the documents are, not on their order.</summary>
    internal static Dictionary<string, YearRevision> Run(IEnumerable<DocumentDigest> documents)
    {
        var reports = documents.Where(d => d is { Type: DocumentType.AnnualReport, PeriodEnd: not null, Ledger.Amounts.IsEmpty: false })
            .OrderBy(d => d.Id, StringComparer.Ordinal).ToList();
        var numbers = OrgNumbers(reports);
        var revisions = new Dictionary<string, YearRevision>(StringComparer.Ordinal);
        foreach (var association in reports.GroupBy(r => KeyOf(r, numbers), StringComparer.Ordinal).Where(g => g.Key.Length > 0).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var byYear = association.GroupBy(r => r.PeriodEnd!.Value).ToDictionary(g => g.Key, Best);
            foreach (var (end, later) in byYear.OrderBy(y => y.Key))
            {
                if (byYear.TryGetValue(end.AddYears(-1), out var earlier))
                {
                    Compare(RevisionOf(earlier), RevisionOf(later), end.AddYears(-1));
                }
            }
        }

        return revisions.Where(r => !r.Value.IsEmpty).ToDictionary(StringComparer.Ordinal);

        YearRevision RevisionOf(DocumentDigest document)
        {
            if (!revisions.TryGetValue(document.Id, out var revision))
            {
                revisions[document.Id] = revision = new YearRevision(document.Id, document.Ledger);
            }

            return revision;
        }
    }

    /// <summary>Of several reports of one year, the one of which most is proved.</summary>
    private static DocumentDigest Best(IEnumerable<DocumentDigest> reports) =>
        reports.OrderByDescending(r => r.Ledger.Amounts.Count(a => a.Status == RecordStatus.Verified)).ThenBy(r => r.Id, StringComparer.Ordinal).First();

    private static Dictionary<string, string> OrgNumbers(List<DocumentDigest> reports) =>
        reports.Where(r => r.OrgNumber.Length > 0 && r.AssociationName.Length > 0).GroupBy(NameOf, StringComparer.Ordinal)
            .Where(g => g.Select(r => r.OrgNumber).Distinct(StringComparer.Ordinal).Count() == 1)
            .ToDictionary(g => g.Key, g => g.First().OrgNumber, StringComparer.Ordinal);

    private static string NameOf(DocumentDigest report) => Folded.Of(report.AssociationName);

    private static string KeyOf(DocumentDigest report, Dictionary<string, string> numbers) =>
        report.OrgNumber.Length > 0 ? report.OrgNumber : numbers.GetValueOrDefault(NameOf(report), NameOf(report));

    private static void Compare(YearRevision earlier, YearRevision later, DateOnly end)
    {
        var own = Lines(earlier, end);
        var pairs = Lines(later, end).Where(l => own.ContainsKey(l.Key)).OrderBy(l => l.Value.Row).Select(l => new Pair(own[l.Key], l.Value)).ToList();
        var agreeing = pairs.Count(p => earlier.AmountOf(p.Earlier) == p.Later.AmountSek && p.Later.AmountSek != 0);
        if (agreeing < LeastAgreeing || agreeing < pairs.Count(p => IsApart(p.Earlier, p.Later)))
        {
            return;
        }

        // First all that is to be mended, for a mended amount acquits others.
        var telling = pairs.Where(p => Math.Max(Math.Abs(p.Earlier.AmountSek), Math.Abs(p.Later.AmountSek)) >= LeastTelling).ToList();
        foreach (var (before, after) in telling.Where(p => earlier.AmountOf(p.Earlier) != p.Later.AmountSek).Select(p => (p.Earlier, p.Later)))
        {
            _ = Mend(earlier, later, before, after) || Mend(later, earlier, after, before);
        }

        telling.ForEach(p => Tell(earlier, later, p));
    }

    /// <summary>Lines that are printed once.</summary>
    private static Dictionary<string, LedgerAmount> Lines(YearRevision report, DateOnly end) =>
        report.Ledger.Amounts.Where(a => a.PeriodEnd == end).GroupBy(a => a.Line, StringComparer.Ordinal).Where(g => g.Count() == 1)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);

    private static bool IsApart(LedgerAmount one, LedgerAmount other) => Math.Abs(one.AmountSek - other.AmountSek) > Tolerance(one, other);

    /// <summary>In one unit a krona; between units less than the coarser one.</summary>
    private static decimal Tolerance(LedgerAmount one, LedgerAmount other) =>
        one.Unit == other.Unit ? 1 : Math.Max(one.Unit.Factor(), other.Unit.Factor()) - 0.01m;

    private static void Tell(YearRevision earlier, YearRevision later, Pair pair)
    {
        var (expected, actual) = (earlier.AmountOf(pair.Earlier), later.AmountOf(pair.Later));
        var outcome = expected == actual ? CheckOutcome.Pass : Math.Abs(actual - expected) <= Tolerance(pair.Earlier, pair.Later) ? CheckOutcome.Rounding : CheckOutcome.Fail;
        if (outcome == CheckOutcome.Pass)
        {
            Confirm(earlier, pair.Earlier);
            Confirm(later, pair.Later);
        }
        else if (outcome == CheckOutcome.Fail)
        {
            Doubt(earlier, pair.Earlier);
            Doubt(later, pair.Later);
        }
        else if (pair.Earlier.Unit == pair.Later.Unit)
        {
            Unsettle(earlier, pair.Earlier);
            Unsettle(later, pair.Later);
        }

        later.NewChecks.Add(new CheckRecord(
            CheckKind.CarryOver,
            $"{pair.Later.Label}, {pair.Later.PeriodEnd.Year} = the same in the report of that year ({earlier.DocumentId})",
            expected, actual, outcome, [$"{earlier.DocumentId}:{pair.Earlier.Key}", pair.Later.Key]));
    }

    private static void Confirm(YearRevision report, LedgerAmount amount)
    {
        if (report.StatusOf(amount) == RecordStatus.Unverified && !report.ChecksOf(amount).Any(c => c.Fails))
        {
            report.Set(amount, RecordStatus.Verified);
        }
    }

    /// <summary>
    /// What identities of its own report prove stays so: the later report may have restated it. Two readers who agree are no such proof.
    /// </summary>
    private static void Doubt(YearRevision report, LedgerAmount amount)
    {
        if (report.StatusOf(amount) == RecordStatus.Unverified || (report.StatusOf(amount) == RecordStatus.Verified && !report.ChecksOf(amount).Any(c => c.Holds)))
        {
            report.Set(amount, RecordStatus.Suspect);
        }
    }

    /// <summary>
    /// A krona apart: one of the two was misread or printed otherwise, and a sum of amounts that were rounded one by one may hold with either.
    /// </summary>
    private static void Unsettle(YearRevision report, LedgerAmount amount)
    {
        if (report.StatusOf(amount) == RecordStatus.Verified)
        {
            report.Set(amount, RecordStatus.Unverified);
        }
    }

    /// <summary>Sets an amount that checks of its own report deny to the proved one, if that makes all of them hold.</summary>
    private static bool Mend(YearRevision proved, YearRevision damaged, LedgerAmount told, LedgerAmount wrong)
    {
        var checks = damaged.ChecksOf(wrong).ToList();
        var change = proved.AmountOf(told) - damaged.AmountOf(wrong);
        var after = checks.Select(c => c.With(wrong.Row, change)).ToList();
        if (proved.StatusOf(told) != RecordStatus.Verified || damaged.StatusOf(wrong) == RecordStatus.Verified || wrong.IsCertain
            || told.Unit != wrong.Unit || !checks.Any(c => c.Fails) || after.Any(c => c.Fails))
        {
            return false;
        }

        after.ForEach(c => damaged.Checks[c.Row] = c);
        damaged.Amounts[wrong.Row] = (proved.AmountOf(told), RecordStatus.Verified);
        damaged.Mends.Add(new YearMend(wrong, proved.AmountOf(told), $"{told.Label}, {told.PeriodEnd.Year} in the report of that year ({proved.DocumentId}); {checks.Count(c => c.Fails)} checks hold with it"));
        Acquit(damaged, after);
        return true;
    }

    /// <summary>Amounts that only the mended one made suspect.</summary>
    private static void Acquit(YearRevision report, List<LedgerCheck> mended)
    {
        var members = mended.SelectMany(c => c.Members).Select(m => m.Row).ToHashSet();
        foreach (var amount in report.Ledger.Amounts.Where(a => members.Contains(a.Row) && report.StatusOf(a) == RecordStatus.Suspect && !report.ChecksOf(a).Any(c => c.Fails)))
        {
            report.Set(amount, RecordStatus.Unverified);
        }
    }
}
