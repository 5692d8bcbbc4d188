using System.Collections.Immutable;

namespace Finsam.Extract.Model;

/// <summary>What kind of document it is; the codes are those of <c>documents.document_type</c>.</summary>
public enum DocumentType
{
    /// <summary>Årsredovisning.</summary>
    AnnualReport,

    /// <summary>Protokoll.</summary>
    Minutes,

    /// <summary>Kallelse, föredragningslista.</summary>
    Notice,

    /// <summary>Delårsrapport.</summary>
    InterimReport,

    /// <summary>Revisionsberättelse.</summary>
    AuditReport,

    /// <summary>Verksamhetsplan, budget.</summary>
    ActivityPlan,

    /// <summary>Idébeskrivning, ansökan, projektplan.</summary>
    ProjectDescription,

    /// <summary>Bilaga.</summary>
    Appendix,

    Other,
}

/// <summary>A heading with the running text below it (tables excluded).</summary>
/// <param name="Number">As printed (<c>1.3.2.1</c>, <c>§ 12</c>), empty where none is.</param>
/// <param name="Level">Depth from 1.</param>
/// <param name="HeadingLine"><see cref="Line.Index"/> of the heading.</param>
/// <param name="FirstLine">First <see cref="Line.Index"/> below the heading.</param>
/// <param name="LastLine">Last <see cref="Line.Index"/> before the next heading; below <paramref name="FirstLine"/> where there is none.</param>
public sealed record Section(string Number, int Level, string Title, int HeadingLine, int FirstLine, int LastLine);

/// <summary>One document of a bundle: a run of lines of the file, with what its own text says of it.</summary>
public sealed record DocumentPart
{
    /// <summary>1-based place inside the file.</summary>
    public required int Ordinal { get; init; }

    public required DocumentType Type { get; init; }

    /// <summary>First and last <see cref="Line.Index"/>.</summary>
    public required int FirstLine { get; init; }

    public required int LastLine { get; init; }

    public string Title { get; init; } = "";

    public string AssociationName { get; init; } = "";

    /// <summary>Names that the document says the association had before.</summary>
    public ImmutableArray<string> FormerNames { get; init; } = [];

    public string OrgNumber { get; init; } = "";

    public DateOnly? PeriodStart { get; init; }

    public DateOnly? PeriodEnd { get; init; }

    public DateOnly? MeetingDate { get; init; }

    public DateOnly? SignedDate { get; init; }

    public string Place { get; init; } = "";

    public ImmutableArray<Section> Sections { get; init; } = [];
}

/// <summary>What a reader of records is given: one document with its own lines and tables.</summary>
public sealed record PartContent(DocumentPart Part, ImmutableArray<Line> Lines, ImmutableArray<Table> Tables)
{
    /// <summary>Where the text of each page comes from; of lines without pages, <see cref="LinesSource"/>.</summary>
    public ImmutableDictionary<int, TextSource> PageSources { get; init; } = ImmutableDictionary<int, TextSource>.Empty;

    public TextSource LinesSource { get; init; } = TextSource.Text;

    public TextSource SourceOf(int? page) => page is { } number && PageSources.TryGetValue(number, out var source) ? source : LinesSource;

    /// <summary>The lines that no table covers, rules and what belongs to the page left out.</summary>
    public IEnumerable<Line> Prose =>
        Lines.Where(l => !l.IsRule && !l.IsFurniture && !Tables.Any(t => t.FirstLine <= l.Index && l.Index <= t.LastLine));

    /// <summary>The section that a line stands in, innermost, or null before the first heading.</summary>
    public Section? SectionOf(int lineIndex) => Part.Sections.LastOrDefault(s => s.HeadingLine <= lineIndex);
}
