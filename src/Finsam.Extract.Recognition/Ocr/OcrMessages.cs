using System.Text.Json.Serialization;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition.Pictures;
using Finsam.Extract.Recognition.Sources;

namespace Finsam.Extract.Recognition.Ocr;

/// <summary>One page to read: a line of JSON on the worker's standard input.</summary>
/// <param name="ImagePath">An image file.</param>
/// <param name="TiffFrame">The page of a TIFF file; null for other files.</param>
/// <param name="Page">1-based page in the source.</param>
/// <param name="Dpi">Resolution of the image where it is known; null to take it from the file or its size.</param>
/// <param name="MaxPixels">Larger images are refused before they are unpacked.</param>
internal sealed record OcrRequest(string ImagePath, TiffFrame? TiffFrame, int Page, double? Dpi, long MaxPixels, string Model, PageRecipe Recipe)
{
    /// <summary>What another reader made of the page, in points: its numbers are read again, its other words taken over. Null to read the page.</summary>
    public IReadOnlyList<Word>? Layer { get; init; }

    /// <summary>A picture of the page to make instead of reading it; null to read it.</summary>
    public PictureOrder? Picture { get; init; }
}

/// <summary>A picture of a page as it was read, upright and level, with marks on it.</summary>
/// <param name="SkewDegrees">By how much it is undone, as <see cref="RecognizedPage.SkewDegrees"/> tells.</param>
/// <param name="Target">The PNG file to write.</param>
internal sealed record PictureOrder(int QuarterTurns, double SkewDegrees, double Dpi, IReadOnlyList<Mark> Marks, string Target);

/// <summary>What became of it: a line of JSON on the worker's standard output. Either a page or a code with a message.</summary>
internal sealed record OcrReply(RecognizedPage? Page, string? Code = null, string? Message = null)
{
    /// <summary>Program and version that read it.</summary>
    public string? Engine { get; init; }

    /// <summary>A model or library without which no page at all can be read.</summary>
    public string? Missing { get; init; }

    internal static OcrReply Lacks(string name) => new(null, "tool-missing", $"{name} is not installed") { Missing = name };
}

[JsonSourceGenerationOptions(
    Converters = [typeof(Store.WordConverter), typeof(Store.RulingConverter)],
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(OcrRequest))]
[JsonSerializable(typeof(OcrReply))]
internal sealed partial class OcrMessages : JsonSerializerContext;
