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

    public StepGroups(IEnumerable<Step> steps)
    {
        foreach (var letter in steps.GroupBy(s => s.First))
        {
            byLetter[letter.Key] = [.. letter.OrderBy(s => s.Cost)];
            Letters |= 1ul << letter.Key;
        }
    }

    /// <summary>The letters that any step makes, a bit each by code.</summary>
    public ulong Letters { get; }

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
