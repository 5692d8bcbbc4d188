using System.Globalization;
using Finsam.Extract.Evaluation;
using Finsam.Extract.Evaluation.Pages;
using static Finsam.Extract.Benchmarks.Classifiers.PageExamples;

namespace Finsam.Extract.Benchmarks.Classifiers;

/// <summary>Trained classifiers of pages and lines beside the program's rules (docs/records.md), on reports and associations that training has not seen.</summary>
internal sealed class ClassifierMeasure
{
    private const int ForgedFolds = 5;

    private readonly List<Example> _kinds = [];
    private readonly List<Example> _loose = [];
    private readonly List<Example> _starts = [];
    private readonly List<Example> _lines = [];

    /// <param name="store">Folder that keeps what was read.</param>
    /// <param name="real">Folder of real reports.</param>
    /// <param name="truth">Folder of <c>kinds.csv</c> and <c>line-classes.csv</c>, both told by hand.</param>
    /// <param name="documents">Forged documents (folders with <c>gold/</c>), and texts beside the folder of their gold (<c>FILE=GOLD</c>).</param>
    internal static void Run(string store, string real, string truth, IReadOnlyList<string> documents)
    {
        var measure = new ClassifierMeasure();
        measure.AddReal(store, real, truth);
        foreach (var document in documents)
        {
            if (document.Split('=') is [var source, var gold])
            {
                measure.AddText(ReadFile.Of(source, store), gold, truth);
            }
            else
            {
                measure.AddForged(document, store);
            }
        }

        measure.Print();
    }

    private void AddReal(string store, string real, string truth)
    {
        var kinds = GoldTable.ReadFile(Path.Combine(truth, "kinds.csv"), "source_file", "document_type", "page_first").ToLookup(r => r["source_file"]);
        foreach (var known in kinds.OrderBy(k => k.Key, StringComparer.Ordinal).Where(k => File.Exists(Path.Combine(real, k.Key))))
        {
            var file = ReadFile.Of(Path.Combine(real, known.Key), store);
            AddPages(file, AssociationOf(known.Key), isForged: false, [.. known.Select(k => new Opening(k["document_type"], int.Parse(k["page_first"])))]);
            _lines.AddRange(LineExamples.Told(file, AssociationOf(known.Key), ToldLines(truth, known.Key)));
        }
    }

    private void AddText(ReadFile file, string gold, string truth)
    {
        var openings = GoldTable.ReadFile(Path.Combine(gold, "documents.csv"), "document_type", "line_first").Select(r => new Opening(r["document_type"], int.Parse(r["line_first"]))).ToArray();
        AddPages(file, file.Name, isForged: false, openings);
        _lines.AddRange(LineExamples.Told(file, file.Name, ToldLines(truth, file.Name)));
    }

    private void AddForged(string document, string store)
    {
        var told = ForgedTruth.Of(document);
        var file = ReadFile.Of(GoldPageReader.ScanOf(document), store);
        AddPages(file, told.Association, isForged: true, [new Opening(told.Type, 1)]);
        _lines.AddRange(LineExamples.Forged(file, told.Association, told));
    }

    private void AddPages(ReadFile file, string association, bool isForged, IReadOnlyList<Opening> truth)
    {
        _kinds.AddRange(Kinds(file, association, isForged, truth));
        _loose.AddRange(LooseKinds(file, association, isForged, truth));
        _starts.AddRange(Starts(file, association, isForged, truth));
    }

    /// <summary>Reports of one co-operative are named alike: <c>imatra_...</c>, <c>brf-angturbinen_...</c>; the rest of the names counts for the others.</summary>
    private static string AssociationOf(string file) =>
        file.StartsWith("brf_", StringComparison.Ordinal) ? file : file[..file.IndexOf('_', StringComparison.Ordinal)];

    private static Dictionary<(int Page, int Line), string> ToldLines(string truth, string file) =>
        GoldTable.ReadFile(Path.Combine(truth, "line-classes.csv"), "source_file", "page", "line", "class").Where(r => r["source_file"] == file)
            .ToDictionary(r => (int.Parse(r["page"]), int.Parse(r["line"])), r => r["class"]);

    private void Print()
    {
        Console.WriteLine("| task, on | cases | rules | learnt from forged | and from the others | rules, then learnt |\n| --- | ---: | ---: | ---: | ---: | ---: |");
        PrintTask("kind of a page, whole file", _kinds, "other");
        PrintTask("kind of a loose page", _loose, "other");
        PrintTask("a document begins", _starts, "");
        PrintTask("class of a line", _lines, "text");
        Console.WriteLine("\n| class, on real pages | true | rules | learnt from forged | and from the others |\n| --- | ---: | ---: | ---: | ---: |");
        PrintClasses(_starts);
        PrintClasses(_lines);
    }

    /// <param name="abstains">What the rules say where they do not know.</param>
    private static void PrintTask(string name, IReadOnlyList<Example> all, string abstains)
    {
        var (forged, real) = (all.Where(e => e.IsForged).ToArray(), all.Where(e => !e.IsForged).ToArray());
        var (apart, onForged) = (LinearClassifier.Predict(forged, real), Folds(forged));
        var within = LeaveOut(forged, real);
        PrintRow($"{name}, real", real, apart, within);
        PrintRow($"{name}, forged", forged, onForged, null);

        void PrintRow(string title, IReadOnlyList<Example> cases, IReadOnlyList<string> learnt, IReadOnlyList<string>? more)
        {
            var best = more ?? learnt;
            var joined = cases.Select((c, i) => c.Rule == abstains ? best[i] : c.Rule).ToArray();
            Console.WriteLine($"| {title} | {cases.Count} | {Right(cases, [.. cases.Select(c => c.Rule)])} | {Right(cases, learnt)} | {(more is null ? "" : Right(cases, more))} | {Right(cases, joined)} |");
        }
    }

    private static void PrintClasses(IReadOnlyList<Example> all)
    {
        var (forged, real) = (all.Where(e => e.IsForged).ToArray(), all.Where(e => !e.IsForged).ToArray());
        IReadOnlyList<string>[] said = [[.. real.Select(e => e.Rule)], LinearClassifier.Predict(forged, real), LeaveOut(forged, real)];
        foreach (var kind in real.Select(e => e.Truth).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var scores = said.Select(answers => Agreement.Of(Places(real.Select(e => e.Truth)), Places(answers)));
            Console.WriteLine($"| {kind} | {real.Count(e => e.Truth == kind)} | {string.Join(" | ", scores.Select(s => s.F1.ToString("0.000", CultureInfo.InvariantCulture)))} |");

            IEnumerable<string> Places(IEnumerable<string> answers) => answers.Select((a, i) => (a, i)).Where(p => p.a == kind).Select(p => $"{p.i}");
        }
    }

    /// <summary>Each association's cases by a classifier of the forged ones and all other associations'.</summary>
    private static string[] LeaveOut(Example[] forged, Example[] real)
    {
        var answers = new string[real.Length];
        foreach (var association in real.Select(e => e.Association).Distinct(StringComparer.Ordinal))
        {
            var own = Enumerable.Range(0, real.Length).Where(i => real[i].Association == association).ToArray();
            var said = LinearClassifier.Predict([.. forged, .. real.Where(e => e.Association != association)], [.. own.Select(i => real[i])]);
            Array.ForEach([.. own.Zip(said)], p => answers[p.First] = p.Second);
        }

        return answers;
    }

    /// <summary>Forged cases by classifiers of the forged reports of other associations.</summary>
    private static string[] Folds(Example[] forged)
    {
        var order = forged.Select(e => e.Association).Distinct(StringComparer.Ordinal).Select((a, i) => (a, i)).ToDictionary(p => p.a, p => p.i % ForgedFolds, StringComparer.Ordinal);
        var answers = new string[forged.Length];
        for (var fold = 0; fold < ForgedFolds; fold++)
        {
            var own = Enumerable.Range(0, forged.Length).Where(i => order[forged[i].Association] == fold).ToArray();
            var said = LinearClassifier.Predict([.. forged.Where(e => order[e.Association] != fold)], [.. own.Select(i => forged[i])]);
            Array.ForEach([.. own.Zip(said)], p => answers[p.First] = p.Second);
        }

        return answers;
    }

    private static string Right(IReadOnlyList<Example> cases, IReadOnlyList<string> answers) =>
        ((double)cases.Zip(answers).Count(p => p.First.Truth == p.Second) / Math.Max(1, cases.Count)).ToString("0.000", CultureInfo.InvariantCulture);
}
