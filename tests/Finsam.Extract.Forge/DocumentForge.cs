namespace Finsam.Extract.Forge;

/// <summary>Forges one document: a report, printed, scanned, with its gold.</summary>
internal static class DocumentForge
{
    /// <summary>The records alone of a document that is printed and scanned already.</summary>
    internal static void WriteRecords(int seed, string folder) =>
        new GoldWriter(Directory.CreateDirectory(Path.Combine(folder, "gold")).FullName).WriteRecords(new Report(seed));

    internal static void Run(int seed, string folder)
    {
        var gold = Directory.CreateDirectory(Path.Combine(folder, "gold"));
        var work = Directory.CreateTempSubdirectory("forge-").FullName;
        var report = new Report(seed);
        var pdf = Path.Combine(work, "report.pdf");
        var printed = Press.Print(report, pdf);
        var scanner = new Scanner(new Lot(seed), Scan.Kinds[seed % Scan.Kinds.Count], work);
        var pages = scanner.Run(pdf, printed.Pages.Length, folder);
        new GoldWriter(gold.FullName).Write(report, printed, pages);
        Directory.Delete(work, recursive: true);
    }
}
