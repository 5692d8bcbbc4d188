using System.Collections.Immutable;
using Finsam.Extract.Check;
using Finsam.Extract.Model;

namespace Finsam.Extract.Correct;

/// <summary>A number that an amount may have been printed as.</summary>
/// <param name="Member">Place among the document's amounts.</param>
/// <param name="Gain">Identities that come to hold less those that cease to; what the ink says is added.</param>
/// <param name="Lead">How far it is before every other change that would make one of the same identities hold.</param>
internal sealed record Candidate(int Member, decimal Value, NumberSlip Slip, double Gain, double Lead);

/// <summary>
/// Looks for the amounts that make failing identities hold. An amount stands in several identities (its column's sum, its row's
/// difference, the same line elsewhere); a wrong one breaks all of them by the same gap, and the other members of each are
/// vouched for by identities of their own. So the change that mends most and breaks nothing is taken first, where it is clearly
/// before all others, and the search goes on with what is left: several wrong amounts in one column come apart by their rows.
/// </summary>
internal sealed class ProofSearch
{
    private const int MostChanges = 24;

    /// <summary>A change that mends one identity and breaks none, or better.</summary>
    private const double LeastGain = 0.9;

    /// <summary>So far must it be before the next: about one identity that the other breaks.</summary>
    private const double LeastLead = 0.7;

    private const double Broken = 1.5;
    private const double Rounded = 0.5;
    private const double NearerByADigit = 0.25;
    private const double OtherReading = 0.5;
    private const double DoubtfulInk = 0.25;

    private readonly FinancialModel model;
    private readonly decimal[] values;
    private readonly ImmutableArray<Equation> equations;
    private readonly ILookup<int, Equation> ofMember;

    /// <param name="examined">The document as read.</param>
    internal ProofSearch(Examination examined)
    {
        model = examined.Model;
        equations = Equation.Of(examined);
        ofMember = equations.SelectMany(e => e.Members.Select(m => (Member: m, Equation: e))).ToLookup(p => p.Member, p => p.Equation);
        values = [.. model.Records.Select(r => r.AmountSek)];
    }

    /// <summary>The amounts as they are to be, in the order in which they were found.</summary>
    internal List<Candidate> Run()
    {
        var found = new List<Candidate>();
        while (found.Count < MostChanges && Next([.. found.Select(f => f.Member)]) is { } next)
        {
            values[next.Member] = next.Value;
            found.Add(next);
        }

        return found;
    }

    /// <summary>With all that was found in place: identities of an amount that hold exactly, and those that fail.</summary>
    internal (ImmutableArray<Equation> Holding, int Failing) After(int member)
    {
        var own = ofMember[member].ToList();
        return ([.. own.Where(e => e.Gap(values) == 0)], own.Count(e => e.Fails(values)));
    }

    private Candidate? Next(ImmutableArray<int> changed)
    {
        var failing = equations.Where(e => e.Fails(values)).ToList();
        var candidates = failing.SelectMany(e => e.Members.Where(m => !changed.Contains(m)).Select(m => (Member: m, Value: InUnit(m, e.Solved(m, values)))))
            .Distinct().Select(Judged).OfType<Candidate>().ToList();
        return candidates.Where(c => c.Gain >= LeastGain)
            .Select(c => c with { Lead = c.Gain - BestRival(c, candidates) })
            .Where(c => c.Lead >= LeastLead)
            .OrderByDescending(c => c.Lead).ThenByDescending(c => c.Gain).ThenBy(c => c.Member)
            .FirstOrDefault();
    }

    /// <summary>The best of the other changes that make one of the identities hold that this one makes hold.</summary>
    private double BestRival(Candidate candidate, List<Candidate> all)
    {
        var mended = Mended(candidate);
        return all.Where(c => c != candidate && mended.Any(e => e.Members.Contains(c.Member))).Select(c => c.Gain).DefaultIfEmpty(0).Max();
    }

    private List<Equation> Mended(Candidate candidate) =>
        [.. ofMember[candidate.Member].Where(e => e.Fails(values) && Math.Abs(GapWith(e, candidate.Member, candidate.Value)) <= e.Tolerance)];

    private Candidate? Judged((int Member, decimal Value) change)
    {
        var record = model.Records[change.Member];
        var ink = model.Ink[change.Member];
        if (SlipJudge.Of(values[change.Member], change.Value, record.Unit, SlipJudge.Others(record, ink)) is not { } slip)
        {
            return null;
        }

        var gain = ofMember[change.Member].Sum(e => GainIn(e, change.Member, change.Value));
        gain += slip is NumberSlip.Reading or NumberSlip.Grouping ? OtherReading : 0;
        gain += ink.IsDoubtful ? DoubtfulInk : 0;
        return new Candidate(change.Member, change.Value, slip, gain, 0);
    }

    private double GainIn(Equation equation, int member, decimal value)
    {
        var (before, after) = (Math.Abs(equation.Gap(values)), Math.Abs(GapWith(equation, member, value)));
        return (before > equation.Tolerance, after > equation.Tolerance) switch
        {
            (true, false) => after == 0 ? 1 : Rounded,
            (false, true) => before == 0 ? -Broken : -1,
            (true, true) => NearerByADigit * Math.Sign(Rounding.WrongDigits(before) - Rounding.WrongDigits(after)),
            _ => before == after ? 0 : before == 0 ? -Rounded : after == 0 ? Rounded : 0,
        };
    }

    private decimal GapWith(Equation equation, int member, decimal value) =>
        equation.Gap(values) + (equation.Signs[equation.Members.IndexOf(member)] * (value - values[member]));

    private decimal InUnit(int member, decimal value)
    {
        var unit = Rounding.UnitSize(model.Records[member].Unit);
        var isWhole = decimal.IsInteger(values[member] / unit);
        return isWhole ? Math.Round(value / unit) * unit : value;
    }
}
