using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Finsam.Extract.Tables;

namespace Finsam.Extract.Interpret.Financials;

/// <summary>
/// A note of fixed assets (5 kap. 8 § ÅRL) prints balances and the year's changes in one column: opening and closing values stand at a
/// date, what was bought, sold and written off belongs to a period, whatever its heading and its columns speak of.
/// </summary>
internal static class AssetNote
{
    private static readonly Regex BalancePattern = new(
        @"\banskaffningsvarde|\backumulerad|\bbokfor[td]\w* (?:rest)?varde|\bredovisa[td]\w* varde|\brestvarde|\btaxeringsvarde|\b(?:in|ut)gaende\b|\bvid arets (?:borjan|ingang|slut|utgang)\b");

    private static readonly Regex ChangePattern = new(
        @"\barets (?:anskaffning|inkop|investering|av- och nedskrivning|avskrivning|nedskrivning|uppskrivning|omklassificering|utrangering|forsaljning)|^(?:av- och nedskrivningar|avskrivningar|nedskrivningar|uppskrivningar)$|^(?:inkop|nyanskaffning|utrangering|forsaljning|avyttring|omklassificering)");

    /// <summary>Only such a note speaks of what its assets once cost and of what has been written off them.</summary>
    private static readonly Regex AssetPattern = new(@"\banskaffningsvarde|\backumulerade (?:av|ned)skrivning|\b(?:in|ut)gaende (?:av|ned)skrivning");

    /// <summary>
    /// The rows that are balances; null for a table that is no note of assets. A row that does not say it itself is what the one above it is, and a sum
    /// without a label is a balance where one of the rows that it sums up is.
    /// </summary>
    internal static ImmutableHashSet<int>? BalancesOf(MoneyTable table)
    {
        var rows = table.Rows.Select(r => (r.Index, Label: LabelText.Fold(r.Label), IsHeading: r.Amounts.IsEmpty)).ToArray();
        if (!rows.Any(r => AssetPattern.IsMatch(r.Label)))
        {
            return null;
        }

        var balances = ImmutableHashSet.CreateBuilder<int>();
        var (isBalance, holdsBalance) = (true, false);
        foreach (var (index, label, isHeading) in rows)
        {
            // Changes first: accumulated depreciation on what the year sold is one of them.
            isBalance = !ChangePattern.IsMatch(label) && (BalancePattern.IsMatch(label) || isBalance || (label.Length == 0 && holdsBalance));
            holdsBalance = !isHeading && label.Length > 0 && (isBalance || holdsBalance);
            if (isBalance)
            {
                balances.Add(index);
            }
        }

        return balances.ToImmutable();
    }
}
