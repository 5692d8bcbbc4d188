using System.Text;
using Finsam.Extract.Repair;

namespace Finsam.Extract.Training;

/// <summary>Words right before and after repair, of those compared.</summary>
/// <param name="Harmed">Words that were right and are wrong after repair.</param>
public sealed record RepairScore(int Words, int RightBefore, int RightAfter, int Harmed);

/// <summary>
/// Measures repair on clean text that training has not seen: the text is damaged by the channel's own table at a rate, repaired, and
/// compared word by word. At rate 0 it measures the harm to clean text. The damage is drawn by a generator of its own, so
/// that every machine measures the same.
/// </summary>
public static class RepairBenchmark
{
    public static RepairScore Run(string text, double rate, ulong seed)
    {
        var damaged = Damage(text, rate, seed);
        var repaired = TextRepairer.Run(damaged).Text;
        var (truth, before, after) = (text.Split('\n'), damaged.Split('\n'), repaired.Split('\n'));
        return truth.Select((line, i) => Compare(line.Split(' '), before[i].Split(' '), after[i].Split(' ')))
            .Aggregate(new RepairScore(0, 0, 0, 0), Sum);
    }

    /// <summary>Lines whose words were joined or split count as wrong as a whole.</summary>
    private static RepairScore Compare(string[] truth, string[] before, string[] after)
    {
        if (after.Length != truth.Length)
        {
            return new RepairScore(truth.Length, truth.Zip(before).Count(p => p.First == p.Second), 0, truth.Length);
        }

        var words = truth.Zip(before, after).ToList();
        return new RepairScore(
            words.Count,
            words.Count(w => w.First == w.Second),
            words.Count(w => w.First == w.Third),
            words.Count(w => w.First == w.Second && w.First != w.Third));
    }

    private static RepairScore Sum(RepairScore a, RepairScore b) =>
        new(a.Words + b.Words, a.RightBefore + b.RightBefore, a.RightAfter + b.RightAfter, a.Harmed + b.Harmed);

    /// <param name="rate">The share of å, ä, ö and their like that are read as something else.</param>
    public static string Damage(string text, double rate, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(text);
        var draw = new Draw(seed);
        var damaged = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var row = Array.Find(DamageTable.Rows, r => r.Readings[0][0] == c);
            damaged.Append(row is null || draw.Next() >= rate ? c.ToString() : Reading(row, draw.Next()));
        }

        return damaged.ToString();
    }

    private static string Reading(DamageRow row, double share)
    {
        for (var i = 0; i < row.Shares.Length; i++)
        {
            share -= row.Shares[i];
            if (share < 0)
            {
                return row.Readings[i];
            }
        }

        return row.Readings[1];
    }

    /// <summary>SplitMix64 (Steele, Lea and Flood 2014): the same numbers everywhere.</summary>
    private sealed class Draw(ulong state)
    {
        private ulong state = state;

        public double Next()
        {
            var z = state += 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53));
        }
    }
}
