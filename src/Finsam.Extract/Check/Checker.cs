using Finsam.Extract.Model;

namespace Finsam.Extract.Check;

/// <summary>The checking stage: arithmetic identities over a document's records, and the status that follows from them.</summary>
public static class Checker
{
    /// <summary>The document with its checks, each financial and participant record with its status.</summary>
    public static ExtractedDocument Run(ExtractedDocument document)
    {
        var amounts = new FinancialModel(document.Financials, document.Content.Tables);
        var numbers = new ParticipantModel(document.Participants);
        var financial = FinancialChecks.Run(amounts);
        var participant = ParticipantChecks.Run(numbers);
        return document with
        {
            Financials = FinancialStatus.Run(amounts, financial),
            Participants = ParticipantStatus.Run(numbers, participant),
            Checks =
            [
                .. financial.Select(t => (t.Check, amounts.Records[t.Place].Evidence))
                    .Concat(participant.Select(t => (t.Check, numbers.Records[t.Place].Evidence)))
                    .OrderBy(c => c.Evidence.Page ?? 0).ThenBy(c => c.Evidence.Line ?? 0)
                    .Select(c => c.Check)
            ],
        };
    }
}
