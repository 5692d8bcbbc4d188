using System.Collections.Immutable;
using Finsam.Extract.Geometry;

namespace Finsam.Extract.Model;

/// <summary>Kinds of change that repair makes; the codes are those of <c>repairs.kind</c>.</summary>
public enum RepairKind
{
    /// <summary>A letter that had lost its ring or dots.</summary>
    Diacritic,

    /// <summary>Other letters or signs.</summary>
    Confusion,

    /// <summary>Joined or split words.</summary>
    Segmentation,

    /// <summary>A word broken at the line's end.</summary>
    Hyphenation,

    Number,
}

/// <summary>One change of characters, on record.</summary>
/// <param name="Start">Place in the line as it was read (<see cref="Line.SourceText"/>), in characters.</param>
/// <param name="Length">How many characters of it were replaced.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record TextRepair(int Start, int Length, string Original, string Repaired, RepairKind Kind, double Confidence);

/// <summary>Another reading of a stretch, and its share of the probability of all of them, 0 to 1.</summary>
public sealed record RepairAlternative(string Text, double Confidence);

/// <summary>A change that repair did not make, since it is not likely enough: for a person to judge.</summary>
/// <param name="Alternatives">What else the stretch may say, what was read among it, the likeliest first.</param>
public sealed record RepairProposal(TextRepair Change, ImmutableArray<RepairAlternative> Alternatives);

/// <summary>What a line is for on its page.</summary>
public enum LineRole
{
    /// <summary>Of the page's own matter: text, heading, row of a table.</summary>
    Body,

    /// <summary>Repeated at the head of page after page: whose report it is, which one, often the page's number too.</summary>
    RunningHead,

    /// <summary>Repeated at the foot of page after page.</summary>
    RunningFoot,

    /// <summary>Nothing but the page's number, with or without the number of pages.</summary>
    PageNumber,

    /// <summary>What a reader made of handwriting, stamps and dirt.</summary>
    Scrawl,
}

/// <summary>The cell of a table told by tags (<c>tr</c>, <c>td</c>) that a line begins in.</summary>
/// <param name="Row">Rows of the file count from 0, whatever table they are of.</param>
/// <param name="Column">From 0; a cell that spans columns counts as many.</param>
public readonly record struct MarkupCell(int Row, int Column);

/// <summary>
/// One line in reading order. A source line that holds several run-together pieces becomes several <see cref="Line"/>s
/// with the same <see cref="Number"/> and rising <see cref="Part"/>.
/// </summary>
public sealed record Line
{
    /// <summary>0-based place in the file's reading order; tables, sections and parts refer to lines by it.</summary>
    public required int Index { get; init; }

    /// <summary>1-based page, null for text without page marks.</summary>
    public int? Page { get; init; }

    /// <summary>1-based line: in the file for text inputs, on the page for page inputs.</summary>
    public required int Number { get; init; }

    /// <summary>0 for the first (mostly only) piece of a source line.</summary>
    public int Part { get; init; }

    public Box? Box { get; init; }

    /// <summary>The source line as it was read, markup and all. The same for all pieces of one source line.</summary>
    public required string SourceText { get; init; }

    /// <summary>
    /// This piece as read, without markup and outer space; cells are parted by tabs. Character <c>i</c> of it stands
    /// at <c>PlainToSource[i]</c> of <see cref="SourceText"/>.
    /// </summary>
    public required string Plain { get; init; }

    public ImmutableArray<int> PlainToSource { get; init; } = [];

    /// <summary>This piece after repair: what every record quotes. Equals <see cref="Plain"/> until repair has run.</summary>
    public required string Text { get; init; }

    public ImmutableArray<TextRepair> Repairs { get; init; } = [];

    /// <summary>Changes that wait for a person's judgement.</summary>
    public ImmutableArray<RepairProposal> Proposals { get; init; } = [];

    /// <summary>The words of a page input, from left to right; empty for text inputs.</summary>
    public ImmutableArray<Word> Words { get; init; } = [];

    /// <summary>The reader's mean confidence, 0 to 1 (1 for text inputs).</summary>
    public double Confidence { get; init; } = 1;

    public LineRole Role { get; init; }

    /// <summary>The line belongs to the page and not to what is told on it: no row of a table, no heading, no sentence.</summary>
    public bool IsFurniture => Role != LineRole.Body;

    /// <summary>Heading depth told by the source's markup (1 to 6), 0 for none told.</summary>
    public int HeadingLevel { get; init; }

    /// <summary>The whole piece is set in bold.</summary>
    public bool IsBold { get; init; }

    /// <summary>A drawn rule (<c>---</c>) and no text.</summary>
    public bool IsRule { get; init; }

    /// <summary>An item of a bulleted list.</summary>
    public bool IsListItem { get; init; }

    /// <summary>At least one blank line (text) or a wide gap (page) stands before it.</summary>
    public bool AfterGap { get; init; }

    /// <summary>The repaired text cut at its tabs; one cell where there are none.</summary>
    public string[] Cells => Text.Split('\t');

    public bool HasCells => Text.Contains('\t');

    /// <summary>The source itself parts the cells, by tabs or pipes: where its characters stand says nothing of columns.</summary>
    public bool HasMarkedCells { get; init; }

    /// <summary>The tagged cell that the line begins in: a row of tags may be written one cell a line.</summary>
    public MarkupCell? MarkupCell { get; init; }

    /// <summary>Of its place alone: words of a line are looked up by the thousand, and its texts may be long.</summary>
    public override int GetHashCode() => HashCode.Combine(Page, Number, Part, Index);
}
