namespace Finsam.Extract.Repair;

/// <summary>
/// Costs of word pairs in an open-addressing table of 32-bit slots: 24 bits of fingerprint and a cost byte. A pair that is not
/// in the table is taken for one that is about once in ten million look-ups, which a language model does not notice (Talbot and Osborne 2007).
/// </summary>
internal sealed record PairTable(uint[] Slots)
{
    /// <summary>The cost of a pair in tenths of a nat; -1 where the pair is not in the table.</summary>
    public int Find(int first, int second)
    {
        var hash = Hash(first, second);
        var print = Fingerprint(hash);
        var mask = (uint)Slots.Length - 1;
        for (var i = (uint)hash & mask; Slots[i] != 0; i = (i + 1) & mask)
        {
            if (Slots[i] >> 8 == print)
            {
                return (int)(Slots[i] & 255);
            }
        }

        return -1;
    }

    /// <summary>Puts a pair into a table that is being made; its length is a power of two and greater than the pairs.</summary>
    public void Add(int first, int second, byte cost)
    {
        var hash = Hash(first, second);
        var mask = (uint)Slots.Length - 1;
        var i = (uint)hash & mask;
        while (Slots[i] != 0)
        {
            i = (i + 1) & mask;
        }

        Slots[i] = (Fingerprint(hash) << 8) | cost;
    }

    /// <summary>The finalizer of MurmurHash3 (Appleby 2011) over both numbers.</summary>
    private static ulong Hash(int first, int second)
    {
        var h = ((ulong)(uint)first << 32) | (uint)second;
        h = (h ^ (h >> 33)) * 0xff51afd7ed558ccd;
        h = (h ^ (h >> 33)) * 0xc4ceb9fe1a85ec53;
        return h ^ (h >> 33);
    }

    /// <summary>Never 0, so that a slot in use is never 0.</summary>
    private static uint Fingerprint(ulong hash) => (uint)(hash >> 40) | 1;
}
