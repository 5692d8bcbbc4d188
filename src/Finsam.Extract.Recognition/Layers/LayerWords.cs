using System.Globalization;
using Finsam.Extract.Geometry;
using Finsam.Extract.Model;

namespace Finsam.Extract.Recognition.Layers;

/// <summary>Words out of what a layer has for a word, a line or a whole region.</summary>
internal static class LayerWords
{
    /// <summary>What is told without a confidence is not as sure as print.</summary>
    internal const double UntoldConfidence = 0.9;

    /// <summary>The words of one line of text, each with its share of the box by its number of signs.</summary>
    internal static IEnumerable<Word> InLine(string text, Box box, double? confidence)
    {
        var spelled = DrawnLetters.Spelled(text.Trim());
        var at = 0;
        foreach (var word in spelled.Split((char[]?)null))
        {
            if (word.Length > 0)
            {
                var share = box.Width / spelled.Length;
                yield return new Word(
                    word,
                    box with { X0 = box.X0 + (share * at), X1 = box.X0 + (share * (at + word.Length)) },
                    Math.Round(confidence ?? UntoldConfidence, 3));
            }

            at += word.Length + 1;
        }
    }

    /// <summary>The words of several lines that share one box, which is cut into as many stripes.</summary>
    internal static IEnumerable<Word> InRegion(string text, Box box, double? confidence)
    {
        var lines = text.Trim().Split('\n');
        var height = box.Height / lines.Length;
        return lines.SelectMany((line, i) => InLine(line, box with { Y0 = box.Y0 + (height * i), Y1 = box.Y0 + (height * (i + 1)) }, confidence));
    }

    /// <summary>A confidence as it is told, from 0 to 1 or from 0 to 100; null where it is none.</summary>
    internal static double? Confidence(string? told, double most = 1) =>
        Number(told) is { } value and >= 0 ? Math.Min(1, value / (value > most ? 100 : most)) : null;

    internal static double? Number(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;
}
