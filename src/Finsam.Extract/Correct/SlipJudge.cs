using System.Collections.Immutable;
using System.Globalization;
using Finsam.Extract.Check;
using Finsam.Extract.Model;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Correct;

/// <summary>
/// Whether a number can have been read as another one by one slip: what other readers read there, one figure for another,
/// a figure lost or put in, a lost minus, two figures that changed places. Two slips in one number are not believed: with
/// them nearly any number can be any other.
/// </summary>
internal static class SlipJudge
{
    /// <param name="read">In kronor.</param>
    /// <param name="meant">In kronor.</param>
    /// <param name="others">Other readings of the same ink, in kronor.</param>
    internal static NumberSlip? Of(decimal read, decimal meant, MoneyUnit unit, ImmutableArray<(decimal Amount, NumberSlip Slip)> others)
    {
        if (read == meant)
        {
            return null;
        }

        foreach (var other in others)
        {
            if (other.Amount == meant)
            {
                return other.Slip;
            }
        }

        if (read == -meant)
        {
            return NumberSlip.Sign;
        }

        return Math.Sign(read) == -Math.Sign(meant) ? null : OfFigures(Figures(read, unit), Figures(meant, unit));
    }

    /// <summary>What else may stand in an amount's cell.</summary>
    internal static ImmutableArray<(decimal Amount, NumberSlip Slip)> Others(FinancialRecord record, Ink ink)
    {
        var factor = record.Unit.Factor();
        var read = ink.Alternatives.Select(a => (Text: a, Slip: NumberSlip.Reading)).Append((Text: ink.RunnerUp, Slip: NumberSlip.Grouping));
        return [.. read.Select(r => (Amount: Amounts.Read(r.Text), r.Slip)).Where(r => r.Amount is { IsPercent: false }).Select(r => (r.Amount!.Value.Value * factor, r.Slip))];
    }

    private static string Figures(decimal amount, MoneyUnit unit) =>
        (Math.Abs(amount) / unit.Factor()).ToString("0.####", CultureInfo.InvariantCulture);

    private static NumberSlip? OfFigures(string read, string meant)
    {
        var head = read.Zip(meant).TakeWhile(p => p.First == p.Second).Count();
        var tail = read.Reverse().Zip(meant.Reverse()).TakeWhile(p => p.First == p.Second).Count();
        if (read.Length == meant.Length)
        {
            return head + tail >= read.Length - 1 ? NumberSlip.Digit
                : head + tail == read.Length - 2 && read[head] == meant[head + 1] && read[head + 1] == meant[head] ? NumberSlip.Transposition
                : null;
        }

        return meant.Length == read.Length + 1 && head + tail >= read.Length ? NumberSlip.LostDigit
            : meant.Length == read.Length - 1 && head + tail >= meant.Length ? NumberSlip.ExtraDigit
            : null;
    }
}
