using System.Diagnostics;
using Finsam.Extract.Evaluation.Pages;
using Finsam.Extract.Recognition;
using Finsam.Extract.Recognition.Ocr;

namespace Finsam.Extract.Benchmarks;

/// <summary>Each way of preparing and reading a page, on scans whose text is known.</summary>
internal static class RecipeBenchmark
{
    private static readonly PageRecipe[] Recipes =
    [
        new(),
        new(RereadNumbers: false),
        new(LookTwice: false),
        new(RemoveRulings: false, LookTwice: false),
        new(Segmentation: PageSegmentation.Automatic, RemoveRulings: false, LookTwice: false),
        new(Segmentation: PageSegmentation.Automatic, LookTwice: false),
        new(Whiten: false, LookTwice: false),
        new(Segmentation: PageSegmentation.Automatic, RemoveRulings: false, Whiten: false, LookTwice: false),
        new(Dpi: 300, LookTwice: false),
    ];

    internal static void Run(IReadOnlyList<string> documents)
    {
        var gold = documents.ToDictionary(d => d, d => GoldPageReader.Read(Path.Combine(d, "gold")));
        Console.WriteLine("recipe                                            CER  numbers wrong   silent   seconds");
        foreach (var recipe in Recipes)
        {
            using var recognizer = new DocumentRecognizer(new RecognitionOptions { Recipe = recipe, IgnoreTextLayers = true });
            var watch = Stopwatch.StartNew();
            var score = documents.Select(d => ScoreOf(recognizer, d, gold[d])).Aggregate(PageAccuracy.None, PageAccuracy.Add);
            Console.WriteLine(
                $"{NameOf(recipe),-45} {score.CharacterErrorRate,8:0.000%} {score.WrongNumberRate,10:0.000%} {score.SilentNumberRate,10:0.000%} {watch.Elapsed.TotalSeconds,7:0.0}");
        }
    }

    private static PageAccuracy ScoreOf(DocumentRecognizer recognizer, string document, IReadOnlyList<GoldPage> gold)
    {
        var read = recognizer.Recognize(GoldPageReader.ScanOf(document)).Pages.ToDictionary(p => p.Number);
        return gold.Select(g => PageScorer.Run(g, read.GetValueOrDefault(g.Number))).Aggregate(PageAccuracy.None, PageAccuracy.Add);
    }

    private static string NameOf(PageRecipe recipe) =>
        $"{recipe.Segmentation} {recipe.Dpi} dpi{(recipe.RemoveRulings ? ", rulings out" : "")}{(recipe.Whiten ? ", white" : "")}{(recipe.LookTwice ? ", twice" : "")}{(recipe.RereadNumbers ? ", numbers" : "")}";
}
