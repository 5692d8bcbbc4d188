using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Finsam.Extract.Recognition.Docx;

/// <summary>What the styles of a Word file say of a paragraph: heading level, weight, numbering.</summary>
internal sealed class ParagraphStyles
{
    private const int MostAncestors = 20;
    private const int DeepestHeading = 6;

    private readonly Dictionary<string, Style> _styles;
    private readonly string? _usual;

    internal ParagraphStyles(MainDocumentPart main)
    {
        var styles = main.StyleDefinitionsPart?.Styles?.Elements<Style>().Where(s => s.StyleId?.Value is not null).ToList() ?? [];
        _styles = styles.DistinctBy(s => s.StyleId!.Value).ToDictionary(s => s.StyleId!.Value!, StringComparer.Ordinal);
        _usual = styles.Find(s => s.Default?.Value == true && s.Type?.Value == StyleValues.Paragraph)?.StyleId?.Value;
    }

    /// <summary>1 to 6; 0 for a paragraph that is no heading.</summary>
    internal int HeadingLevel(Paragraph paragraph)
    {
        var told = paragraph.ParagraphProperties?.OutlineLevel?.Val?.Value
            ?? Chain(paragraph).Select(s => s.StyleParagraphProperties?.OutlineLevel?.Val?.Value).FirstOrDefault(level => level is not null);
        if (told is { } outline)
        {
            // Level 9 is that of body text.
            return outline >= 9 ? 0 : Math.Min(outline + 1, DeepestHeading);
        }

        return Chain(paragraph).Select(s => LevelByName(s.StyleName?.Val?.Value ?? "")).FirstOrDefault(level => level > 0);
    }

    internal bool IsBold(Paragraph paragraph) =>
        Chain(paragraph).Select(s => s.StyleRunProperties?.Bold).FirstOrDefault(b => b is not null) is { } bold && (bold.Val is null || bold.Val.Value);

    /// <summary>List and level that the paragraph's style numbers it by.</summary>
    internal NumberingProperties? Numbering(Paragraph paragraph) =>
        Chain(paragraph).Select(s => s.StyleParagraphProperties?.NumberingProperties).FirstOrDefault(n => n?.NumberingId is not null);

    /// <summary>Names of built-in styles are English in the file whatever the program's language; other programs write Swedish ones.</summary>
    private static int LevelByName(string name)
    {
        var words = name.ToLowerInvariant().Split(' ');
        return words switch
        {
            ["title"] or ["titel"] => 1,
            ["heading" or "rubrik", var level] when int.TryParse(level, out var number) && number is > 0 and < 10 => Math.Min(number, DeepestHeading),
            _ => 0,
        };
    }

    private IEnumerable<Style> Chain(Paragraph paragraph)
    {
        var id = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? _usual;
        for (var i = 0; i < MostAncestors && id is not null && _styles.TryGetValue(id, out var style); i++)
        {
            yield return style;
            id = style.BasedOn?.Val?.Value;
        }
    }
}
