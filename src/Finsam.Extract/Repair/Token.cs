using System.Collections.Immutable;

namespace Finsam.Extract.Repair;

/// <summary>A stretch of one line.</summary>
/// <param name="Line">Place of the line among those under repair.</param>
/// <param name="Start">In characters of <see cref="Model.Line.Plain"/>.</param>
internal readonly record struct Stretch(int Line, int Start, int Length)
{
    public bool Overlaps(Stretch other) => Line == other.Line && Start < other.Start + other.Length && other.Start < Start + Length;
}

/// <summary>
/// One token of the document: a word, or what stands between words. A word that is broken by a hyphen at a line's end is one
/// token of two stretches.
/// </summary>
internal sealed record Token(ElementKind Kind, string Text, ImmutableArray<Stretch> Stretches)
{
    /// <summary>Nothing but a break stands before it: a capital here does not tell of a name.</summary>
    public bool StartsSentence { get; init; }

    /// <summary>How sure the engine was of it, 0 to 1; 1 for text that no engine has read.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>A short word in capitals in a line that is mostly in small letters.</summary>
    public bool IsAbbreviation { get; init; }

    /// <summary>It goes on in its line from a word in small letters: only a name has a capital here.</summary>
    public bool IsAmidWords { get; init; }
}
