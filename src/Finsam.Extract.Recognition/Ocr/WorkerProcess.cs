using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using Finsam.Extract.Recognition.Processes;

namespace Finsam.Extract.Recognition.Ocr;

/// <summary>
/// The coordinating side of one worker. Used by one thread, which must live as long as it: the kernel ends the worker
/// when the thread that started it ends.
/// </summary>
internal sealed class WorkerProcess(ImmutableArray<string> command, long addressSpaceBytes) : IDisposable
{
    private const int Tries = 2;
    private const int PollMilliseconds = 200;
    private const int WallFactor = 6;
    private const int EndMilliseconds = 5_000;

    /// <summary>What a worker may hold in memory between pages: one that holds more is ended, and the next page starts a new one.</summary>
    private const long MostResidentBytes = 450L << 20;

    private Process? _process;

    /// <summary>Its process id while it runs.</summary>
    internal int? ProcessId => _process is { HasExited: false } process ? process.Id : null;

    /// <summary>Reads a page; a worker that dies or takes too long is ended and the page tried once more with a new one.</summary>
    internal OcrReply Read(OcrRequest request, TimeSpan deadline, CancellationToken cancel)
    {
        var reply = new OcrReply(null);
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            reply = ReadOnce(request, deadline, cancel);
            EndIfSwollen();
            if (reply.Page is not null || reply.Code is not ("crash" or "timeout"))
            {
                return reply;
            }
        }

        return reply;
    }

    public void Dispose()
    {
        if (_process is { } process)
        {
            Subprocess.Kill(process);

            // A killed process stands in the system's list until its parent has asked for its end.
            process.WaitForExit(EndMilliseconds);
            process.Dispose();
            _process = null;
        }
    }

    private OcrReply ReadOnce(OcrRequest request, TimeSpan deadline, CancellationToken cancel)
    {
        _process ??= Start();
        try
        {
            _process.StandardInput.WriteLine(JsonSerializer.Serialize(request, OcrMessages.Default.OcrRequest));
            _process.StandardInput.Flush();
            var answer = _process.StandardOutput.ReadLineAsync(CancellationToken.None).AsTask();
            if (!IsAnswered(answer, _process, deadline, cancel))
            {
                return Lost("timeout", $"the page was not read within {deadline.TotalSeconds:0} s");
            }

            return answer.GetAwaiter().GetResult() is { } line
                ? JsonSerializer.Deserialize(line, OcrMessages.Default.OcrReply)!
                : Lost("crash", "the worker ended while it read the page");
        }
        catch (Exception broken) when (broken is IOException or JsonException or InvalidOperationException)
        {
            return Lost("crash", "the worker ended before it read the page");
        }
        catch (OperationCanceledException)
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The deadline counts the worker's own work: on a busy machine a good page must not fail. One that sleeps ends too, later.</summary>
    internal static bool IsAnswered(Task<string?> answer, Process worker, TimeSpan deadline, CancellationToken cancel)
    {
        var watch = Stopwatch.StartNew();
        var workBefore = worker.TotalProcessorTime;
        // Task.Wait would throw what the task failed with, inside an exception that nobody expects.
        while (Task.WaitAny([answer], PollMilliseconds, cancel) < 0)
        {
            var work = worker.HasExited ? TimeSpan.Zero : worker.TotalProcessorTime - workBefore;
            if (work > deadline || watch.Elapsed > WallFactor * deadline)
            {
                return false;
            }
        }

        return true;
    }

    private void EndIfSwollen()
    {
        try
        {
            _process?.Refresh();
            if (_process is { HasExited: false, WorkingSet64: > MostResidentBytes })
            {
                Dispose();
            }
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself; the next page finds that out.
        }
    }

    private OcrReply Lost(string code, string message)
    {
        Dispose();
        return new OcrReply(null, code, message);
    }

    private Process Start()
    {
        var start = Sandbox.Start(command[0], command.Skip(1), addressSpaceBytes);

        // The runtime reserves address space for its heap by the machine's memory; under a limit it must be told less.
        start.Environment["DOTNET_GCHeapHardLimit"] = "0x10000000";
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        var process = Process.Start(start) ?? throw ToolInventory.Missing(command[0]);
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        return process;
    }
}
