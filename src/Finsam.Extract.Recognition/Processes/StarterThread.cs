using System.Collections.Concurrent;
using System.Diagnostics;

namespace Finsam.Extract.Recognition.Processes;

/// <summary>
/// Starts the processes that live from task to task. The kernel ends a child when the thread that started it ends (PR_SET_PDEATHSIG,
/// prctl(2)), and threads of the runtime's pool come and go: this one lives as long as its process.
/// </summary>
internal static class StarterThread
{
    private static readonly BlockingCollection<Action> Orders = [];
    private static readonly Lazy<Thread> Mine = new(() =>
    {
        var thread = new Thread(Serve) { IsBackground = true, Name = "starter of processes" };
        thread.Start();
        return thread;
    });

    internal static Process Start(ProcessStartInfo start)
    {
        _ = Mine.Value;
        var started = new TaskCompletionSource<Process>(TaskCreationOptions.RunContinuationsAsynchronously);
        Orders.Add(() =>
        {
            try
            {
                started.SetResult(Process.Start(start) ?? throw ToolInventory.Missing(start.FileName));
            }
            catch (Exception failure)
            {
                // Not swallowed: it is thrown where the process is asked for.
                started.SetException(failure);
            }
        });
        return started.Task.GetAwaiter().GetResult();
    }

    private static void Serve()
    {
        foreach (var order in Orders.GetConsumingEnumerable())
        {
            order();
        }
    }
}
