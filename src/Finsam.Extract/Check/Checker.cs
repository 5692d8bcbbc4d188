using Finsam.Extract.Model;

namespace Finsam.Extract.Check;

/// <summary>The checking stage: arithmetic identities over a document's records, and the status that follows from them.</summary>
public static class Checker
{
    /// <summary>The document with its checks, each financial and participant record with its status.</summary>
    public static ExtractedDocument Run(ExtractedDocument document)
    {
        var model = new FinancialModel(document.Financials);
        var financial = FinancialChecks.Run(model);
        return document with
        {
            Checks = [.. financial.Select(t => t.Check)],
        };
    }
}
