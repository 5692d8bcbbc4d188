using System.CommandLine;
using Finsam.Extract.Cli.Inputs;
using Finsam.Extract.Evaluation;
using Finsam.Extract.Evaluation.Pages;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition;
using Finsam.Extract.Training;

namespace Finsam.Extract.Cli.Commands;

/// <summary><c>finsam train proof</c>: the confidence of amounts, from documents of which all is known.</summary>
internal static class ProofTraining
{
    private static readonly Argument<string[]> Documents = new("DOCUMENT")
    {
        Description = "Folders with a document and its gold (bench/forge makes them; corpus/README.md).", Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<string> Store = new("--store") { Description = "Folder that keeps what was read from each document.", HelpName = "DIR", Required = true };

    private static readonly Option<string> Model = new("--out", "-o")
    {
        Description = "The model file to write.", HelpName = "FILE", DefaultValueFactory = _ => "models/proof/confidence.tsv",
    };

    internal static Verb Create()
    {
        var proof = new Verb(
            "proof", "Makes the model that tells how probable it is that an amount is right.", "finsam train proof forged/* --store forged-read") { Documents, Store, Model };
        proof.SetAction(call =>
        {
            using var reader = new SourceReader(new RecognitionOptions(), call.GetRequiredValue(Store));
            ProofTrainer.Run(call.GetRequiredValue(Documents).Select(d => Judge(reader, d)), call.GetRequiredValue(Model), new TrainCommand.SaidOnError());
            return ExitCode.Complete;
        });
        return proof;
    }

    private static JudgedDocument Judge(SourceReader reader, string folder)
    {
        var gold = Path.Combine(folder, "gold");
        var told = Path.Combine(gold, "source.txt");
        var path = File.Exists(told) ? Path.Combine(folder, File.ReadAllText(told).Trim()) : GoldPageReader.ScanOf(folder);
        var file = InputFinder.Find(path) is { Files: [var only] } ? only : throw new FinsamException(FailureCode.Usage, $"{path.Printable()} is no document.", "finsam train proof --help");
        var hash = SourceReader.Hash(file, new RecognitionOptions().MaxSourceBytes);
        var extracted = Extractor.Run(new SourceFile(file.Name, hash), reader.Read(file, hash, null, CancellationToken.None));
        var document = ProofTrainer.AmountsOf(extracted.Documents.MaxBy(d => d.Financials.Length)!);
        using var text = File.OpenText(Path.Combine(gold, "financials.csv"));
        var truth = FinancialScorer.Match(document.Financials, GoldTable.Read(text, FinancialScorer.AmountColumns));
        return new JudgedDocument(document, [.. truth.Select(t => t is not null)]);
    }
}
