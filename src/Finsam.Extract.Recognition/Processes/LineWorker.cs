using System.Collections.Immutable;
using System.Diagnostics;

namespace Finsam.Extract.Recognition.Processes;

/// <summary>What a worker may hold.</summary>
/// <param name="AddressSpaceBytes">Its address space.</param>
/// <param name="HeapBytes">The runtime's heap: it reserves address space by the machine's memory, and under a limit it must be told less.</param>
/// <param name="ResidentBytes">Between two tasks; one that holds more is ended, and the next task starts a new one.</param>
public sealed record WorkerLimits(long AddressSpaceBytes, long HeapBytes, long ResidentBytes);

/// <summary>Why there is no answer.</summary>
public enum WorkerLoss
{
    None,

    /// <summary>The worker ended, or answered with something else than a line.</summary>
    Ended,

    /// <summary>Its time was up.</summary>
    Late,
}

/// <param name="Line">The answer; null where there is none.</param>
public readonly record struct WorkerAnswer(string? Line, WorkerLoss Loss = WorkerLoss.None);

/// <summary>
/// A process that answers each line with a line, started when it is first asked; one that dies or takes too long costs its task,
/// and the next task starts another. For one thread at a time.
/// </summary>
public sealed class LineWorker(ImmutableArray<string> command, WorkerLimits limits) : IDisposable
{
    private const int PollMilliseconds = 200;
    private const int WallFactor = 6;
    private const int EndMilliseconds = 5_000;

    private Process? _process;

    /// <summary>This same program with one of its hidden verbs.</summary>
    public static LineWorker OfThisProgram(string verb, WorkerLimits limits) => new(ThisProgram.With(verb), limits);

    /// <summary>Its process id while it runs.</summary>
    public int? ProcessId => _process is { HasExited: false } process ? process.Id : null;

    /// <param name="line">What is asked, without a line feed in it.</param>
    /// <param name="deadline">Processor time that the answer may take; a worker that does nothing is ended after six times as long.</param>
    /// <param name="cancel">Ends the worker.</param>
    public WorkerAnswer Ask(string line, TimeSpan deadline, CancellationToken cancel)
    {
        _process ??= Start();
        try
        {
            _process.StandardInput.WriteLine(line);
            _process.StandardInput.Flush();
            var answer = _process.StandardOutput.ReadLineAsync(CancellationToken.None).AsTask();
            if (!IsAnswered(answer, _process, deadline, cancel))
            {
                return Lost(WorkerLoss.Late);
            }

            if (answer.GetAwaiter().GetResult() is not { } said)
            {
                return Lost(WorkerLoss.Ended);
            }

            EndIfSwollen();
            return new WorkerAnswer(said);
        }
        catch (Exception broken) when (broken is IOException or InvalidOperationException)
        {
            return Lost(WorkerLoss.Ended);
        }
        catch (OperationCanceledException)
        {
            Dispose();
            throw;
        }
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
            if (_process is { HasExited: false } process && process.WorkingSet64 > limits.ResidentBytes)
            {
                Dispose();
            }
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself; the next task finds that out.
        }
    }

    private WorkerAnswer Lost(WorkerLoss loss)
    {
        Dispose();
        return new WorkerAnswer(null, loss);
    }

    private Process Start()
    {
        var start = Sandbox.Start(command[0], command.Skip(1), limits.AddressSpaceBytes);
        start.Environment["DOTNET_GCHeapHardLimit"] = $"0x{limits.HeapBytes:X}";
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        var process = StarterThread.Start(start);
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        return process;
    }
}
