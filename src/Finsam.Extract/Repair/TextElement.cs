namespace Finsam.Extract.Repair;

/// <summary>What the scanner sees in a text.</summary>
internal enum ElementKind
{
    /// <summary>A word that the language model may judge.</summary>
    Word,

    /// <summary>A number, or a code with digits: never changed.</summary>
    Number,

    /// <summary>The number 1, after which words stand in the singular.</summary>
    One,

    /// <summary>A number that can be a year: it tells <c>år</c> from <c>är</c>.</summary>
    Year,

    /// <summary>An address of mail or web, or signs without a letter: never changed.</summary>
    Opaque,

    /// <summary>The end of a sentence or of a cell.</summary>
    Break,
}

/// <summary>One element of a text and where it stands.</summary>
internal readonly record struct TextElement(ElementKind Kind, int Start, int Length)
{
    public int End => Start + Length;
}
