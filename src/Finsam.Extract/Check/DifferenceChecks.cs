using Finsam.Extract.Model;

namespace Finsam.Extract.Check;

/// <summary>
/// Budget against outcome is the deviation, in whichever direction the table counts: what most of its rows follow is the
/// table's own convention. An empty budget or outcome counts as 0.
/// </summary>
internal static class DifferenceChecks
{
    internal static IEnumerable<Trial> Run(FinancialModel model) => model.Blocks.SelectMany(OfBlock);

    private static IEnumerable<Trial> OfBlock(Block block)
    {
        var pairs = block.Rows.SelectMany(r => r.Amounts.Where(a => a.Series.Measure == Measure.Deviation), PairOf)
            .OfType<DeviationPair>().ToList();
        var whole = DeviationConvention.Of(pairs);
        foreach (var table in pairs.GroupBy(p => p.Row.TableIndex))
        {
            var own = table.ToList();
            var convention = own.Count(p => p.IsTelling) >= 2 ? DeviationConvention.Of(own) : whole;
            var holding = own.Count(p => p.IsTelling && p.Holds(convention.SignOf(p)));
            var failing = own.Count(p => !p.Holds(convention.SignOf(p)));
            foreach (var pair in own)
            {
                var sign = convention.SignOf(pair);
                if (pair.Holds(sign) || (holding > failing && holding >= 2) || (holding >= 1 && pair.IsSlip(sign)))
                {
                    yield return TrialOf(pair, sign);
                }
            }
        }
    }

    private static DeviationPair? PairOf(BlockRow row, (Series Series, Cell Cell) deviation)
    {
        var hasBudget = row.Block.Rows.Any(r => r.Cells.Keys.Any(s => s.Measure == Measure.Budget));
        var actual = Find(Measure.Actual);
        var other = hasBudget ? Find(Measure.Budget) : row.At(deviation.Series.YearBefore with { Measure = Measure.Actual });
        return actual is null && other is null ? null : new DeviationPair(row, deviation.Cell, actual, other);

        Cell? Find(Measure measure) => row.At(deviation.Series with { Measure = measure })
            ?? (deviation.Series.End is null ? row.Amounts.FirstOrDefault(a => a.Series.Measure == measure).Cell : null);
    }

    private static IEnumerable<SignedCell> TermsOf(DeviationPair pair, int sign)
    {
        if (pair.Actual is { } actual)
        {
            yield return new SignedCell(actual, sign);
        }

        if (pair.Budget is { } budget)
        {
            yield return new SignedCell(budget, -sign);
        }
    }

    private static Trial TrialOf(DeviationPair pair, int sign)
    {
        var how = sign > 0 ? "outcome - budget" : "budget - outcome";
        return Trials.Of(
            CheckKind.Difference,
            $"{pair.Row.Block.Name}, {pair.Row.Label}: deviation = {how}",
            (sign * pair.Gap, pair.Deviation, pair.Tolerance),
            TermsOf(pair, sign)) with
        { Confirms = pair.Gap != 0 || pair.Actual is { Amount: not 0 }, Pins = false };
    }
}
