using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Finsam.Extract.Recognition.Ocr;

namespace Finsam.Extract.Recognition;

/// <summary>How source files are read. Only what changes the words read is part of <see cref="Fingerprint"/>.</summary>
public sealed record RecognitionOptions
{
    /// <summary>Grows when the same settings come to read other words, so that what was read before is read anew.</summary>
    private const int ReaderVersion = 10;

    /// <summary>Tesseract's second model, for numbers alone.</summary>
    internal const string NumbersModel = "eng";

    /// <summary>Tesseract's model: Debian's <c>swe</c> has no %, § or dash, its script model has.</summary>
    public string Model { get; init; } = "Latin";

    public PageRecipe Recipe { get; init; } = new();

    /// <summary>Read every PDF page from its image, whatever text it holds.</summary>
    public bool IgnoreTextLayers { get; init; }

    /// <summary>Pages that are read at one time, each by a process of its own.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>Processor time that one page may take; a worker that does nothing is ended after six times as long.</summary>
    public TimeSpan PageDeadline { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>Work that the pages of one file may take together; the pages left over then fail.</summary>
    public TimeSpan FileDeadline { get; init; } = TimeSpan.FromHours(2);

    /// <summary>Work on pages of one file that a killed run may lose, beside the pages in hand.</summary>
    public TimeSpan WorkBetweenCheckpoints { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Larger pages are rendered at a lower resolution.</summary>
    public long MaxRenderedPixels { get; init; } = 40_000_000;

    /// <summary>Larger image files are refused (A0 at 300 dpi has 139 million).</summary>
    public long MaxImagePixels { get; init; } = 150_000_000;

    public long MaxSourceBytes { get; init; } = 1L << 30;

    /// <summary>Texts and the XML of other OCR programs are held in memory whole, in several forms at a time.</summary>
    public long MaxTextBytes { get; init; } = 64L << 20;

    public int MaxPages { get; init; } = 5_000;

    /// <summary>Loading the model takes 0.3 GB, the runtime reserves most of the rest.</summary>
    public long WorkerAddressSpaceBytes { get; init; } = 4L << 30;

    /// <summary>How a worker is started; empty for this program with its hidden verb.</summary>
    internal ImmutableArray<string> WorkerCommand { get; init; } = [];

    /// <summary>Numbers are read otherwise with the second model than without.</summary>
    internal bool HasNumbersModel { get; init; } = ToolInventory.HasModel(NumbersModel);

    /// <summary>A short hash of every setting that changes what is read, of the models that read and of the code.</summary>
    public string Fingerprint
    {
        get
        {
            var settings = $"{ReaderVersion};{Model};{Recipe};{IgnoreTextLayers};{MaxRenderedPixels};{HasNumbersModel}";
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(settings)))[..12];
        }
    }
}
