using System.Collections.Immutable;
using Finsam.Extract.Model;
using Finsam.Extract.Write.Panels;
using Finsam.Extract.Write.Report;
using Finsam.Extract.Write.Years;

namespace Finsam.Extract.Write;

/// <summary>
/// The small results of one source file: some kilobytes whatever its length, so that a pass over all files of an archive (the
/// report, years side by side, links between reports) can hold those of all of them.
/// </summary>
public sealed record FileDigest(DatasetSummary Summary, ImmutableArray<DocumentDigest> Documents)
{
    internal static FileDigest Of(ExtractedFile file) => new(
        DatasetSummary.Of(new Dataset([file], [])),
        [.. file.Documents.Select(d => DocumentDigest.Of(new DatasetDocument(file, d)))]);
}

/// <summary>One document as far as others are held against it.</summary>
public sealed record DocumentDigest
{
    public required string Id { get; init; }

    public required DocumentType Type { get; init; }

    public string AssociationName { get; init; } = "";

    /// <summary>Names that it says the association had before.</summary>
    public ImmutableArray<string> FormerNames { get; init; } = [];

    public string OrgNumber { get; init; } = "";

    public DateOnly? PeriodStart { get; init; }

    public DateOnly? PeriodEnd { get; init; }

    public DateOnly? MeetingDate { get; init; }

    /// <summary>Outcomes by concept, each only from the statement that the concept belongs to.</summary>
    public ImmutableArray<ConceptAmount> Amounts { get; init; } = [];

    /// <summary>What its statements say of its years.</summary>
    public Ledger Ledger { get; init; } = Ledger.None;

    public TextSource TextSource { get; init; }

    /// <summary>A few hashes of its words, to tell the same report found twice.</summary>
    public ImmutableArray<ulong> Sketch { get; init; } = [];

    /// <summary>What the report shows of it.</summary>
    public required DocumentReport Report { get; init; }

    internal static DocumentDigest Of(DatasetDocument document) => new()
    {
        Id = document.Id,
        Type = document.Part.Type,
        AssociationName = document.Part.AssociationName,
        FormerNames = document.Part.FormerNames,
        OrgNumber = document.Part.OrgNumber,
        PeriodStart = document.Part.PeriodStart,
        PeriodEnd = document.Part.PeriodEnd,
        MeetingDate = document.Part.MeetingDate,
        Amounts = [.. AmountsOf(document)],
        Ledger = Ledger.Of(document),
        TextSource = DocumentTables.SourceOf(document),
        Sketch = TextSketch.Of(document.Document.Content.Lines),
        Report = DocumentReport.Of(document),
    };

    /// <summary>Elsewhere than in its own statement the same label can mean a part of it.</summary>
    private static IEnumerable<ConceptAmount> AmountsOf(DatasetDocument document) =>
        from record in document.Document.Financials
        where record.Measure == Measure.Actual
        let end = record.PeriodEnd
        where end is not null
        join concept in Concepts.All on (record.Concept, record.Statement.ToCode()) equals (concept.Code, concept.Statement)
        select new ConceptAmount(concept.Code, end.GetValueOrDefault(), record.AmountSek);
}

/// <summary>The outcome of a concept (<c>concepts.csv</c>) in kronor, of the period that ends on a day or at that day.</summary>
public sealed record ConceptAmount(string Concept, DateOnly PeriodEnd, decimal AmountSek);
