using System.Collections.Immutable;

namespace Finsam.Extract.Tables;

/// <summary>A table whose rows are being decided.</summary>
/// <param name="Index">Its place among the tables.</param>
internal sealed record DraftTable(int Index, TableBlock Block, TablePlan Plan, ImmutableArray<TableRow> Rows, ImmutableArray<ImmutableArray<RowReading>> Readings);

/// <summary>The reading that was chosen for a row, and how sure the choice is.</summary>
/// <param name="RunnerUp">The next best reading, where the choice is not certain.</param>
internal sealed record ChosenReading(RowReading Reading, double Confidence, RowReading? RunnerUp)
{
    /// <summary>Another reading is likelier but for sums, differences and amounts elsewhere.</summary>
    internal bool IsChosenBySums { get; init; }
}

/// <summary>
/// Chooses one reading for each row so that the table as a whole is most likely: the rows' own costs against the sums and
/// differences that hold and the amounts that other tables know (coordinate descent from the cheapest readings).
/// </summary>
internal static class RowResolver
{
    private const int MostPasses = 4;

    private const int MostOpenRows = 40;

    /// <summary>So many rows apart a number and its sum are tried together.</summary>
    private const int PairReach = 5;

    private const int LikelyReadings = 4;

    /// <summary>By so much another reading must fit the row's own print better to be likelier by itself.</summary>
    private const double CheaperBy = 1;

    /// <summary>From this lead on the next best reading is not worth keeping.</summary>
    private const double CertainLead = 1;

    internal static ImmutableArray<ChosenReading> Resolve(DraftTable table, KnownAmounts known)
    {
        var search = new Search(table, known);
        var isOpen = true;
        for (var pass = 0; pass < MostPasses && isOpen; pass++)
        {
            isOpen = false;
            for (var row = 0; row < table.Rows.Length; row++)
            {
                isOpen |= search.Improve(row);
            }

            isOpen |= search.ImprovePairs();
        }

        return [.. Enumerable.Range(0, table.Rows.Length).Select(r => search.Choice(r))];
    }

    private sealed class Search
    {
        private readonly DraftTable table;
        private readonly int[] chosen;
        private readonly decimal?[][] values;
        private readonly bool[] isSumLabel;
        private readonly double[][] own;

        internal Search(DraftTable table, KnownAmounts known)
        {
            this.table = table;
            own = [.. table.Readings.Select(rs => rs.Select(r => known.Score(table.Index, table.Plan, r) - r.Cost).ToArray())];
            chosen = [.. own.Select(o => Array.IndexOf(o, o.Max()))];
            values = [.. table.Rows.Select((_, r) => ValuesOf(table.Readings[r][chosen[r]]))];
            isSumLabel = [.. table.Rows.Select(r => TableArithmetic.IsSumLabel(r.LabelText))];
        }

        internal RowReading Chosen(int row) => table.Readings[row][chosen[row]];

        internal bool Improve(int row)
        {
            if (own[row].Length == 1)
            {
                return false;
            }

            var scores = Scores(row);
            var best = Array.IndexOf(scores, scores.Max());
            var isBetter = scores[best] > scores[chosen[row]] + 1e-9;
            chosen[row] = isBetter ? best : chosen[row];
            values[row] = ValuesOf(Chosen(row));
            return isBetter;
        }

        /// <summary>
        /// A number and the sum that it goes into can be misread together and still agree, so rows near each other are also
        /// tried two at a time.
        /// </summary>
        internal bool ImprovePairs()
        {
            var isBetter = false;
            var open = Enumerable.Range(0, own.Length).Where(r => own[r].Length > 1).Take(MostOpenRows).ToArray();
            foreach (var first in open)
            {
                foreach (var second in open.Where(r => r > first && r <= first + PairReach))
                {
                    isBetter |= ImprovePair(first, second);
                }
            }

            return isBetter;
        }

        /// <summary>Sure where nothing else could be read; else by how far the next best reading is behind.</summary>
        internal ChosenReading Choice(int row)
        {
            if (own[row].Length == 1)
            {
                return new ChosenReading(Chosen(row), 0.95, null);
            }

            var scores = Scores(row);
            values[row] = ValuesOf(Chosen(row));
            var next = Enumerable.Range(0, scores.Length).Where(i => i != chosen[row]).MaxBy(i => scores[i]);
            var margin = scores[chosen[row]] - scores[next];
            var confidence = Math.Round(margin <= 0.05 ? 0.5 : Math.Min(0.94, 0.6 + 0.2 * margin), 2);
            return new ChosenReading(Chosen(row), confidence, margin < CertainLead ? table.Readings[row][next] : null)
            {
                IsChosenBySums = Chosen(row).Cost > table.Readings[row].Min(r => r.Cost) + CheaperBy,
            };
        }

        private bool ImprovePair(int first, int second)
        {
            var best = (First: chosen[first], Second: chosen[second], Score: Total(first, second));
            var before = best;
            foreach (var i in Likely(first))
            {
                foreach (var j in Likely(second))
                {
                    (chosen[first], chosen[second]) = (i, j);
                    var score = Total(first, second);
                    best = score > best.Score + 1e-9 ? (i, j, score) : best;
                }
            }

            (chosen[first], chosen[second]) = (best.First, best.Second);
            Total(first, second);
            return best != before;
        }

        private double Total(int first, int second)
        {
            values[first] = ValuesOf(Chosen(first));
            values[second] = ValuesOf(Chosen(second));
            return own[first][chosen[first]] + own[second][chosen[second]] + TableArithmetic.Score(values, isSumLabel, table.Plan);
        }

        private IEnumerable<int> Likely(int row) =>
            Enumerable.Range(0, own[row].Length).OrderByDescending(i => own[row][i]).Take(LikelyReadings);

        private double[] Scores(int row)
        {
            var scores = new double[own[row].Length];
            for (var i = 0; i < scores.Length; i++)
            {
                values[row] = ValuesOf(table.Readings[row][i]);
                scores[i] = own[row][i] + TableArithmetic.Score(values, isSumLabel, table.Plan);
            }

            return scores;
        }

        private decimal?[] ValuesOf(RowReading reading)
        {
            var row = new decimal?[table.Plan.Columns.Length];
            foreach (var placed in reading.Fields)
            {
                row[placed.Column] = placed.Field.Value;
            }

            return row;
        }
    }
}
