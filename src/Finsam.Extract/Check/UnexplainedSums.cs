namespace Finsam.Extract.Check;

/// <summary>
/// Amounts above a row called Summa, or one that has lost its label and may be called so, that no identity could be made of. Mostly the rows do not say all that is summed; but where so much was
/// misread that nothing shows the sum any more, nothing denies the amounts either, and what the ink says of them is all there is.
/// </summary>
internal static class UnexplainedSums
{
    private const int FewestRows = 2;

    internal static HashSet<int> Find(FinancialModel model)
    {
        var found = new HashSet<int>();
        foreach (var block in model.Blocks)
        {
            var waiting = new List<BlockRow>();
            foreach (var row in block.Rows)
            {
                if (row.Label.Any(char.IsLetter) && !Labels.IsSum(row.Label))
                {
                    waiting.Add(row);
                    continue;
                }

                if (waiting.Count >= FewestRows && !model.Nodes.ContainsKey(row))
                {
                    found.UnionWith(waiting.Append(row).SelectMany(r => r.Cells.Values).Select(c => c.Index));
                }

                waiting.Clear();
            }
        }

        return found;
    }
}
