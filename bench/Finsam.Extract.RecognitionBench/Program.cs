using System.Diagnostics;
using Finsam.Extract.Recognition;
using Finsam.Extract.Recognition.Ocr;
using Finsam.Extract.RecognitionBench;

var truePages = File.ReadAllText(args[1]).Split('\f').Where(p => p.Trim().Length > 0).ToArray();
Console.WriteLine("recipe                                           recall  precision  numbers   seconds");
PageRecipe[] recipes =
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
foreach (var recipe in recipes)
{
    using var recognizer = new DocumentRecognizer(new RecognitionOptions { Recipe = recipe, IgnoreTextLayers = true });
    var watch = Stopwatch.StartNew();
    var document = recognizer.Recognize(args[0]);
    var score = WordScore.Of(document, truePages);
    var name = $"{recipe.Segmentation} {recipe.Dpi} dpi{(recipe.RemoveRulings ? ", rulings out" : "")}{(recipe.Whiten ? ", white" : "")}{(recipe.LookTwice ? ", twice" : "")}";
    Console.WriteLine($"{name,-48} {score.Recall,6:0.0000}     {score.Precision,6:0.0000}   {score.NumberRecall,6:0.0000}  {watch.Elapsed.TotalSeconds,6:0.0}");
}
