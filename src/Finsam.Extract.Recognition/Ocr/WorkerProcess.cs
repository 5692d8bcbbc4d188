using System.Text.Json;
using Finsam.Extract.Recognition.Processes;

namespace Finsam.Extract.Recognition.Ocr;

/// <summary>The coordinating side of one worker that reads pages.</summary>
internal sealed class WorkerProcess : IDisposable
{
    /// <summary>The hidden verb of this program that such a worker runs.</summary>
    internal const string Verb = "ocr-worker";

    private const int Tries = 2;

    /// <summary>Pages lie in memory of native code; the runtime's heap holds their words.</summary>
    private const long HeapBytes = 256L << 20;

    private const long MostResidentBytes = 450L << 20;

    private readonly LineWorker _worker;

    internal WorkerProcess(RecognitionOptions options) => _worker = new LineWorker(
        options.WorkerCommand.IsEmpty ? ThisProgram.With(Verb) : options.WorkerCommand,
        new WorkerLimits(options.WorkerAddressSpaceBytes, HeapBytes, MostResidentBytes));

    internal int? ProcessId => _worker.ProcessId;

    /// <summary>Reads a page; where its worker died or took too long it is tried once more with a new one.</summary>
    internal OcrReply Read(OcrRequest request, TimeSpan deadline, CancellationToken cancel)
    {
        var line = JsonSerializer.Serialize(request, OcrMessages.Default.OcrRequest);
        var reply = new OcrReply(null);
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            reply = ReplyOf(_worker.Ask(line, deadline, cancel), deadline);
            if (reply.Page is not null || reply.Code is not ("crash" or "timeout"))
            {
                return reply;
            }
        }

        return reply;
    }

    public void Dispose() => _worker.Dispose();

    private OcrReply ReplyOf(WorkerAnswer answer, TimeSpan deadline)
    {
        try
        {
            return answer switch
            {
                { Line: { } line } => JsonSerializer.Deserialize(line, OcrMessages.Default.OcrReply)!,
                { Loss: WorkerLoss.Late } => new OcrReply(null, "timeout", $"the page was not read within {deadline.TotalSeconds:0} s"),
                _ => new OcrReply(null, "crash", "the worker ended while it read the page"),
            };
        }
        catch (JsonException)
        {
            _worker.Dispose();
            return new OcrReply(null, "crash", "the worker's answer cannot be understood");
        }
    }
}
