using System.Collections.Concurrent;

namespace Finsam.Extract.Recognition.Ocr;

/// <summary>
/// Threads that read pages, each with a worker process of its own that is started when it is first needed.
/// </summary>
internal sealed class PagePool : IDisposable
{
    private readonly BlockingCollection<Action<WorkerProcess>> _pages = [];
    private readonly List<WorkerProcess> _workers = [];
    private readonly List<Thread> _threads = [];

    internal PagePool(int size, Func<WorkerProcess> newWorker)
    {
        for (var i = 0; i < size; i++)
        {
            var worker = newWorker();
            var thread = new Thread(() => Serve(worker)) { IsBackground = true, Name = $"page reader {i + 1}" };
            _workers.Add(worker);
            _threads.Add(thread);
            thread.Start();
        }
    }

    /// <summary>The workers that run now.</summary>
    internal IReadOnlyList<int> ProcessIds => [.. _workers.Select(w => w.ProcessId).OfType<int>()];

    internal Task<T> Read<T>(Func<WorkerProcess, T> page)
    {
        var result = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        _pages.Add(worker =>
        {
            try
            {
                result.SetResult(page(worker));
            }
            catch (OperationCanceledException)
            {
                result.SetCanceled();
            }
            catch (Exception failure)
            {
                // Not swallowed: it is thrown where the page is awaited.
                result.SetException(failure);
            }
        });
        return result.Task;
    }

    public void Dispose()
    {
        _pages.CompleteAdding();
        _threads.ForEach(t => t.Join());
        _pages.Dispose();
    }

    private void Serve(WorkerProcess worker)
    {
        using (worker)
        {
            foreach (var page in _pages.GetConsumingEnumerable())
            {
                page(worker);
            }
        }
    }
}
