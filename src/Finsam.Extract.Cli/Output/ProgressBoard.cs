using System.Collections.Immutable;
using Finsam.Extract.Cli.Inputs;
using Finsam.Extract.Cli.Runs;
using Finsam.Extract.Recognition;
using Spectre.Console;

namespace Finsam.Extract.Cli.Output;

/// <summary>Progress drawn on a terminal: what is being read, how many files and pages are done, how long it will take.</summary>
internal sealed class ProgressBoard(RunCounts counts, ProgressTask task) : IRunProgress
{
    /// <summary>Draws the board on stderr while the work goes on.</summary>
    internal static TResult Show<TResult>(RunCounts counts, Func<IRunProgress, TResult> work)
    {
        var screen = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return screen.Progress()
            .AutoClear(true)
            .Columns(new SpinnerColumn(), new ProgressBarColumn(), new PercentageColumn(), new TaskDescriptionColumn { Alignment = Justify.Left })
            .Start(context => work(new ProgressBoard(counts, context.AddTask("looking for files"))));
    }

    public void Found(ImmutableArray<InputFile> files) => task.MaxValue = Math.Max(1, files.Length);

    public void Begins(InputFile file) => Tell($"reading {file.Name.Printable()}");

    public void Page(PageProgress page) => Tell($"reading {Path.GetFileName(page.Path).Printable()} ({page.PageCount} pages)");

    public void Extracted(int pages, TimeSpan took)
    {
    }

    public void Ends(FileOutcome outcome) => task.Increment(1);

    private void Tell(string what) => task.Description = Markup.Escape($"{ProgressText.Of(counts)}; {what}");
}
