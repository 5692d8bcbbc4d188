using System.Runtime.InteropServices;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition.Ocr;
using static Finsam.Extract.Recognition.Native.TesseractEntryPoints;

namespace Finsam.Extract.Recognition.Native;

/// <summary>One engine with one model. Not for two threads at once: Tesseract would crash.</summary>
internal sealed class TesseractEngine : IDisposable
{
    private const int WordLevel = 5;
    private const int SingleLine = 7;
    private const string Whitelist = "tessedit_char_whitelist";

    private readonly TesseractHandle _engine;

    private TesseractEngine(TesseractHandle engine) => _engine = engine;

    /// <summary>Null where the model is not installed or damaged.</summary>
    internal static TesseractEngine? TryLoad(string model)
    {
        var engine = TessBaseAPICreate();
        _ = TessBaseAPISetVariable(engine, "debug_file", "/dev/null");
        if (!engine.IsInvalid && TessBaseAPIInit3(engine, null, model) == 0)
        {
            return new TesseractEngine(engine);
        }

        engine.Dispose();
        return null;
    }

    internal static string LibraryVersion() => Marshal.PtrToStringUTF8(TessVersion()) ?? "";

    internal IReadOnlyList<PixelWord> Read(Picture picture, PageSegmentation segmentation)
    {
        TessBaseAPISetPageSegMode(_engine, (int)segmentation);
        Take(picture);
        return Recognized();
    }

    /// <summary>Keeps a picture for <see cref="ReadLine(PixelBox)"/> until another one is read, or <see cref="Forget"/>.</summary>
    internal void Take(Picture picture) => TessBaseAPISetImage2(_engine, picture.Pix);

    /// <summary>Reads a part of the picture that was taken, as one line of text.</summary>
    internal IReadOnlyList<PixelWord> ReadLine(PixelBox part)
    {
        TessBaseAPISetPageSegMode(_engine, SingleLine);
        TessBaseAPISetRectangle(_engine, part.X, part.Y, part.Width, part.Height);
        return Recognized();
    }

    /// <summary>Reads a picture of one line, of these characters alone.</summary>
    internal IReadOnlyList<PixelWord> ReadLine(Picture line, string characters)
    {
        _ = TessBaseAPISetVariable(_engine, Whitelist, characters);
        TessBaseAPISetPageSegMode(_engine, SingleLine);
        TessBaseAPISetImage2(_engine, line.Pix);
        try
        {
            return Recognized();
        }
        finally
        {
            _ = TessBaseAPISetVariable(_engine, Whitelist, "");
        }
    }

    internal void Forget() => TessBaseAPIClear(_engine);

    public void Dispose() => _engine.Dispose();

    private List<PixelWord> Recognized() =>
        TessBaseAPIRecognize(_engine, 0) == 0 ? Words() : throw new FinsamException("ocr", "Tesseract gave the page up");

    private List<PixelWord> Words()
    {
        var pointer = TessBaseAPIGetTsvText(_engine, 0);
        var table = Marshal.PtrToStringUTF8(pointer) ?? throw new FinsamException("ocr", "Tesseract gave no result");
        TessDeleteText(pointer);
        var words = new List<PixelWord>();
        foreach (var row in table.Split('\n'))
        {
            // level, page, block, paragraph, line, word, left, top, width, height, confidence, text
            var fields = row.Split('\t');
            if (fields.Length == 12 && int.Parse(fields[0]) == WordLevel && fields[11].Trim().Length > 0)
            {
                var box = new PixelBox(int.Parse(fields[6]), int.Parse(fields[7]), int.Parse(fields[8]), int.Parse(fields[9]));
                words.Add(new PixelWord(fields[11].Trim(), box, double.Parse(fields[10]) / 100));
            }
        }

        return words;
    }
}
