using Finsam.Extract.Cli.Inputs;
using Finsam.Extract.Cli.Runs;
using Finsam.Extract.Recognition;
using Spectre.Console;

namespace Finsam.Extract.Cli.Output;

/// <summary>Progress drawn on a terminal: what is being read, how many files are done, how long it will take.</summary>
internal sealed class ProgressBoard : IRunProgress
{
    private readonly IRunProgress log;
    private readonly ProgressTask task;
    private int pagesRead;

    private ProgressBoard(IRunProgress log, ProgressTask task)
    {
        this.log = log;
        this.task = task;
    }

    /// <summary>Draws the board on stderr while the work goes on; what is logged goes on as well.</summary>
    internal static TResult Show<TResult>(IRunProgress log, Func<IRunProgress, TResult> work)
    {
        var screen = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return screen.Progress()
            .AutoClear(true)
            .Columns(
                new SpinnerColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(),
                new TaskDescriptionColumn { Alignment = Justify.Left })
            .Start(context => work(new ProgressBoard(log, context.AddTask("looking for files"))));
    }

    public void Found(int files)
    {
        log.Found(files);
        task.MaxValue = files;
    }

    public void Begins(InputFile file)
    {
        log.Begins(file);
        task.Description = Markup.Escape($"{task.Value:0} of {task.MaxValue:0} files, reading {file.Name.Printable()}");
    }

    public void Page(PageProgress page)
    {
        log.Page(page);
        var pages = Interlocked.Increment(ref pagesRead);
        task.Description = Markup.Escape(
            $"{task.Value:0} of {task.MaxValue:0} files, {pages} pages read, reading {Path.GetFileName(page.Path).Printable()} ({page.PageCount} pages)");
    }

    public void Ends(FileOutcome outcome)
    {
        log.Ends(outcome);
        task.Increment(1);
    }
}
