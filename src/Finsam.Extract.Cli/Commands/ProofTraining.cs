using System.Collections.Immutable;
using System.CommandLine;
using Finsam.Extract.Cli.Inputs;
using Finsam.Extract.Evaluation;
using Finsam.Extract.Evaluation.Pages;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition;
using Finsam.Extract.Training;

namespace Finsam.Extract.Cli.Commands;

/// <summary><c>finsam train proof</c> and <c>train records</c>: the confidence of amounts and of other records, from documents of which all is known.</summary>
internal static class ProofTraining
{
    private static readonly Argument<string[]> Documents = new("DOCUMENT")
    {
        Description = "Folders with a document and its gold (bench/forge makes them; corpus/README.md).", Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<string> Store = new("--store") { Description = "Folder that keeps what was read from each document.", HelpName = "DIR", Required = true };

    internal static Verb Amounts() => Create(
        "proof", "Makes the model that tells how probable it is that an amount is right.", "models/proof/confidence.tsv",
        (documents, model) => ProofTrainer.Run(documents.Select(JudgedAmounts), model, new TrainCommand.SaidOnError()));

    internal static Verb Records() => Create(
        "records", "Makes the model that tells how probable it is that any other record is right.", "models/proof/records.tsv",
        (documents, model) => RecordTrainer.Run(documents.Select(JudgedRecords), model, new TrainCommand.SaidOnError()));

    private static Verb Create(string name, string meaning, string file, Action<IEnumerable<(string Gold, ExtractedFile File)>, string> train)
    {
        var model = new Option<string>("--out", "-o") { Description = "The model file to write.", HelpName = "FILE", DefaultValueFactory = _ => file };
        var verb = new Verb(name, meaning, $"finsam train {name} forged/* --store forged-read") { Documents, Store, model };
        verb.SetAction(call =>
        {
            using var reader = new SourceReader(new RecognitionOptions(), call.GetRequiredValue(Store));
            train(call.GetRequiredValue(Documents).Select(d => (Path.Combine(d, "gold"), Extract(reader, d))), call.GetRequiredValue(model));
            return ExitCode.Complete;
        });
        return verb;
    }

    private static ExtractedFile Extract(SourceReader reader, string folder)
    {
        if (!Directory.Exists(Path.Combine(folder, "gold")))
        {
            throw new FinsamException(FailureCode.Usage, $"{folder.Printable()} is no folder with a document and its gold.", "bench/forge --help");
        }

        var told = Path.Combine(folder, "gold", "source.txt");
        var path = File.Exists(told) ? Path.Combine(folder, File.ReadAllText(told).Trim()) : GoldPageReader.ScanOf(folder);
        var file = InputFinder.Find(path) is { Files: [var only] } ? only : throw new FinsamException(FailureCode.Usage, $"{path.Printable()} is no document.", "finsam train --help");
        var hash = SourceReader.Hash(file, new RecognitionOptions().MaxSourceBytes);
        return Extractor.Unjudged(new SourceFile(file.Name, hash), reader.Read(file, hash, null, CancellationToken.None));
    }

    private static JudgedDocument JudgedAmounts((string Gold, ExtractedFile File) known)
    {
        var document = ProofTrainer.AmountsOf(known.File.Documents.MaxBy(d => d.Financials.Length)!);
        var truth = FinancialScorer.Match(document.Financials, GoldTable.ReadFile(Path.Combine(known.Gold, "financials.csv")));
        return new JudgedDocument(document, [.. truth.Select(t => t is not null)]);
    }

    private static JudgedRecords JudgedRecords((string Gold, ExtractedFile File) known) => new(
        known.File,
        RecordTrainer.Tables.Where(t => File.Exists(Path.Combine(known.Gold, t + ".csv"))).ToImmutableDictionary(
            t => t, t => RecordScorer.Judge(t, GoldTable.ReadFile(Path.Combine(known.Gold, t + ".csv")), RecordScorer.RowsOf(t, known.File)), StringComparer.Ordinal));
}
