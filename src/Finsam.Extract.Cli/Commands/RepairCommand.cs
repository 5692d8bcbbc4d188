using System.CommandLine;
using Finsam.Extract.Cli.Inputs;
using Finsam.Extract.Cli.Output;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition;
using Finsam.Extract.Repair;

namespace Finsam.Extract.Cli.Commands;

/// <summary><c>finsam repair</c>: damaged Swedish text to repaired text, or to the list of changes.</summary>
internal static class RepairCommand
{
    private const string StandardInput = "-";

    private static readonly Argument<string[]> Inputs = new("FILE")
    {
        Description = "Text files; - or none for standard input.", Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<bool> Diff = new("--diff", "-d") { Description = "Show the changed lines, before and after, instead of the text." };

    private static readonly Option<bool> Csv = new("--csv") { Description = "List the changes as CSV instead of the text." };

    internal static Command Create()
    {
        var command = new Verb(
            "repair",
            "Puts å, ä, ö and other misread letters of Swedish text right. The files themselves are left as they are.",
            "finsam repair damaged.txt --diff",
            "The repaired text goes to standard output.") { Inputs, Diff, Csv };
        command.Validators.Add(call =>
        {
            if (call.GetValue(Diff) && call.GetValue(Csv))
            {
                call.AddError("--diff and --csv exclude each other.");
            }
        });
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult call)
    {
        var names = call.GetValue(Inputs) is { Length: > 0 } given ? given : [StandardInput];
        var repairs = names.Select(name => (Name: name, Source: Read(name)))
            .Select(text => new RepairedFile(text.Name, text.Source, TextRepairer.Run(text.Source))).ToList();
        if (call.GetValue(Csv))
        {
            RepairText.Csv(Console.Out, repairs);
        }
        else
        {
            repairs.ForEach(call.GetValue(Diff) ? r => RepairText.Diff(Console.Out, r) : r => Console.Out.Write(r.Repaired.Text));
        }

        return ExitCode.Complete;
    }

    private static string Read(string name)
    {
        if (name == StandardInput)
        {
            using var input = new MemoryStream();
            Console.OpenStandardInput().CopyTo(input);
            return TextFileReader.Decode(input.ToArray());
        }

        return InputFinder.Find(name) is { IsFolder: false, Files: [var file] }
            ? TextFileReader.Decode(File.ReadAllBytes(file.Path))
            : throw new FinsamException(FailureCode.Usage, "repair reads text files.", "finsam repair FILE");
    }
}
