using Finsam.Extract.Model;

namespace Finsam.Extract.Recognition.Native;

/// <summary>One word as Tesseract gives it.</summary>
internal readonly record struct PixelWord(string Text, PixelBox Box, double Confidence)
{
    /// <summary>What other readings of the same ink gave, where they differ; null where there is none.</summary>
    internal IReadOnlyList<Alternative>? Alternatives { get; init; }

    /// <param name="scale">Points to a pixel.</param>
    internal Word ToWord(double scale) =>
        new(Text, Box.ToPoints(scale), Math.Round(Math.Clamp(Confidence, 0, 1), 3)) { Alternatives = [.. Alternatives ?? []] };
}
