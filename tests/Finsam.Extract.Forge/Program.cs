using System.CommandLine;
using Finsam.Extract.Forge;

var seed = new Option<int>("--seed") { Description = "Seed of the first document; the following ones count on.", DefaultValueFactory = _ => 1 };
var count = new Option<int>("--count") { Description = "How many documents. Twelve take each kind of scan once.", DefaultValueFactory = _ => 12 };
var target = new Option<string>("--out", "-o") { Description = "The folder that gets a folder for each document.", Required = true };
var root = new RootCommand("Forges scanned annual reports of invented associations, with what is true of each page. Needs chromium, poppler-utils, imagemagick, img2pdf, qpdf, tesseract.")
{
    seed, count, target,
};
root.SetAction(call =>
{
    var first = call.GetRequiredValue(seed);
    Parallel.For(first, first + call.GetRequiredValue(count), new ParallelOptions { MaxDegreeOfParallelism = 2 }, number =>
    {
        var folder = Path.Combine(call.GetRequiredValue(target), $"forged-{number:000}");
        DocumentForge.Run(number, folder);
        Console.WriteLine(folder);
    });
});
return root.Parse(args).Invoke();
