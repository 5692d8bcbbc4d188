namespace Finsam.Extract.Repair;

/// <summary>One way to read a token: a word, and the steps of the channel that explain what was read.</summary>
/// <param name="Letters">The word's letter codes, lower case.</param>
/// <param name="Word">Its number in the model; the unknown word's for compounds and for words that the model does not know.</param>
/// <param name="WordCost">Its cost by itself, in nats.</param>
/// <param name="Edits">Steps in reading order, by <see cref="Edit.Id"/>.</param>
internal sealed record Candidate(byte[] Letters, int Word, double WordCost, ushort[] Edits)
{
    /// <summary>Nothing is changed: the token stays as it was read, whatever its characters.</summary>
    public bool IsLiteral { get; init; }

    /// <summary>The word that what follows stands after: another one than <see cref="Word"/> where a space was lost.</summary>
    public int LastWord { get; init; } = Word;

    /// <summary>What the words after the first cost, in nats, where a space was lost, and what steps cost in a name beyond the channel.</summary>
    public double RestCost { get; init; }

    /// <summary>What the reading costs in this document's channel, with <see cref="RestCost"/>: the one thing that is another in each round.</summary>
    public double ChannelCost { get; set; }

    public double Cost => ChannelCost + WordCost;

    /// <summary>Costs the reading in a channel.</summary>
    /// <returns>The reading itself.</returns>
    public Candidate CostedIn(DamageChannel channel)
    {
        double cost = 0;
        foreach (var edit in Edits)
        {
            cost += channel.CostOf(edit);
        }

        ChannelCost = RestCost + cost;
        return this;
    }
}
