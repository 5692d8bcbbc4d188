using System.Globalization;
using System.Security.Cryptography;
using Finsam.Extract.Correct;
using Finsam.Extract.Check;
using Finsam.Extract.Evaluation;
using Finsam.Extract.Evaluation.Pages;
using Finsam.Extract.Evaluation.Proof;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition;
using Finsam.Extract.Recognition.Store;
using Finsam.Extract.Training;

namespace Finsam.Extract.Benchmarks;

/// <summary>What proof is worth (docs/proof.md): wrong amounts by status and confidence, digits changed at random, time.</summary>
internal sealed class ProofMeasure(string store) : IDisposable
{
    /// <summary>One digit in fifty.</summary>
    private const double ChangedShare = 0.02;
    private const int Rounds = 10;

    private readonly DocumentRecognizer recognizer = new(new RecognitionOptions());
    private readonly DocumentStore kept = new(store);

    public void Dispose() => recognizer.Dispose();

    /// <summary>Documents of the corpus (folders with <c>gold/</c>) beside their true amounts, each amount that is wrong on standard error.</summary>
    internal static void Truth(string store, IReadOnlyList<string> documents)
    {
        using var run = new ProofMeasure(store);
        var all = TruthScore.None;
        Console.WriteLine("| document | amounts | right | verified | verified, wrong | mended | mended wrongly | wrong, unmarked |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var document in documents)
        {
            var score = run.Score(document);
            all += score;
            Print(Path.GetFileName(document.TrimEnd('/')), score);
        }

        Print("**all**", all);
        Print(all.Reliability);
    }

    /// <summary>Records other than amounts by their confidence: how many are right.</summary>
    internal static void Records(string store, IReadOnlyList<string> documents)
    {
        using var run = new ProofMeasure(store);
        foreach (var (table, all) in documents.SelectMany(run.Judged).ToLookup(r => r.Table, r => Reliability.Of(r.Confidence, r.IsRight)).OrderBy(t => RecordTrainer.Tables.IndexOf(t.Key))
            .Select(t => (t.Key, t.Aggregate(Reliability.None, Reliability.Add))))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{table}: {all.Cases}, of which {(double)all.Right / all.Cases:0.000} right; mean confidence {all.Said:0.000}\n"));
            Print(all);
        }
    }

    private IEnumerable<(string Table, double Confidence, bool IsRight)> Judged(string document)
    {
        var gold = Path.Combine(document, "gold");
        var file = Extract(SourceOf(document));
        foreach (var table in RecordTrainer.Tables.Where(t => File.Exists(Path.Combine(gold, t + ".csv"))))
        {
            var rows = RecordScorer.RowsOf(table, file);
            foreach (var (row, isRight) in rows.Zip(RecordScorer.Judge(table, GoldTable.ReadFile(Path.Combine(gold, table + ".csv")), rows)).Where(r => r.Second is not null))
            {
                if (isRight == false)
                {
                    Console.Error.WriteLine($"{Path.GetFileName(document.TrimEnd('/'))} {table} {row["page"]}:{row["line"]} {row["source_text"]}: {row["status"]} {row["confidence"]}");
                }

                yield return (table, double.Parse(row["confidence"], CultureInfo.InvariantCulture), isRight!.Value);
            }
        }
    }

    private static void Print(Reliability all)
    {
        foreach (var (from, to, cases, right) in all.Rows)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {from:0.00}-{to:0.00} | {cases} | {(cases == 0 ? "" : $"{(double)right / cases:0.000}")} |"));
        }
    }

    /// <summary>Digits of the documents' amounts changed at random, many times over.</summary>
    internal static void Digits(string store, int seed, IReadOnlyList<string> files)
    {
        using var run = new ProofMeasure(store);
        var (summed, all) = (DigitScore.None, DigitScore.None);
        Console.WriteLine("| document | changed | restored | flagged | share | lost | restored wrongly | proposals, right | verified, wrong | suspect without cause |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var file in files)
        {
            var (own, every) = run.Changed(file, seed);
            (summed, all) = (summed + own, all + every);
            Print(Path.GetFileName(file), own);
        }

        Print("**summed tables**", summed);
        Print("all tables", all);
    }

    /// <summary>Digits of what reports print of the year before changed at random, beside the reports of that year.</summary>
    internal static void Years(string store, int seed, IReadOnlyList<string> files)
    {
        using var run = new ProofMeasure(store);
        YearMeasure.Run([.. files.Select(f => (Path.GetFileName(f), run.Read(f)))], seed);
    }

    /// <summary>Milliseconds that the checks and repair by proof take a page.</summary>
    internal static void Speed(string store, IReadOnlyList<string> files)
    {
        using var run = new ProofMeasure(store);
        var documents = files.Select(f => (Pages: run.Read(f), Name: f)).SelectMany(f => Extractor.Run(new SourceFile(f.Name, f.Pages.SourceSha256), f.Pages).Documents).ToList();
        var pages = documents.Sum(d => Math.Max(1, d.Content.Lines.Max(l => l.Page ?? 0) - d.Content.Lines.Min(l => l.Page ?? 0) + 1));
        documents.ForEach(d => Corrector.Run(Checker.Run(d)));
        var before = Environment.CpuUsage.TotalTime;
        for (var round = 0; round < Rounds; round++)
        {
            documents.ForEach(d => Corrector.Run(Checker.Run(d)));
        }

        var spent = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / Rounds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{spent / pages:0.00} ms of processor time a page ({pages} pages, {documents.Sum(d => d.Financials.Length)} amounts)"));
    }

    private TruthScore Score(string document)
    {
        var file = Extract(SourceOf(document));
        var truth = GoldTable.ReadFile(Path.Combine(document, "gold", "financials.csv"));
        return file.Documents.OrderByDescending(d => d.Financials.Length).Take(1)
            .Aggregate(TruthScore.None, (sum, d) => sum + TruthScore.Of(d, truth, line => Console.Error.WriteLine($"{Path.GetFileName(document.TrimEnd('/'))} {line}")));
    }

    private (DigitScore Summed, DigitScore All) Changed(string path, int seed)
    {
        var read = Read(path);
        var clean = Extractor.Run(new SourceFile(path, read.SourceSha256), read);
        var (summed, all) = (DigitScore.None, DigitScore.None);
        for (var round = 0; round < Rounds; round++)
        {
            var changed = Extractor.Run(clean.Source, new DigitChanger(ChangedShare, seed + round).Run(read, clean));
            summed += DigitScorer.Run(clean, changed, isSummed: true, line => Console.Error.WriteLine($"{Path.GetFileName(path)}/{round} {line}"));
            all += DigitScorer.Run(clean, changed, isSummed: false);
        }

        return (summed, all);
    }

    private static string SourceOf(string document)
    {
        var source = Path.Combine(document, "gold", "source.txt");
        var input = File.Exists(source) ? Path.Combine(document, File.ReadAllText(source).Trim()) : GoldPageReader.ScanOf(document);
        return File.Exists(input) ? input : GoldPageReader.ScanOf(document);
    }

    private ExtractedFile Extract(string path)
    {
        var read = Read(path);
        return Extractor.Run(new SourceFile(path, read.SourceSha256), read);
    }

    private RecognizedDocument Read(string path)
    {
        using var content = File.OpenRead(path);
        if (kept.Find(Convert.ToHexStringLower(SHA256.HashData(content)), new RecognitionOptions()) is { } known)
        {
            return known;
        }

        var read = recognizer.Recognize(path);
        kept.Save(read, new RecognitionOptions());
        return read;
    }

    private static void Print(string name, TruthScore s) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"| {name} | {s.Amounts} | {s.Right} | {s.VerifiedShare:0.000} | {s.VerifiedWrong} | {s.Mended} | {s.MendedWrongly} | {s.Unmarked} |"));

    private static void Print(string name, DigitScore s) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"| {name} | {s.Changed} | {s.Restored} | {s.Flagged} | {s.CaughtShare:0.000} | {s.Lost} | {s.RestoredWrongly} | {s.ProposedRight} of {s.Proposed} | {s.VerifiedWrong} | {s.FalseSuspects} of {s.Unchanged} |"));
}
