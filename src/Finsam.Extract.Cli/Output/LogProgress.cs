using System.Collections.Immutable;
using Finsam.Extract.Cli.Inputs;
using Finsam.Extract.Cli.Runs;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition;
using Serilog;

namespace Finsam.Extract.Cli.Output;

/// <summary>Progress as log lines, one a file, and every minute one about the whole.</summary>
internal sealed class LogProgress(ILogger log, RunCounts counts) : IRunProgress
{
    private const int MillisecondsBetween = 60_000;

    private long told = Environment.TickCount64;

    public void Found(ImmutableArray<InputFile> files) => log.Information("{Files} files to read", files.Length);

    public void Begins(InputFile file) => log.Debug("{File}: reading", file.Name.Printable());

    public void Page(PageProgress page)
    {
        log.Debug(
            "{File}: page {Page} of {Pages}: {Source}, {Milliseconds:0} ms",
            Path.GetFileName(page.Path).Printable(), page.Page, page.PageCount, page.Source, page.Took.TotalMilliseconds);
        TellWhole();
    }

    public void Extracted(int pages, TimeSpan took)
    {
    }

    public void Ends(FileOutcome outcome)
    {
        var name = outcome.Input.Name.Printable();
        var (count, found) = (counts.Ended, counts.Files);
        if (outcome.IsTwin)
        {
            log.Information("{Count}/{Found} {File}: the same content as another file", count, found, name);
        }
        else if (!outcome.Kinds.IsEmpty)
        {
            var kinds = string.Join(", ", outcome.Kinds.Select(k => k.ToCode()));
            log.Information("{Count}/{Found} {File}: {Kinds}{Known}", count, found, name, kinds, outcome.IsKept ? " (done before)" : "");
        }

        foreach (var failure in outcome.Failures)
        {
            var page = failure.Page is { } number ? $", page {number}" : "";
            log.Warning("{Count}/{Found} {File}{Page}: {Code}: {Reason}", count, found, name, page, failure.Code, failure.Message.Printable());
        }

        TellWhole();
    }

    private void TellWhole()
    {
        var (now, last) = (Environment.TickCount64, Interlocked.Read(ref told));
        if (now - last >= MillisecondsBetween && Interlocked.CompareExchange(ref told, now, last) == last)
        {
            log.Information("{Progress}", ProgressText.Of(counts));
        }
    }
}
