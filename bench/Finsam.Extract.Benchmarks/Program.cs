using Finsam.Extract.Benchmarks;
using Finsam.Extract.Training;

switch (args)
{
    case ["read-images", var list, var target]:
        ImageReading.Run(list, target);
        return 0;
    case ["compare", var work, .. var documents]:
        RecognitionComparison.Run(work, documents);
        return 0;
    case ["scale", .. var files]:
        ScaleBenchmark.Run(files);
        return 0;
    case ["files", .. var documents]:
        FileReading.Run(documents);
        return 0;
    case ["recipes", .. var documents]:
        RecipeBenchmark.Run(documents);
        return 0;
    case ["damage", var texts, var reference, var target]:
        new DamagedPages(texts, reference, target).Make();
        return 0;
    case ["repair-damaged", var folder, .. var errors]:
        RepairMeasure.Damaged(folder, errors.FirstOrDefault());
        return 0;
    case ["repair-clean", .. var texts]:
        RepairMeasure.Clean(texts);
        return 0;
    case ["repair", .. var texts]:
        Console.WriteLine("text                                       damage    words   right before   right after   harmed");
        foreach (var (text, rate) in texts.SelectMany(t => new[] { (t, 0.97), (t, 0.0) }))
        {
            // The first 300 000 characters: some 45 000 words, enough for a harm of one in ten thousand to show.
            var clean = File.ReadAllText(text);
            var score = RepairBenchmark.Run(clean[..Math.Min(clean.Length, 300_000)], rate, seed: 1);
            Console.WriteLine($"{Path.GetFileName(text),-42} {rate,6:0.00} {score.Words,8} {(double)score.RightBefore / score.Words,14:0.0000} {(double)score.RightAfter / score.Words,13:0.0000} {score.Harmed,8}");
        }

        return 0;
    default:
        Console.Error.WriteLine("usage: read-images LIST TARGET | compare WORK DOCUMENT... | files DOCUMENT... | recipes DOCUMENT... | scale FILE... | repair TEXT...");
        return 1;
}
