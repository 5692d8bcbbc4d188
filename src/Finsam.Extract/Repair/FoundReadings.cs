namespace Finsam.Extract.Repair;

/// <summary>The readings that a walk has found for a token, and the cost that bounds what else is worth finding.</summary>
internal sealed class FoundReadings
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

    /// <summary>Whether a reading costs no more than the bound, and no cheaper way to the same letters is known; if so, dearer ways are forgotten.</summary>
    public bool IsWanted(ReadOnlySpan<byte> letters, double cost)
    {
        if (cost > Bound)
        {
            return false;
        }

        Bound = Math.Min(Bound, cost + Margin);
        Best = Math.Min(Best, cost);
        for (var i = 0; i < All.Count; i++)
        {
            if (letters.SequenceEqual(All[i].Letters))
            {
                if (All[i].Cost <= cost)
                {
                    return false;
                }

                All.RemoveAt(i);
                return true;
            }
        }

        return true;
    }

    /// <summary>Keeps a reading that is wanted.</summary>
    public void Keep(Candidate reading) => All.Add(reading);
}
