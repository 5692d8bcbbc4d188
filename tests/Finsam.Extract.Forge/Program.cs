using System.CommandLine;
using Finsam.Extract.Forge;

var seed = new Option<int>("--seed") { Description = "Seed of the first document; the following ones count on.", DefaultValueFactory = _ => 1 };
var count = new Option<int>("--count") { Description = "How many documents. Twelve take each kind of scan once.", DefaultValueFactory = _ => 12 };
var target = new Option<string>("--out", "-o") { Description = "The folder that gets a folder for each document.", Required = true };
var records = new Option<bool>("--records") { Description = "Write only what the documents state, for those that are scanned already." };
var root = new RootCommand("Forges scanned annual reports of invented associations, with what is true of each page. Needs chromium, poppler-utils, imagemagick, img2pdf, qpdf, tesseract.")
{
    seed, count, target, records,
};
root.SetAction(call =>
{
    var first = call.GetRequiredValue(seed);
    Parallel.For(first, first + call.GetRequiredValue(count), new ParallelOptions { MaxDegreeOfParallelism = 2 }, number =>
    {
        var folder = Path.Combine(call.GetRequiredValue(target), $"forged-{number:000}");
        Action<int, string> forge = call.GetValue(records) ? DocumentForge.WriteRecords : DocumentForge.Run;
        forge(number, folder);
        Console.WriteLine(folder);
    });
});
var texts = new Argument<string>("TEXTS") { Description = "The folder of texts that training reads; files that it holds out are used." };
var reference = new Argument<string>("REFERENCE") { Description = "The folder of names." };
var pages = new Argument<string>("DIR") { Description = "Gets learn/, test/ and held/, which share no text; or reports/ alone." };
var reports = new Option<string?>("--reports") { Description = "A folder of reports and minutes, PDF files made from text: makes reports/ of these instead." };
var damage = new Command("damage", "Sets Swedish text as pages and reads them with English data: damage as real layers have it, with the true text.") { texts, reference, pages, reports };
damage.SetAction(call => new DamagedPages(call.GetRequiredValue(texts), call.GetRequiredValue(reference), call.GetRequiredValue(pages), call.GetValue(reports)).Make());
root.Add(damage);
return root.Parse(args).Invoke();
