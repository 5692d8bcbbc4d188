using System.Collections.Concurrent;
using System.Text.Json;
using Finsam.Extract.Cli.Results;
using Finsam.Extract.Recognition.Processes;

namespace Finsam.Extract.Cli.Stages;

/// <summary>
/// Processes for the stages, as many as are asked at one time: where files wait for their pages, one or two do. The one that was busy
/// last is asked first.
/// </summary>
/// <param name="limits">For each file.</param>
/// <param name="newWorker">Makes a worker; null for this program's own.</param>
internal sealed class StagePool(StageLimits limits, Func<LineWorker>? newWorker = null) : IDisposable
{
    /// <summary>The hidden verb that such a process runs.</summary>
    internal const string Verb = "stage-worker";

    private const int Tries = 2;

    private readonly ConcurrentStack<LineWorker> idle = new();

    internal StageReply Ask(StageRequest request, CancellationToken cancellation)
    {
        if (!idle.TryPop(out var worker))
        {
            worker = newWorker is null ? LineWorker.OfThisProgram(Verb, limits.OfWorker) : newWorker();
        }

        try
        {
            return Ask(worker, JsonSerializer.Serialize(request, ResultJson.Readable.StageRequest), cancellation);
        }
        finally
        {
            idle.Push(worker);
        }
    }

    public void Dispose()
    {
        while (idle.TryPop(out var worker))
        {
            worker.Dispose();
        }
    }

    private StageReply Ask(LineWorker worker, string request, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var answer = worker.Ask(request, limits.Time, cancellation);
            if (answer.Line is { } line && ReplyOf(line) is { } reply)
            {
                return reply;
            }

            worker.Dispose();
            if (answer.Loss == WorkerLoss.Late)
            {
                return StageReply.Of(FileFailure.Stages(
                    FailureCode.Timeout, $"The stages did not come to an end with the file within {limits.Time.TotalSeconds:0} s of work (--stage-time)."));
            }
        }

        return StageReply.Of(FileFailure.Stages(FailureCode.Crash, "The process for the stages ended over this file, twice: please report it."));
    }

    /// <summary>Null where the line is no reply: whatever wrote it, the process cannot be trusted any more.</summary>
    private static StageReply? ReplyOf(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, ResultJson.Readable.StageReply);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
