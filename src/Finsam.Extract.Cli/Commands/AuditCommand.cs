using System.CommandLine;
using System.Text;
using Finsam.Extract.Cli.Output;
using Finsam.Extract.Model;
using Finsam.Extract.Write;
using Finsam.Extract.Write.Audit;

namespace Finsam.Extract.Cli.Commands;

/// <summary><c>finsam audit</c>: what holds in a dataset and what does not, for people.</summary>
internal static class AuditCommand
{
    private static readonly Argument<string> Folder = new("DATASET") { Description = "What finsam extract or finsam merge wrote." };

    private static readonly Option<int> Most = new("--most") { Description = "So many findings are shown, the worst first.", DefaultValueFactory = _ => 50 };

    private static readonly Option<string?> Csv = new("--csv") { Description = "Also write all findings as a CSV table.", HelpName = "FILE" };

    private static readonly Option<string?> Html = new("--html") { Description = "Also write a page for a browser: one file, no script.", HelpName = "FILE" };

    private static readonly Option<string?> Input = new("--input", "-i")
    {
        Description = "The folder that the dataset was made from: the page then shows the numbers as printed.", HelpName = "FOLDER",
    };

    private static readonly Option<string?> Store = new("--store")
    {
        Description = "Folder with what was read from each file (default: DATASET/.finsam/recognized).", HelpName = "DIR",
    };

    internal static Command Create()
    {
        var command = new Verb(
            "audit", "Tells what holds in a dataset and what does not, the worst first, with pictures of the numbers.",
            "finsam audit dataset --input reports --html audit.html") { Folder, Most, Csv, Html, Input, Store };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult call)
    {
        var dataset = call.GetRequiredValue(Folder);
        if (!File.Exists(Path.Combine(dataset, DatasetFiles.Package)))
        {
            throw new FinsamException(FailureCode.Usage, $"{dataset.Printable()} is no dataset: it has no {DatasetFiles.Package}.", "finsam audit DATASET");
        }

        var audit = AuditReader.Run(table => new StreamReader(Path.Combine(dataset, table), Encoding.UTF8));
        AuditText.Write(Console.Out, audit, call.GetValue(Most));
        if (call.GetValue(Csv) is { } csv)
        {
            WriteTo(csv, target => AuditCsv.Write(target, audit));
        }

        if (call.GetValue(Html) is { } page)
        {
            using var pictures = new AuditPictures(call.GetValue(Input), call.GetValue(Store) ?? DatasetFolder.StoreOf(dataset));
            WriteTo(page, target => AuditPage.Write(target, audit, pictures.Of, call.GetValue(Most)));
        }

        return ExitCode.Complete;
    }

    private static void WriteTo(string file, Action<TextWriter> write)
    {
        try
        {
            using var target = new StreamWriter(file, append: false, new UTF8Encoding(false)) { NewLine = "\n" };
            write(target);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new FinsamException(FailureCode.Output, $"{file.Printable()} cannot be written: {e.Message}", "Give another file.", e);
        }
    }
}
