using System.Collections.Immutable;
using Finsam.Extract.Geometry;

namespace Finsam.Extract.Model;

/// <summary>Where a page's text comes from; the codes are those of <c>documents.text_source</c>.</summary>
public enum TextSource
{
    /// <summary>A page made on a computer: its text layer is the original.</summary>
    BornDigital,

    /// <summary>A scan with somebody's text layer that is good enough to keep.</summary>
    EmbeddedOcr,

    /// <summary>Read here, from the page's image.</summary>
    Ocr,

    /// <summary>Given as plain text or Markdown.</summary>
    Text,

    /// <summary>Given as ALTO XML.</summary>
    Alto,

    /// <summary>Given as hOCR.</summary>
    Hocr,
}

/// <summary>Another reading of the same ink. Kept where it differs: what stands was not sure, or two readers disagree.</summary>
/// <param name="Text">What this reader read, the words parted by single spaces.</param>
/// <param name="Confidence">The reader's own confidence, 0 to 1.</param>
/// <param name="Reader">Who read it, for example <c>digits</c> or <c>eng</c>.</param>
/// <param name="Words">How many words it stands for: the one that holds it and those after it in the page's order.</param>
public sealed record Alternative(string Text, double Confidence, string Reader, int Words = 1);

/// <summary>One word as it was read. Never edited: repair and correction stand beside it.</summary>
/// <param name="Text">The characters as read.</param>
/// <param name="Box">Its bounding box on the page.</param>
/// <param name="Confidence">The reader's own confidence, 0 to 1 (1 for born-digital text).</param>
public sealed record Word(string Text, Box Box, double Confidence)
{
    /// <summary>What other readings of the same ink gave, where they differ.</summary>
    public ImmutableArray<Alternative> Alternatives { get; init; } = [];
}

/// <summary>A ruled line on a page (horizontal where it is wider than high).</summary>
public sealed record Ruling(Box Box)
{
    public bool IsHorizontal => Box.Width >= Box.Height;
}

/// <summary>One page as it was read. Words stand in the order in which the reader gave them.</summary>
public sealed record RecognizedPage
{
    /// <summary>1-based number in the source file.</summary>
    public required int Number { get; init; }

    public required double WidthPoints { get; init; }

    public required double HeightPoints { get; init; }

    /// <summary>Resolution of the image that was read, dots per inch; 0 where no image was read.</summary>
    public double Dpi { get; init; }

    /// <summary>Skew that was found and undone before reading, degrees clockwise.</summary>
    public double SkewDegrees { get; init; }

    /// <summary>Quarter turns, clockwise, by which the image was turned before it was read.</summary>
    public int QuarterTurns { get; init; }

    public required TextSource Source { get; init; }

    /// <summary>Why the text was taken from there, for people.</summary>
    public string SourceReason { get; init; } = "";

    public ImmutableArray<Word> Words { get; init; } = [];

    public ImmutableArray<Ruling> Rulings { get; init; } = [];
}

/// <summary>One line of a text input.</summary>
/// <param name="Number">1-based number in the file; blank lines count.</param>
/// <param name="Page">1-based page where the file marks its pages, else null.</param>
/// <param name="Text">The line as it stands in the file.</param>
public sealed record SourceLine(int Number, int? Page, string Text);

/// <summary>A page that gave no result, and why.</summary>
public sealed record PageFailure(int Page, string Stage, string Code, string Message);

/// <summary>
/// What recognition read from one source file: the seam of the program. Everything after it is a pure function of it.
/// A page input has <see cref="Pages"/>, a text input has <see cref="TextLines"/>.
/// </summary>
public sealed record RecognizedDocument
{
    /// <summary>Grows when the meaning of a stored document changes; a stored document of another version is read anew.</summary>
    public const int CurrentSchemaVersion = 2;

    public int SchemaVersion { get; init; } = CurrentSchemaVersion;

    /// <summary>SHA-256 of the source file, lower-case hex.</summary>
    public required string SourceSha256 { get; init; }

    /// <summary>Program and version that read it, for example <c>tesseract 5.3.0 Latin</c>.</summary>
    public required string Engine { get; init; }

    public ImmutableArray<RecognizedPage> Pages { get; init; } = [];

    public ImmutableArray<SourceLine> TextLines { get; init; } = [];

    /// <summary>What <see cref="TextLines"/> come from: a text file, or a document made on a computer.</summary>
    public TextSource LinesSource { get; init; } = TextSource.Text;

    public ImmutableArray<PageFailure> Failures { get; init; } = [];
}
