namespace Finsam.Extract.Recognition.Ocr;

/// <summary>How Tesseract cuts a page into blocks; the numbers are its own page segmentation modes.</summary>
public enum PageSegmentation
{
    /// <summary>Blocks, columns and pictures are found.</summary>
    Automatic = 3,

    /// <summary>One column of text of any size: rows of a table are not cut apart.</summary>
    SingleColumn = 4,
}

/// <summary>What is done to a page's image before and while it is read. The defaults are the best of docs/recognition.md.</summary>
/// <param name="Dpi">The resolution that pages are read at: more is slower and, measured, not better.</param>
/// <param name="RemoveRulings">Paint ruled lines white before reading; they are reported all the same.</param>
/// <param name="Whiten">Level the background and stretch grey, so that paper is white and ink black.</param>
/// <param name="LookTwice">Read by itself what ink the page's reading passed over.</param>
/// <param name="RereadNumbers">Read numbers once more, each alone, by two models, and keep what they differ in.</param>
public sealed record PageRecipe(
    int Dpi = 200,
    PageSegmentation Segmentation = PageSegmentation.SingleColumn,
    bool RemoveRulings = true,
    bool Whiten = true,
    bool LookTwice = true,
    bool RereadNumbers = true);
