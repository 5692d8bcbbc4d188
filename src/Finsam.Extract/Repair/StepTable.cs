namespace Finsam.Extract.Repair;

/// <summary>A step of the channel and what it costs in a document, with what a walk asks of the edit at every letter.</summary>
internal readonly record struct Step(Edit Edit, double Cost)
{
    public ushort Id { get; } = (ushort)Edit.Id;

    public byte First { get; } = Edit.First;

    public byte Second { get; } = Edit.Second;

    /// <summary>Characters read.</summary>
    public byte Length { get; } = (byte)Edit.Read.Length;

    /// <summary>The second character read, where there are two.</summary>
    public char Next { get; } = Edit.Read.Length > 1 ? Edit.Read[1] : '\0';
}

/// <summary>Steps by the first letter made, the cheapest first.</summary>
internal sealed class StepGroups
{
    private readonly Step[]?[] byLetter = new Step[]?[Alphabet.Size];

    /// <summary>The cheapest step of each letter, the cheapest letter first.</summary>
    private readonly double[] least;

    /// <summary>The letters before each place of <see cref="least"/>, a bit each by code.</summary>
    private readonly ulong[] before;

    public StepGroups(IEnumerable<Step> steps)
    {
        var groups = steps.GroupBy(s => s.First).Select(g => g.OrderBy(s => s.Cost).ToArray()).OrderBy(g => g[0].Cost).ToArray();
        least = [.. groups.Select(g => g[0].Cost)];
        before = new ulong[groups.Length + 1];
        for (var i = 0; i < groups.Length; i++)
        {
            byLetter[groups[i][0].First] = groups[i];
            before[i + 1] = before[i] | (1ul << groups[i][0].First);
            foreach (var step in groups[i])
            {
                Seconds |= step.Second == 0 ? 0 : 1ul << step.Second;
                ReadsTwo |= step.Length > 1;
            }
        }
    }

    /// <summary>The second letters of steps that make two, a bit each by code.</summary>
    public ulong Seconds { get; }

    /// <summary>Whether a step reads two characters.</summary>
    public bool ReadsTwo { get; }

    /// <summary>The letters that any step makes, a bit each by code.</summary>
    public ulong Letters => before[^1];

    /// <summary>The letters that a step makes that costs no more.</summary>
    public ulong Within(double cost)
    {
        var n = 0;
        while (n < least.Length && least[n] <= cost)
        {
            n++;
        }

        return before[n];
    }

    /// <summary>The steps that make a letter first; null where none does.</summary>
    public Step[]? this[int letter] => byLetter[letter];
}

/// <summary>
/// The steps of a channel by the first character read and the first letter made: what a walk through the word graph
/// asks for at every letter. A capital inside a text begins a name, and names are not words misread: like shapes cost more there.
/// </summary>
internal sealed class StepTable
{
    private const double NameShapeCost = 4;

    private readonly StepGroups?[] lower;
    private readonly StepGroups?[] upper;

    public StepTable(DamageChannel channel, bool isName)
    {
        lower = Table(isCapital: false);
        upper = Table(isCapital: true);
        Vanished = Group(EditTable.Vanished);
        AnyLetter = [.. EditTable.AnyLetter.Select(e => new Step(e, channel.CostOf(e.Id)))];

        StepGroups?[] Table(bool isCapital) =>
            [.. Enumerable.Range(0, EditTable.Reach).Select(c => EditTable.For((char)c, isCapital) is { Length: > 0 } edits ? Group(edits) : null)];

        StepGroups Group(Edit[] edits) => new(edits.Select(e => new Step(e, CostOf(e))));

        double CostOf(Edit edit) => channel.CostOf(edit.Id) + (isName && (edit.Row == Edit.LikeShape || edit.Read.Length == 0) ? NameShapeCost : 0);
    }

    /// <summary>Letters that left no trace.</summary>
    public StepGroups Vanished { get; }

    /// <summary>Any letter for any other, by code from 1; all cost the same.</summary>
    public Step[] AnyLetter { get; }

    /// <summary>The steps that may have written a character; null where none has.</summary>
    public StepGroups? For(char read, bool isCapital) => read >= EditTable.Reach ? null : isCapital ? upper[read] : lower[read];
}
