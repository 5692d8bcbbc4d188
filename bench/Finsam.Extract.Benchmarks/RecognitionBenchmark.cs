using System.Diagnostics;
using Finsam.Extract.Recognition;
using Finsam.Extract.Recognition.Ocr;

namespace Finsam.Extract.Benchmarks;

/// <summary>Each way of preparing and reading a page, on a scan whose text is known.</summary>
internal static class RecognitionBenchmark
{
    private static readonly PageRecipe[] Recipes =
    [
        new(),
        new(LookTwice: false),
        new(RemoveRulings: false, LookTwice: false),
        new(Segmentation: PageSegmentation.Automatic, RemoveRulings: false, LookTwice: false),
        new(Segmentation: PageSegmentation.Automatic, LookTwice: false),
        new(Whiten: false, LookTwice: false),
        new(Segmentation: PageSegmentation.Automatic, RemoveRulings: false, Whiten: false, LookTwice: false),
        new(Dpi: 300, LookTwice: false),
    ];

    internal static void Run(string scan, string trueText)
    {
        var truePages = File.ReadAllText(trueText).Split('\f').Where(p => p.Trim().Length > 0).ToArray();
        Console.WriteLine("recipe                                           recall  precision  numbers   seconds");
        foreach (var recipe in Recipes)
        {
            using var recognizer = new DocumentRecognizer(new RecognitionOptions { Recipe = recipe, IgnoreTextLayers = true });
            var watch = Stopwatch.StartNew();
            var score = WordScore.Of(recognizer.Recognize(scan), truePages);
            Console.WriteLine($"{NameOf(recipe),-48} {score.Recall,6:0.0000}     {score.Precision,6:0.0000}   {score.NumberRecall,6:0.0000}  {watch.Elapsed.TotalSeconds,6:0.0}");
        }
    }

    private static string NameOf(PageRecipe recipe) =>
        $"{recipe.Segmentation} {recipe.Dpi} dpi{(recipe.RemoveRulings ? ", rulings out" : "")}{(recipe.Whiten ? ", white" : "")}{(recipe.LookTwice ? ", twice" : "")}";
}
