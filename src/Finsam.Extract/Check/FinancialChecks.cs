using System.Collections.Immutable;

namespace Finsam.Extract.Check;

/// <summary>All checks over a document's amounts, in the order of the amounts that are judged.</summary>
internal static class FinancialChecks
{
    internal static ImmutableArray<Trial> Run(FinancialModel model)
    {
        var links = ConceptLinks.Run(model).ToList();
        return
        [
            .. DifferenceChecks.Run(model)
                .Concat(SumChecks.Run(model))
                .Concat(BalanceChecks.Run(model))
                .Concat(links.SelectMany(l => l.Trials()))
                .Concat(CashFlowLinks.Run(model))
                .Concat(NoteLinks.Run(model, links))
                .Concat(TableLinks.Run(model))
                .Concat(TotalLinks.Run(model))
                .DistinctBy(t => (t.Check.Kind, t.Place, t.Check.Expected, string.Join(' ', t.Check.Members.Order(StringComparer.Ordinal))))
                .OrderBy(t => t.Place)
                .ThenBy(t => t.Check.Kind)
        ];
    }
}
