namespace Finsam.Extract.Check;

/// <summary>A printed deviation with the outcome and the budget that it is the difference of.</summary>
internal sealed record DeviationPair(BlockRow Row, Cell Deviation, Cell? Actual, Cell? Budget)
{
    /// <summary>Outcome less budget.</summary>
    internal decimal Gap => (Actual?.Amount ?? 0) - (Budget?.Amount ?? 0);

    internal decimal Tolerance => Rounding.Within(Row.Block.Unit, 2);

    /// <summary>Its sign says in which direction the table counts.</summary>
    internal bool IsTelling => Gap != 0 && Deviation.Amount != 0;

    /// <summary>Told by the sum that the row goes into (<c>Övrigt</c> above <c>Summa intäkter</c>), else by its own words.</summary>
    internal bool IsRevenue => Section() is { } sum ? Labels.IsRevenue(sum.Label) : IsRevenueItself;

    private bool IsRevenueItself => Row.Concept is "operating_revenue" or "other_revenue" or "result" or "net_operating_cost"
        or "state_grant" or "municipal_grant" or "regional_grant" || Labels.IsRevenue(Row.Label);

    internal bool Holds(int sign) => Math.Abs(Deviation.Amount - (sign * Gap)) <= Tolerance;

    internal bool IsSlip(int sign) =>
        Rounding.IsSlip(sign * Gap, Deviation.Amount, [Actual?.Amount ?? 0, Budget?.Amount ?? 0]);

    /// <summary>The next sum of revenue or of costs below a row that is neither sum nor result.</summary>
    private BlockRow? Section() => Labels.IsSum(Row.Label) || Labels.IsResult(Row.Label) ? null
        : Row.Block.Rows.SkipWhile(r => r != Row).Skip(1).TakeWhile(r => r.TableIndex == Row.TableIndex && !Labels.IsResult(r.Label))
            .FirstOrDefault(r => Labels.IsSum(r.Label)) is { } sum && (Labels.IsRevenue(sum.Label) || Labels.IsCost(sum.Label)) ? sum : null;
}
