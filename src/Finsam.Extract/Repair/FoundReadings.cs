namespace Finsam.Extract.Repair;

/// <summary>The readings that a walk has found for a token, and the cost that bounds what else is worth finding.</summary>
internal sealed class FoundReadings(DamageChannel channel)
{
    /// <summary>How much dearer than the best a candidate may be, in nats: context rarely outweighs more.</summary>
    public const double Margin = 11;

    /// <summary>In the order of finding.</summary>
    public List<Candidate> All { get; } = [];

    /// <summary>No candidate costs more.</summary>
    public double Bound { get; private set; }

    /// <summary>The cost of the cheapest found.</summary>
    public double Best { get; private set; }

    public void Begin()
    {
        All.Clear();
        Best = double.MaxValue;
    }

    public void Widen(double bound) => Bound = bound;

    /// <summary>Walks with a bound of its own, no wider than the token's.</summary>
    public void Within(double bound, Action walk)
    {
        var wider = Bound;
        Bound = Math.Min(wider, bound);
        walk();
        Bound = Math.Min(wider, Best + Margin);
    }

    /// <summary>Keeps a reading that costs no more than the bound, unless a cheaper way to the same letters is known.</summary>
    /// <param name="stepCost">What its steps cost.</param>
    /// <param name="words">What its words cost: the first, and all.</param>
    public void Keep(Candidate reading, double stepCost, (double First, double All) words)
    {
        var cost = stepCost + words.All;
        Bound = Math.Min(Bound, cost + Margin);
        Best = Math.Min(Best, cost);
        for (var i = 0; i < All.Count; i++)
        {
            if (All[i].Letters.AsSpan().SequenceEqual(reading.Letters))
            {
                if (All[i].Cost <= cost)
                {
                    return;
                }

                All.RemoveAt(i);
                break;
            }
        }

        double channelCost = 0;
        foreach (var edit in reading.Edits)
        {
            channelCost += channel.CostOf(edit);
        }

        All.Add((reading with { RestCost = words.All - words.First + stepCost - channelCost }).In(channel));
    }
}
