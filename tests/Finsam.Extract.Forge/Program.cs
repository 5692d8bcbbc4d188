using System.CommandLine;
using Finsam.Extract.Forge;

var seed = new Option<int>("--seed") { Description = "Seed of the first document; the following ones count on.", DefaultValueFactory = _ => 1 };
var count = new Option<int>("--count") { Description = "How many documents. Twelve take each kind of scan once.", DefaultValueFactory = _ => 12 };
var target = new Option<string>("--out", "-o") { Description = "The folder that gets a folder for each document.", Required = true };
var records = new Option<bool>("--records") { Description = "Write only what the documents state, for those that are scanned already." };
var paper = new Option<string>("--paper") { Description = "What is forged: reports, minutes or activities (reports of what was done, and of goals).", DefaultValueFactory = _ => "reports" };
paper.AcceptOnlyFromAmong("reports", "minutes", "activities");
var unworn = new Option<bool>("--unworn") { Description = "Keep the pages as the computer made them, none of them scanned." };
var root = new RootCommand("Forges scanned documents of invented associations, with what is true of each page. Needs chromium, poppler-utils, imagemagick, img2pdf, qpdf, tesseract.")
{
    seed, count, target, records, paper, unworn,
};
root.SetAction(call =>
{
    var first = call.GetRequiredValue(seed);
    Parallel.For(first, first + call.GetRequiredValue(count), new ParallelOptions { MaxDegreeOfParallelism = 2 }, number =>
    {
        var kind = call.GetRequiredValue(paper);
        var folder = Path.Combine(call.GetRequiredValue(target), $"{(kind == "reports" ? "forged" : kind)}-{number:000}");
        if (call.GetValue(records))
        {
            DocumentForge.WriteRecords(Paper.Of(kind, number), folder);
        }
        else
        {
            DocumentForge.Run(Paper.Of(kind, number), number, call.GetValue(unworn) ? Scan.Unworn : Scan.Kinds[number % Scan.Kinds.Count], folder);
        }

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
