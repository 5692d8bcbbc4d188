using System.Text.Json;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition.Native;

namespace Finsam.Extract.Recognition.Ocr;

/// <summary>
/// The body of a worker process (<c>finsam ocr-worker</c>): one page a line in, one result a line out, until the input
/// ends. The only place where native code runs: when it crashes or hangs, this process alone is lost.
/// </summary>
public static class OcrWorker
{
    public static void Run(Stream input, Stream output)
    {
        using var requests = new StreamReader(input);
        using var engines = new EngineShelf();
        while (requests.ReadLine() is { } line)
        {
            var request = JsonSerializer.Deserialize(line, OcrMessages.Default.OcrRequest)!;
            JsonSerializer.Serialize(output, Answer(request, engines), OcrMessages.Default.OcrReply);
            output.WriteByte((byte)'\n');
            output.Flush();
        }
    }

    private static OcrReply Answer(OcrRequest request, EngineShelf engines)
    {
        try
        {
            var (engine, numbers) = (engines.For(request.Model), engines.ForNumbers());
            var page = request.Layer is { } layer ? new LayerNumbers(engine, numbers).Run(layer, request) : new PageReader(engine, numbers).Read(request);
            return new OcrReply(page) { Engine = $"tesseract {TesseractEngine.LibraryVersion()} {request.Model}" };
        }
        catch (FinsamException failure)
        {
            return new OcrReply(null, failure.Code, failure.Message);
        }
        catch (DllNotFoundException missing)
        {
            return new OcrReply(null, "tool-missing", missing.Message);
        }
    }

    /// <summary>Keeps the last engine: loading a model takes as long as reading a page.</summary>
    private sealed class EngineShelf : IDisposable
    {
        private const string NumbersModel = "eng";

        private string? _model;
        private TesseractEngine? _engine;
        private TesseractEngine? _numbers;
        private bool _isNumbersTried;

        internal TesseractEngine For(string model)
        {
            if (_engine is null || _model != model)
            {
                _engine?.Dispose();
                _engine = null;
                _engine = new TesseractEngine(model);
                _model = model;
            }

            return _engine;
        }

        /// <summary>The second model for numbers; without it they are read by the first one alone.</summary>
        internal TesseractEngine? ForNumbers()
        {
            if (!_isNumbersTried)
            {
                _isNumbersTried = true;
                _numbers = ToolInventory.HasModel(NumbersModel) ? new TesseractEngine(NumbersModel) : null;
            }

            return _numbers;
        }

        public void Dispose()
        {
            _engine?.Dispose();
            _numbers?.Dispose();
        }
    }
}
