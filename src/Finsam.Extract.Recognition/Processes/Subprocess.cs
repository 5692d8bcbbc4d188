using System.Diagnostics;
using System.Text;

namespace Finsam.Extract.Recognition.Processes;

/// <summary>What a child process left. An exit code of 0 proves nothing: callers check the output itself.</summary>
/// <param name="TimedOut">It was ended because its time was up.</param>
/// <param name="Truncated">It was ended because it wrote more than it may.</param>
internal sealed record SubprocessResult(int ExitCode, byte[] Output, string Error, bool TimedOut, bool Truncated)
{
    private const int SignalExitCodes = 128;

    /// <summary>It did not come to its end by itself: what it wrote is not whole.</summary>
    internal bool WasEnded => TimedOut || Truncated || ExitCode > SignalExitCodes;

    /// <summary>It did not come to a good end, or says so itself.</summary>
    internal bool HasFailed => WasEnded || ExitCode != 0;

    internal string OutputText => Encoding.UTF8.GetString(Output);

    /// <summary>Its last words on standard error, for a message.</summary>
    internal string LastError => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? $"exit code {ExitCode}";
}

/// <summary>The one way in which this program runs another to its end.</summary>
internal static class Subprocess
{
    private const int ErrorBytes = 16 << 10;

    internal static SubprocessResult Run(string program, IReadOnlyList<string> arguments, Limits limits, CancellationToken cancel = default)
    {
        var path = Programs.Find(program) ?? throw ToolInventory.Missing(program);
        using var process = Process.Start(Sandbox.Start(path, arguments, limits))
            ?? throw ToolInventory.Missing(program);
        process.StandardInput.Close();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        stop.CancelAfter(limits.Time);
        using var killer = stop.Token.Register(() => Kill(process));
        var error = ReadUpTo(process.StandardError.BaseStream, ErrorBytes, () => { });
        var truncated = false;
        var output = ReadUpTo(process.StandardOutput.BaseStream, limits.OutputBytes, () =>
        {
            truncated = true;
            Kill(process);
        });
        Task.WaitAll([output, error], CancellationToken.None);
        process.WaitForExit();
        cancel.ThrowIfCancellationRequested();
        return new SubprocessResult(process.ExitCode, output.Result, Encoding.UTF8.GetString(error.Result), stop.IsCancellationRequested, truncated);
    }

    internal static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }

    /// <summary>Reads to the end, so that the child never waits on a full pipe, but keeps no more than the cap.</summary>
    private static async Task<byte[]> ReadUpTo(Stream stream, long cap, Action onOverflow)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[64 << 10];
        int count;
        while ((count = await stream.ReadAsync(buffer).ConfigureAwait(false)) > 0)
        {
            var room = (int)Math.Min(count, cap - kept.Length);
            kept.Write(buffer, 0, room);
            if (room < count)
            {
                onOverflow();
            }
        }

        return kept.ToArray();
    }
}
