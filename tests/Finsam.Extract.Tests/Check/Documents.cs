using System.Collections.Immutable;
using Finsam.Extract.Model;

namespace Finsam.Extract.Tests.Check;

/// <summary>Documents made of records alone.</summary>
internal static class Documents
{
    internal static ExtractedDocument With(ImmutableArray<FinancialRecord> financials, ImmutableArray<ParticipantRecord> participants) => new()
    {
        Content = new PartContent(new DocumentPart { Ordinal = 1, Type = DocumentType.AnnualReport, FirstLine = 0, LastLine = 0 }, [], []),
        Financials = financials,
        Participants = participants,
    };
}
