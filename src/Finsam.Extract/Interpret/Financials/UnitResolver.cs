using System.Collections.Immutable;
using Finsam.Extract.Model;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Interpret.Financials;

/// <summary>The unit that a table is printed in, and whether its own words say so.</summary>
internal sealed record ResolvedUnit(MoneyUnit Unit, bool IsContradicted);

/// <summary>
/// Decides in which unit each table is printed. Reports forget to say it, or say it wrong ("Belopp tkr" over whole
/// kronor), but they repeat their amounts: the unit is believed in which a table's amounts stand elsewhere too, in tables
/// and in sums of money in running text.
/// </summary>
internal static class UnitResolver
{
    /// <summary>Smaller numbers agree by chance.</summary>
    private const decimal LeastTelling = 100;

    /// <summary>Half of a table's amounts above this cannot be thousands of kronor.</summary>
    private const decimal NeverThousands = 1_000_000;

    private sealed record Reference(decimal Sek, decimal Factor);

    internal static ImmutableArray<ResolvedUnit> Run(ImmutableArray<MoneyTable> tables, IEnumerable<Line> prose)
    {
        var own = tables.Select(OwnUnit).ToArray();
        var mentions = prose.SelectMany(l => AmountMentions.Find(l.Text)).Select(m => new Reference(m.Sek, m.Unit.Factor())).ToList();
        var units = new MoneyUnit?[tables.Length];
        for (var i = 0; i < tables.Length; i++)
        {
            units[i] = IsWholeKronor(tables[i]) ? MoneyUnit.Kr : null;
        }

        // First the tables that say their unit themselves, then those that only stand below somebody else's.
        foreach (var i in Enumerable.Range(0, tables.Length).OrderBy(i => own[i] is null))
        {
            units[i] ??= Decide(tables, own, (i, units, mentions));
        }

        return [.. tables.Select((_, i) => new ResolvedUnit(units[i]!.Value, own[i] is { } stated && stated != units[i]))];
    }

    private static MoneyUnit? OwnUnit(MoneyTable table) =>
        table.Context.Captions.Append(table.Context.Heading).Select(AmountUnits.Stated).LastOrDefault(u => u is not null);

    private static bool IsWholeKronor(MoneyTable table)
    {
        var sizes = table.Amounts.Where(a => a != 0).Select(Math.Abs).Order().ToArray();
        return sizes.Length > 0 && sizes[sizes.Length / 2] >= NeverThousands;
    }

    private static MoneyUnit Decide(
        ImmutableArray<MoneyTable> tables, MoneyUnit?[] own, (int Index, MoneyUnit?[] Units, List<Reference> Mentions) known)
    {
        var stated = own[known.Index] ?? tables[known.Index].Context.InheritedUnit ?? MoneyUnit.Kr;
        var references = known.Mentions.Concat(References(tables, own, known.Units, known.Index)).Where(r => Math.Abs(r.Sek) >= LeastTelling * r.Factor).ToArray();
        var counts = new[] { MoneyUnit.Kr, MoneyUnit.Tkr, MoneyUnit.Mnkr }.ToDictionary(u => u, u => Matches(tables[known.Index], u, references));
        var best = counts.MaxBy(c => c.Value);
        var isClear = own[known.Index] is not null
            ? best.Value >= 3 && best.Value > 4 * counts[stated]
            : best.Value >= 2 && best.Value > 2 * counts[stated];
        return isClear ? best.Key : stated;
    }

    /// <summary>Amounts of the other tables whose unit is decided or stated by themselves.</summary>
    private static IEnumerable<Reference> References(ImmutableArray<MoneyTable> tables, MoneyUnit?[] own, MoneyUnit?[] units, int except) =>
        Enumerable.Range(0, tables.Length).Where(i => i != except && (units[i] ?? own[i]) is not null)
            .SelectMany(i => tables[i].Amounts.Select(a => new Reference(Math.Abs(a) * (units[i] ?? own[i]!.Value).Factor(), (units[i] ?? own[i]!.Value).Factor())));

    private static int Matches(MoneyTable table, MoneyUnit unit, Reference[] references)
    {
        var factor = unit.Factor();
        return table.Amounts.Select(Math.Abs).Where(a => a >= LeastTelling).Distinct()
            .Count(a => references.Any(r => Math.Abs(a * factor - Math.Abs(r.Sek)) <= Math.Max(r.Factor, factor)));
    }
}
