using Finsam.Extract.Model;

namespace Finsam.Extract.Check;

/// <summary>The checking stage: arithmetic identities over a document's records, and the status that follows from them.</summary>
public static class Checker
{
    /// <summary>The document with its checks, each financial and participant record with its status.</summary>
    public static ExtractedDocument Run(ExtractedDocument document)
    {
        var numbers = new ParticipantModel(document.Participants);
        var financial = Examination.Of(document);
        var participant = ParticipantChecks.Run(numbers);
        return document with
        {
            Financials = FinancialStatus.Run(financial),
            Participants = ParticipantStatus.Run(numbers, participant),
            Checks =
            [
                .. financial.Trials.Select(t => (t.Check, document.Financials[t.Place].Evidence))
                    .Concat(participant.Select(t => (t.Check, numbers.Records[t.Place].Evidence)))
                    .OrderBy(c => c.Evidence.Page ?? 0).ThenBy(c => c.Evidence.Line ?? 0)
                    .Select(c => c.Check)
            ],
        };
    }
}
