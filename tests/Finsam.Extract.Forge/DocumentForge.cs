namespace Finsam.Extract.Forge;

/// <summary>Forges one document: a paper, printed, scanned, with its gold.</summary>
internal static class DocumentForge
{
    /// <summary>The records alone of a document that is printed and scanned already.</summary>
    internal static void WriteRecords(Paper paper, string folder) =>
        new GoldWriter(Directory.CreateDirectory(Path.Combine(folder, "gold")).FullName).WriteRecords(paper);

    internal static void Run(Paper paper, int seed, Scan scan, string folder)
    {
        var gold = Directory.CreateDirectory(Path.Combine(folder, "gold"));
        var work = Directory.CreateTempSubdirectory("forge-").FullName;
        var pdf = Path.Combine(work, "paper.pdf");
        var printed = Press.Print(paper, pdf);
        var scanner = new Scanner(new Lot(seed), scan, work);
        var pages = scanner.Run(pdf, printed.Pages.Length, folder);
        new GoldWriter(gold.FullName).Write(paper, printed, pages);
        Directory.Delete(work, recursive: true);
    }
}
