using System.Collections.Immutable;
using Finsam.Extract.Model;

namespace Finsam.Extract.Check;

/// <summary>The financial records of a document, sorted for checking.</summary>
internal sealed class FinancialModel
{
    internal FinancialModel(IReadOnlyList<FinancialRecord> records, PartContent content)
    {
        Records = records;
        Ink = InkReader.Run(records, content);
        Blocks = [.. BlockReader.Run(records, content.Tables)];
        foreach (var node in Blocks.SelectMany(b => SumFinder.Run(b)))
        {
            Nodes[node.Total] = node;
        }
    }

    internal IReadOnlyList<FinancialRecord> Records { get; }

    /// <summary>What the page's readers say of each record.</summary>
    internal ImmutableArray<Ink> Ink { get; }

    internal ImmutableArray<Block> Blocks { get; }

    /// <summary>Each sum row with its structure, in document order.</summary>
    internal OrderedDictionary<BlockRow, SumNode> Nodes { get; } = [];

    /// <summary>The first row of a statement with that concept.</summary>
    internal BlockRow? Row(Statement statement, string concept) =>
        Blocks.Where(b => b.Statement == statement).SelectMany(b => b.Rows).FirstOrDefault(r => r.Concept == concept);

    internal IEnumerable<Block> Of(Statement statement) => Blocks.Where(b => b.Statement == statement);

    /// <summary>A row as a quantity; where it prints nothing in a column, its addends speak for it.</summary>
    internal Quantity QuantityOf(BlockRow row) => new([new Term(row, 1)], Nodes.GetValueOrDefault(row));
}
