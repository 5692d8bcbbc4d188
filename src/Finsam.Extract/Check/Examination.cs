using System.Collections.Immutable;
using Finsam.Extract.Model;

namespace Finsam.Extract.Check;

/// <summary>A document's amounts with every identity that was tried on them.</summary>
internal sealed record Examination(FinancialModel Model, ImmutableArray<Trial> Trials)
{
    internal static Examination Of(ExtractedDocument document)
    {
        var model = new FinancialModel(document.Financials, document.Content);
        return new Examination(model, FinancialChecks.Run(model));
    }
}
