using System.Globalization;
using System.Text;
using Finsam.Extract.Cli.Runs;
using Finsam.Extract.Recognition.Store;

namespace Finsam.Extract.Cli.Output;

/// <summary>
/// The state of a run for Prometheus (text exposition format 0.0.4), for the textfile collector of node_exporter: written whole
/// every few seconds and at the end.
/// </summary>
internal sealed class MetricsFile : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private readonly string path;
    private readonly RunCounts counts;
    private readonly Timer timer;

    internal MetricsFile(string path, RunCounts counts)
    {
        this.path = Path.GetFullPath(path);
        this.counts = counts;
        Write();
        timer = new Timer(_ => TryWrite(), null, Interval, Interval);
    }

    public void Dispose()
    {
        using var stopped = new ManualResetEvent(false);
        timer.Dispose(stopped);
        stopped.WaitOne();
        TryWrite();
    }

    internal static string Text(RunCounts counts)
    {
        var text = new StringBuilder();
        Add("finsam_files", "gauge", "Files that the input holds.", ("", counts.Files));
        Add("finsam_files_done", "gauge", "Files that are done, by how.",
            ("{how=\"kept\"}", counts.Kept), ("{how=\"failed\"}", counts.Failed), ("{how=\"any\"}", counts.Ended));
        Add("finsam_pages_read_total", "counter", "Pages read in this run, by where their text came from.",
            ("{from=\"image\"}", counts.Rates.Drawn), ("{from=\"layer\"}", counts.Rates.Layered));
        Add("finsam_page_seconds_total", "counter", "Work on pages, by where their text came from.",
            ("{from=\"image\"}", counts.Rates.DrawnSeconds), ("{from=\"layer\"}", counts.Rates.LayeredSeconds));
        Add("finsam_extract_seconds_total", "counter", "Work of the stages after reading.", ("", counts.Rates.ExtractedSeconds));
        Add("finsam_failures_total", "counter", "Failures of files and pages, by code (docs/cli.md).",
            [.. counts.FailuresByCode.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => ($"{{code=\"{f.Key}\"}}", (double)f.Value))]);
        Add("finsam_run_seconds", "gauge", "Since the run began.", ("", counts.Elapsed.TotalSeconds));
        Add("finsam_left_seconds", "gauge", "Estimate of what is left; NaN while nothing is known.", ("", counts.Left?.TotalSeconds ?? double.NaN));
        Add("finsam_resident_bytes", "gauge", "Memory of the coordinating process.", ("", Environment.WorkingSet));
        return text.ToString();

        void Add(string name, string type, string help, params (string Labels, double Value)[] values)
        {
            text.Append($"# HELP {name} {help}\n# TYPE {name} {type}\n");
            foreach (var (labels, value) in values)
            {
                text.Append($"{name}{labels} {value.ToString("R", CultureInfo.InvariantCulture)}\n");
            }
        }
    }

    private void Write() => WholeFile.Write(path, target => target.Write(Encoding.UTF8.GetBytes(Text(counts))));

    /// <summary>What is only told about a run does not end it.</summary>
    private void TryWrite()
    {
        try
        {
            Write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next turn writes it.
        }
    }
}
