using System.Collections.Immutable;
using System.CommandLine;
using Finsam.Extract.Cli.Output;
using Finsam.Extract.Cli.Stages;
using Finsam.Extract.Recognition;

namespace Finsam.Extract.Cli.Commands;

/// <summary>What one page, one file and the whole run may use (docs/limits.md).</summary>
internal sealed class LimitOptions
{
    private const long Million = 1_000_000;

    private static readonly RecognitionOptions Usual = new();

    private readonly Option<int> pages = Number("--max-pages", "Pages that a file may have.", "N", Usual.MaxPages);

    private readonly Option<string> fileSize = Size("--max-file-size", "Size that a file may have (500K, 200M, 1G).", "1G");

    private readonly Option<string> textSize = Size("--max-text-size", "Size that a text, or the XML of another OCR program, may have.", "64M");

    private readonly Option<int> pixels = Number("--max-megapixels", "Millions of pixels that an image file may have.", "N", (int)(Usual.MaxImagePixels / Million));

    private readonly Option<int> pageTime = Number("--page-time", "Seconds of work that a page may take.", "SECONDS", (int)Usual.PageDeadline.TotalSeconds);

    private readonly Option<int> fileTime = Number("--file-time", "Minutes of work that the pages of a file may take together.", "MINUTES", (int)Usual.FileDeadline.TotalMinutes);

    private readonly Option<string> pageMemory = Size("--page-memory", "Address space of the process that reads a page from its image (2G or more).", "4G");

    private readonly Option<int> stageTime = Number(
        "--stage-time", "Seconds of work that the stages after reading may take with a file.", "SECONDS", (int)StageLimits.Usual.Time.TotalSeconds);

    private readonly Option<string> stageMemory = Size("--stage-memory", "Memory that the stages after reading may use for a file (100M or more).", "2G");

    private readonly Option<string> room = Size("--min-free", "Room that must be left on the disks of dataset, store and temporary files.", "100M");

    internal ImmutableArray<Option> All => [pages, fileSize, textSize, pixels, pageTime, fileTime, pageMemory, stageTime, stageMemory, room];

    internal RecognitionOptions Recognition(ParseResult call) => Usual with
    {
        MaxPages = call.GetValue(pages),
        MaxSourceBytes = Bytes(call, fileSize),
        MaxTextBytes = Bytes(call, textSize),
        MaxImagePixels = call.GetValue(pixels) * Million,
        PageDeadline = TimeSpan.FromSeconds(call.GetValue(pageTime)),
        FileDeadline = TimeSpan.FromMinutes(call.GetValue(fileTime)),
        WorkerAddressSpaceBytes = Bytes(call, pageMemory),
    };

    internal StageLimits Stages(ParseResult call) => new(TimeSpan.FromSeconds(call.GetValue(stageTime)), Bytes(call, stageMemory));

    internal long LeastRoom(ParseResult call) => Bytes(call, room);

    /// <summary>All limits that decide whether a file fails, in one line.</summary>
    internal static string Text(RecognitionOptions options, StageLimits stages) =>
        $"{options.MaxPages};{options.MaxSourceBytes};{options.MaxTextBytes};{options.MaxImagePixels};{options.PageDeadline};{options.FileDeadline};{options.WorkerAddressSpaceBytes};{stages.Time};{stages.HeapBytes}";

    private static long Bytes(ParseResult call, Option<string> option) => ByteCount.Parse(call.GetRequiredValue(option))!.Value;

    private static Option<int> Number(string name, string description, string unit, int usual) => ExtractOptions.Checked(
        new Option<int>(name) { Description = description, HelpName = unit, DefaultValueFactory = _ => usual }, n => n >= 1, "must be 1 or more");

    private static Option<string> Size(string name, string description, string usual) => ExtractOptions.Checked(
        new Option<string>(name) { Description = description, HelpName = "SIZE", DefaultValueFactory = _ => usual },
        text => text is not null && ByteCount.Parse(text) is not null, "must be a number of bytes, or one with K, M or G");
}
