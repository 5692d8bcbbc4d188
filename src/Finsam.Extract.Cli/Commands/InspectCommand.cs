using System.CommandLine;
using Finsam.Extract.Cli.Inputs;
using Finsam.Extract.Cli.Output;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition;

namespace Finsam.Extract.Cli.Commands;

/// <summary><c>finsam inspect</c>: what the stages made of one file, as text and as drawings of its pages.</summary>
internal static class InspectCommand
{
    private static readonly Argument<string> Input = new("FILE") { Description = "The document to look into." };

    private static readonly Option<string> Stage = new("--stage", "-s")
    {
        Description = "What to show: overview, lines (as read and repaired), tables (cells), parts (documents and sections).",
        HelpName = "STAGE", DefaultValueFactory = _ => "overview",
    };

    private static readonly Option<string?> Store = new("--store")
    {
        Description = "Folder of an earlier run with what was read from the file (DATASET/.finsam/recognized); without it the file is read anew.",
        HelpName = "DIR",
    };

    private static readonly Option<string?> Draw = new("--draw")
    {
        Description = "Also draw each page that holds tables, with rows, columns and cells, as SVG and PNG into this folder.",
        HelpName = "DIR",
    };

    internal static Command Create()
    {
        Stage.AcceptOnlyFromAmong("overview", "lines", "tables", "parts");
        var command = new Verb(
            "inspect", "Shows what was read from one file and what the stages made of it.", "finsam inspect reports/2019.pdf --stage tables --draw drawings") { Input, Stage, Store, Draw };
        command.SetAction(Run);
        return command;
    }

    private static RecognizedDocument Recognize(InputFile file, string? store)
    {
        if (store is null)
        {
            using var recognizer = new DocumentRecognizer(new RecognitionOptions());
            return recognizer.Recognize(file.Path);
        }

        using var reader = new SourceReader(new RecognitionOptions(), store);
        return reader.Read(file, SourceReader.Hash(file, new RecognitionOptions().MaxSourceBytes), null, CancellationToken.None);
    }

    private static int Run(ParseResult call)
    {
        if (InputFinder.Find(call.GetRequiredValue(Input)) is not { IsFolder: false, Files: [var file] })
        {
            throw new FinsamException(FailureCode.Usage, "inspect looks into one file.", "finsam inspect FILE");
        }

        var recognized = Recognize(file, call.GetValue(Store));
        var extracted = Extractor.Run(new SourceFile(file.Name, recognized.SourceSha256), recognized);
        switch (call.GetRequiredValue(Stage))
        {
            case "lines":
                StageText.Lines(Console.Out, extracted);
                break;
            case "tables":
                StageText.Tables(Console.Out, extracted);
                break;
            case "parts":
                StageText.Parts(Console.Out, extracted);
                break;
            default:
                StageText.Overview(Console.Out, extracted);
                break;
        }

        if (call.GetValue(Draw) is { } folder)
        {
            Report(new PageDrawings(folder).Write(file.Path, extracted));
        }

        return ExitCode.Complete;
    }

    private static void Report(IEnumerable<string> drawn)
    {
        var count = 0;
        foreach (var path in drawn)
        {
            count++;
            Console.WriteLine(path);
        }

        if (count == 0)
        {
            Console.WriteLine("nothing to draw: the file has no pages, or no tables with places on them");
        }
    }
}
