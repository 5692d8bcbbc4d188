using System.Text.Json;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition.Native;
using Finsam.Extract.Recognition.Pictures;

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
            if (request.Picture is { } order)
            {
                PagePainter.Run(request, order);
                return new OcrReply(null);
            }

            if (engines.For(request.Model) is not { } engine)
            {
                return OcrReply.Lacks(request.Model);
            }

            var numbers = request.Recipe.RereadNumbers ? engines.ForNumbers() : null;
            var page = request.Layer is { } layer ? new LayerNumbers(engine, numbers).Run(layer, request) : new PageReader(engine, numbers).Read(request);
            var models = numbers is null ? request.Model : $"{request.Model}+{RecognitionOptions.NumbersModel}";
            return new OcrReply(page) { Engine = $"tesseract {TesseractEngine.LibraryVersion()} {models}" };
        }
        catch (FinsamException failure)
        {
            return new OcrReply(null, failure.Code, failure.Remedy is { } remedy ? $"{failure.Message} ({remedy})" : failure.Message);
        }
        catch (DllNotFoundException missing)
        {
            return OcrReply.Lacks(ToolInventory.Libraries.FirstOrDefault(l => missing.Message.Contains(l, StringComparison.Ordinal)) ?? missing.Message);
        }
    }

    /// <summary>Keeps the last engine: loading a model takes as long as reading a page.</summary>
    private sealed class EngineShelf : IDisposable
    {
        private string? _model;
        private TesseractEngine? _engine;
        private TesseractEngine? _numbers;
        private bool _isNumbersTried;

        /// <summary>Null where the model cannot be loaded.</summary>
        internal TesseractEngine? For(string model)
        {
            if (_engine is null || _model != model)
            {
                _engine?.Dispose();
                _engine = null;
                _engine = TesseractEngine.TryLoad(model);
                _model = model;
            }

            return _engine;
        }

        /// <summary>The second model for numbers; where it is missing or damaged they are read by the first one alone.</summary>
        internal TesseractEngine? ForNumbers()
        {
            if (!_isNumbersTried)
            {
                _isNumbersTried = true;
                _numbers = ToolInventory.HasModel(RecognitionOptions.NumbersModel) ? TesseractEngine.TryLoad(RecognitionOptions.NumbersModel) : null;
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
