using System.CommandLine;
using Finsam.Extract.Cli.Inputs;
using Finsam.Extract.Model;

namespace Finsam.Extract.Cli.Commands;

/// <summary><c>finsam watch</c>: keeps a dataset up to date with a folder that files come into.</summary>
internal static class WatchCommand
{
    private static readonly Argument<string> Folder = new("FOLDER") { Description = "The folder to watch, of any depth." };

    private static readonly Option<int> Settle = ExtractOptions.Checked(
        new Option<int>("--settle")
        {
            Description = "Seconds for which a file must not have changed before it is taken in.", HelpName = "SECONDS", DefaultValueFactory = _ => 10,
        },
        n => n >= 1, "must be 1 or more");

    private static readonly ExtractOptions Options = new();

    internal static Command Create()
    {
        var command = new Verb(
            "watch",
            "Takes files in when they have stopped growing, and keeps the dataset up to date. Ends with Ctrl-C.",
            "finsam watch incoming --out dataset",
            ExitCode.Help) { Folder, Settle };
        Options.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult call)
    {
        var extract = Options.Of(call, call.GetRequiredValue(Folder));
        using var interruption = new Interruption();
        using var session = new ExtractSession(extract, new InputTree(Path.TrimEndingDirectorySeparator(Path.GetFullPath(extract.Input)), true, [], []));
        var settle = TimeSpan.FromSeconds(call.GetValue(Settle));
        var watched = new SettledFiles(settle);
        session.Log.Information("watching {Folder}", extract.Input.Printable());
        while (!interruption.Token.IsCancellationRequested)
        {
            if (watched.Changed(Look(extract), DateTime.UtcNow) is { } tree && !IsTakenIn(session, tree, interruption.Token))
            {
                watched.Forget();
            }

            interruption.Token.WaitHandle.WaitOne(settle / 2);
        }

        return ExitCode.Interrupted;
    }

    private static InputTree Look(ExtractCall extract)
    {
        try
        {
            return InputFinder.Find(extract.Input, extract.Filter);
        }
        catch (FinsamException empty) when (empty.Code == FailureCode.NoInput)
        {
            return new InputTree(extract.Input, true, [], []);
        }
    }

    /// <summary>A disk that is full or too many failures end no watch: the next look tries again.</summary>
    private static bool IsTakenIn(ExtractSession session, InputTree tree, CancellationToken cancellation)
    {
        try
        {
            session.WriteDataset(tree, cancellation);
            return true;
        }
        catch (FinsamException e) when (e.Code is FailureCode.Output or FailureCode.TooManyFailures)
        {
            session.Log.Error("{Message} {Remedy}", e.Message, e.Remedy);
            return false;
        }
        catch (OperationCanceledException)
        {
            session.Log.Information("interrupted; the dataset is as it was before");
            return false;
        }
    }
}
