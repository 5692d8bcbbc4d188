namespace Finsam.Extract.Forge;

/// <summary>The accounts of one year, kronor. Every identity of annual accounts holds in them.</summary>
internal sealed record Accounts
{
    internal required int Year { get; init; }

    /// <summary>Contributions of the state, the region and the municipalities, and other revenue.</summary>
    internal required (string Label, long Amount)[] Revenue { get; init; }

    internal required (string Label, long Amount)[] Costs { get; init; }

    internal required long FinancialIncome { get; init; }

    internal required long FinancialCosts { get; init; }

    internal required long OpeningEquity { get; init; }

    internal required long Receivables { get; init; }

    internal required (string Label, long Amount)[] Liabilities { get; init; }

    internal long RevenueSum => Revenue.Sum(r => r.Amount);

    internal long CostSum => Costs.Sum(c => c.Amount);

    internal long OperatingResult => RevenueSum + CostSum;

    internal long FinancialNet => FinancialIncome + FinancialCosts;

    internal long Result => OperatingResult + FinancialNet;

    internal long Equity => OpeningEquity + Result;

    internal long LiabilitySum => Liabilities.Sum(l => l.Amount);

    internal long Total => Equity + LiabilitySum;

    internal long Cash => Total - Receivables;

    /// <summary>Two years that follow on each other: the older one's equity is what the newer one begins with.</summary>
    internal static (Accounts Before, Accounts Now) TwoYears(Lot lot, int year, long unit)
    {
        var cost = lot.Some(CostLabels, lot.Whole(2, 5));
        var revenue = (string[])["Bidrag från staten", "Bidrag från regionen", .. lot.Some(RevenueLabels, lot.Whole(1, 3))];
        var debt = lot.Some(DebtLabels, lot.Whole(2, 3));
        var before = OneYear(year - 1, lot.Whole(400, 4_000) * unit);
        return (before, OneYear(year, before.Equity));

        Accounts OneYear(int of, long opening)
        {
            var revenues = revenue.Select((l, i) => (l, Amount(i == 0 ? 3_000 : 300, i == 0 ? 9_000 : 3_500))).ToArray();
            var spent = revenues.Sum(r => r.Item2) * lot.Whole(82, 108) / 100 / unit * unit;
            return new Accounts
            {
                Year = of,
                Revenue = revenues,
                Costs = [.. Shares(spent, cost.Length).Zip(cost, (a, l) => (l, -a))],
                FinancialIncome = lot.Chance(0.7) ? Amount(0, 9) : 0,
                FinancialCosts = lot.Chance(0.5) ? -Amount(1, 4) : 0,
                OpeningEquity = opening,
                Receivables = Amount(40, 400),
                Liabilities = [.. debt.Select(l => (l, Amount(60, 900)))],
            };
        }

        long Amount(int least, int most) => (lot.Whole(least, most) * 1_000L) + (unit == 1_000 ? 0 : lot.Whole(0, 999));

        IEnumerable<long> Shares(long whole, int parts)
        {
            var left = whole;
            for (var i = parts; i > 1; i--)
            {
                var share = left * lot.Whole(20, 60) / 100 / unit * unit;
                left -= share;
                yield return share;
            }

            yield return left;
        }
    }

    private static readonly string[] RevenueLabels = ["Bidrag från kommunerna", "Övriga intäkter", "Projektmedel från Europeiska socialfonden", "Återbetalda insatsmedel från föregående år"];
    private static readonly string[] CostLabels =
    [
        "Personalkostnader", "Kostnader för insatser", "Lokalkostnader", "Köp av huvudverksamhet", "Övriga kostnader", "Konsultarvoden och revision", "Information och utbildning",
    ];

    private static readonly string[] DebtLabels = ["Leverantörsskulder", "Upplupna kostnader och förutbetalda intäkter", "Skatteskulder", "Övriga kortfristiga skulder"];
}
