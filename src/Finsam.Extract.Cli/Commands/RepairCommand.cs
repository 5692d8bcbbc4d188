using System.CommandLine;
using Finsam.Extract.Cli.Inputs;
using Finsam.Extract.Cli.Output;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition.Encodings;
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

    private static readonly Option<bool> Proposals = new("--proposals") { Description = "List as CSV the changes that are not likely enough to be made." };

    internal static Command Create()
    {
        var command = new Verb(
            "repair",
            "Puts å, ä, ö and other misread letters of Swedish text right. The files themselves are left as they are.",
            "finsam repair damaged.txt --diff",
            "The repaired text goes to standard output.") { Inputs, Diff, Csv, Proposals };
        command.Validators.Add(call =>
        {
            if (new[] { Diff, Csv, Proposals }.Count(call.GetValue) > 1)
            {
                call.AddError("--diff, --csv and --proposals exclude each other.");
            }
        });
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult call)
    {
        var names = call.GetValue(Inputs) is { Length: > 0 } given ? given : [StandardInput];
        var files = names.Select(name => (Name: name, Path: PathOf(name))).ToList();
        var pieces = files.SelectMany(f => Repaired(f.Name, f.Path));
        if (call.GetValue(Csv))
        {
            RepairText.Csv(Console.Out, pieces);
            return ExitCode.Complete;
        }

        if (call.GetValue(Proposals))
        {
            RepairText.Proposals(Console.Out, pieces);
            return ExitCode.Complete;
        }

        foreach (var piece in pieces)
        {
            if (call.GetValue(Diff))
            {
                RepairText.Diff(Console.Out, piece);
            }
            else
            {
                Console.Out.Write(piece.Repaired.Text);
            }
        }

        return ExitCode.Complete;
    }

    /// <summary>Piece by piece: a file may be larger than memory.</summary>
    /// <param name="path">Null for standard input.</param>
    private static IEnumerable<RepairedPiece> Repaired(string name, string? path)
    {
        using var text = path is null ? Console.OpenStandardInput() : File.OpenRead(path);
        var (number, line) = (0, 1);
        foreach (var source in TextBlocks.Read(text))
        {
            number++;
            yield return new RepairedPiece(name, number, line, source, TextRepairer.Run(source, line));
            line += source.Count(c => c == '\n');
        }
    }

    /// <summary>All files are found before the first one is repaired.</summary>
    private static string? PathOf(string name) => name == StandardInput ? null
        : InputFinder.Find(name) is { IsFolder: false, Files: [var file] } ? file.Path
        : throw new FinsamException(FailureCode.Usage, "repair reads text files.", "finsam repair FILE");
}
