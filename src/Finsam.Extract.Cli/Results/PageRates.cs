using System.Text.Json;
using Finsam.Extract.Recognition.Store;

namespace Finsam.Extract.Cli.Results;

/// <summary>
/// What pages took, measured as they are read: those from images (seconds each), those with a text of their own (milliseconds) and
/// the stages after reading, each in seconds of one worker.
/// </summary>
internal sealed record PageRates(double Drawn, double DrawnSeconds, double Layered, double LayeredSeconds, double Extracted, double ExtractedSeconds)
{
    /// <summary>Pages beyond this weigh less: a machine may have become another one.</summary>
    private const double Memory = 2_000;

    internal static PageRates None { get; } = new(0, 0, 0, 0, 0, 0);

    /// <summary>Before anything was measured: a slow machine's (docs/recognition.md).</summary>
    internal static PageRates Assumed { get; } = new(1, 3, 1, 0.05, 1, 0.03);

    internal bool IsMeasured => Drawn + Layered + Extracted > 0;

    internal PageRates WithPage(bool isDrawn, TimeSpan took) => isDrawn
        ? this with { Drawn = Drawn + 1, DrawnSeconds = DrawnSeconds + took.TotalSeconds }
        : this with { Layered = Layered + 1, LayeredSeconds = LayeredSeconds + took.TotalSeconds };

    internal PageRates WithExtraction(int pages, TimeSpan took) =>
        this with { Extracted = Extracted + pages, ExtractedSeconds = ExtractedSeconds + took.TotalSeconds };

    /// <summary>With those of earlier runs.</summary>
    internal PageRates And(PageRates earlier)
    {
        var weight = Math.Min(1, Memory / Math.Max(1, earlier.Drawn + earlier.Layered));
        return new PageRates(
            Drawn + (weight * earlier.Drawn), DrawnSeconds + (weight * earlier.DrawnSeconds),
            Layered + (weight * earlier.Layered), LayeredSeconds + (weight * earlier.LayeredSeconds),
            Extracted + (weight * earlier.Extracted), ExtractedSeconds + (weight * earlier.ExtractedSeconds));
    }

    /// <summary>Seconds of one worker for so many pages.</summary>
    internal double Seconds(double drawn, double layered) =>
        (drawn * Mean(Drawn, DrawnSeconds, Assumed.DrawnSeconds))
        + (layered * Mean(Layered, LayeredSeconds, Assumed.LayeredSeconds))
        + ((drawn + layered) * Mean(Extracted, ExtractedSeconds, Assumed.ExtractedSeconds));

    internal static PageRates Load(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            return JsonSerializer.Deserialize(stream, ResultJson.Readable.PageRates) ?? None;
        }
        catch (Exception e) when (e is IOException or JsonException or UnauthorizedAccessException)
        {
            return None;
        }
    }

    internal void Save(string file) => WholeFile.Write(file, target => JsonSerializer.Serialize(target, this, ResultJson.Readable.PageRates));

    private static double Mean(double pages, double seconds, double assumed) => pages > 0 ? seconds / pages : assumed;
}
