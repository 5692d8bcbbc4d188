using System.CommandLine;
using Finsam.Extract.Model;
using Finsam.Extract.Training;

namespace Finsam.Extract.Cli.Commands;

/// <summary><c>finsam train</c>: makes what lies in <c>models/</c> from texts that are not part of the project.</summary>
internal static class TrainCommand
{
    private static readonly Option<string> Texts = Folder("--texts", "Text files, one paragraph a line, named source__file.txt.");
    private static readonly Option<string> Lexicon = Folder("--lexicon", "Word lists, one form a line.");
    private static readonly Option<string> Reference = Folder("--reference", "Lists of municipalities, regions, authorities, localities and names.");
    private static readonly Option<string> Domain = Folder("--domain", "Text files with the field's own wording, weighted up.");

    private static readonly Option<string> Model = new("--out", "-o")
    {
        Description = "The model file to write.", HelpName = "FILE", DefaultValueFactory = _ => "models/swedish/swedish.bin",
    };

    private static readonly Option<string> Pages = Folder("--pages", "NAME.true.txt and NAME.read.txt of each page (bench/damage makes them).");

    private static readonly Option<string> Usual = new("--usual")
    {
        Description = "The confusions to begin with.", HelpName = "FILE", DefaultValueFactory = _ => "models/swedish/damage-usual.tsv",
    };

    private static readonly Option<string> Table = new("--out", "-o")
    {
        Description = "The table to write.", HelpName = "FILE", DefaultValueFactory = _ => "models/swedish/damage.tsv",
    };

    private static readonly Option<string> Curve = new("--out", "-o")
    {
        Description = "The curve to write.", HelpName = "FILE", DefaultValueFactory = _ => "models/swedish/confidence.tsv",
    };

    internal static Command Create()
    {
        var swedish = new Verb(
            "swedish",
            "Makes the model of Swedish that repair works with. Takes minutes; the same inputs give the same bytes.",
            "finsam train swedish --texts texts --lexicon lexicon --reference reference --domain models/swedish/domain") { Texts, Lexicon, Reference, Domain, Model };
        swedish.SetAction(Run);
        return new Verb(
            "train", "Makes the models that the program ships with (for developers).", "finsam train swedish --help") { swedish, Damage(), Confidence(), ProofTraining.Amounts(), ProofTraining.Records() };
    }

    private static Verb Damage()
    {
        var damage = new Verb(
            "damage",
            "Makes the table of what recognition makes of letters, from pages of which true and read text are at hand.",
            "finsam train damage --pages pages/learn") { Pages, Usual, Table };
        damage.SetAction(call =>
        {
            DamageTrainer.Run(PagesOf(call), call.GetRequiredValue(Usual), call.GetRequiredValue(Table), new SaidOnError());
            return ExitCode.Complete;
        });
        return damage;
    }

    private static Verb Confidence()
    {
        var confidence = new Verb(
            "confidence",
            "Makes the curve that tells how often a change is right, from pages that the table of damage was not learnt from.",
            "finsam train confidence --pages pages/test") { Pages, Curve };
        confidence.SetAction(call =>
        {
            ConfidenceTrainer.Run(PagesOf(call), call.GetRequiredValue(Curve), new SaidOnError());
            return ExitCode.Complete;
        });
        return confidence;
    }

    private static string PagesOf(ParseResult call) => Directory.Exists(call.GetRequiredValue(Pages))
        ? call.GetRequiredValue(Pages)
        : throw new FinsamException(FailureCode.Usage, $"There is no folder {call.GetRequiredValue(Pages).Printable()}.", "finsam train --help");

    private static int Run(ParseResult call)
    {
        foreach (var folder in new[] { Texts, Lexicon, Reference, Domain }.Select(call.GetRequiredValue))
        {
            if (!Directory.Exists(folder))
            {
                throw new FinsamException(FailureCode.Usage, $"There is no folder {folder.Printable()}.", "finsam train swedish --help");
            }
        }

        SwedishTrainer.Run(
            new TrainingInputs(
                call.GetRequiredValue(Texts), call.GetRequiredValue(Lexicon), call.GetRequiredValue(Reference),
                call.GetRequiredValue(Domain), call.GetRequiredValue(Model)),
            new SaidOnError());
        return ExitCode.Complete;
    }

    private static Option<string> Folder(string name, string meaning) => new(name) { Description = meaning, HelpName = "FOLDER", Required = true };

    /// <summary>In order, which <see cref="Progress{T}"/> does not promise.</summary>
    internal sealed class SaidOnError : IProgress<string>
    {
        public void Report(string value) => Console.Error.WriteLine(value);
    }
}
