using Finsam.Extract.Cli.Inputs;
using Finsam.Extract.Cli.Runs;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition;
using Serilog;

namespace Finsam.Extract.Cli.Output;

/// <summary>Progress as log lines, one a file.</summary>
internal sealed class LogProgress(ILogger log) : IRunProgress
{
    private int found;
    private int ended;

    public void Found(int files)
    {
        found = files;
        log.Information("{Files} files to read", files);
    }

    public void Begins(InputFile file) => log.Debug("{File}: reading", file.Name.Printable());

    public void Page(PageProgress page) =>
        log.Debug("{File}: page {Page} of {Pages}: {Source}", Path.GetFileName(page.Path).Printable(), page.Page, page.PageCount, page.Source);

    public void Ends(FileOutcome outcome)
    {
        var name = outcome.Input.Name.Printable();
        var count = Interlocked.Increment(ref ended);
        if (outcome.File is { } file)
        {
            var kinds = string.Join(", ", file.Documents.Select(d => d.Content.Part.Type.ToCode()));
            log.Information("{Count}/{Found} {File}: {Kinds}", count, found, name, kinds);
        }

        foreach (var failure in outcome.Failures)
        {
            var page = failure.Page is { } number ? $", page {number}" : "";
            log.Warning("{Count}/{Found} {File}{Page}: {Code}: {Reason}", count, found, name, page, failure.Code, failure.Message.Printable());
        }
    }
}
