namespace Finsam.Extract.Repair;

/// <summary>A step of the channel and what it costs in a document.</summary>
internal readonly record struct Step(Edit Edit, double Cost);

/// <summary>
/// The steps of a channel by the first character read and the first letter made, the cheapest first: what a walk through the word graph
/// asks for at every letter. A capital inside a text begins a name, and names are not words misread: like shapes cost more there.
/// </summary>
internal sealed class StepTable
{
    private const double NameShapeCost = 4;

    private readonly Step[]?[]?[] lower;
    private readonly Step[]?[]?[] upper;

    public StepTable(DamageChannel channel, bool isName)
    {
        lower = Table(isCapital: false);
        upper = Table(isCapital: true);
        Vanished = Group(EditTable.Vanished);
        AnyLetter = channel.CostOf(EditTable.AnyLetter[0].Id);

        Step[]?[]?[] Table(bool isCapital) =>
            [.. Enumerable.Range(0, EditTable.Reach).Select(c => EditTable.For((char)c, isCapital) is { Length: > 0 } edits ? Group(edits) : null)];

        Step[]?[] Group(Edit[] edits)
        {
            var byLetter = new Step[]?[Alphabet.Size];
            foreach (var letter in edits.GroupBy(e => e.First))
            {
                byLetter[letter.Key] = [.. letter.Select(e => new Step(e, CostOf(e))).OrderBy(s => s.Cost)];
            }

            return byLetter;
        }

        double CostOf(Edit edit) => channel.CostOf(edit.Id) + (isName && (edit.Row == Edit.LikeShape || edit.Read.Length == 0) ? NameShapeCost : 0);
    }

    /// <summary>Letters that left no trace, by letter.</summary>
    public Step[]?[] Vanished { get; }

    /// <summary>What any letter for any other costs.</summary>
    public double AnyLetter { get; }

    /// <summary>By letter, the steps that may have written a character; null where none has.</summary>
    public Step[]?[]? For(char read, bool isCapital) => read >= EditTable.Reach ? null : isCapital ? upper[read] : lower[read];
}
