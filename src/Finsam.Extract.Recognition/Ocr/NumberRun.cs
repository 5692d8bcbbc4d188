using Finsam.Extract.Recognition.Native;

namespace Finsam.Extract.Recognition.Ocr;

/// <summary>Neighbouring words on a line that are one number, or may be: <c>-1</c> <c>216</c> <c>792</c>.</summary>
/// <param name="IsInColumn">It stands among numbers in a column, whatever its own signs were read as.</param>
internal sealed record NumberRun(IReadOnlyList<PixelWord> Words, bool IsInColumn = false)
{
    internal string Text => string.Join(' ', Words.Select(w => w.Text));

    /// <summary>A number is as sure as its least sure figure.</summary>
    internal double Confidence => Words.Count == 0 ? 0 : Words.Min(w => w.Confidence);

    internal PixelBox Box => Words.Select(w => w.Box).Aggregate((a, b) => a.With(b));
}
