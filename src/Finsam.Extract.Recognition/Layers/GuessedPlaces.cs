using System.Xml.Linq;
using Finsam.Extract.Geometry;

namespace Finsam.Extract.Recognition.Layers;

/// <summary>
/// Places of what a file gives none: a line has its stripe of the region around it, of the page where that has none either, and
/// a word its share of the line.
/// </summary>
/// <param name="paper">The page's box, in the units of its file.</param>
/// <param name="told">The box that the file gives an element.</param>
internal sealed class GuessedPlaces(XElement page, Box paper, Func<XElement, Box?> told)
{
    private readonly Dictionary<XElement, Dictionary<XElement, int>> _rows = [];

    /// <summary>An outline may have a million corners, and as many lines in it.</summary>
    private readonly Dictionary<XElement, Box?> _told = [];

    /// <summary>The box of a line or region, told or guessed.</summary>
    internal Box Of(XElement line)
    {
        if (Told(line) is { } own)
        {
            return own;
        }

        var around = line.Ancestors().TakeWhile(a => a != page).FirstOrDefault(a => Told(a) is not null) ?? page;
        var rows = Rows(around, line.Name);
        var whole = Told(around) ?? paper;
        var height = whole.Height / rows.Count;
        return whole with { Y0 = whole.Y0 + (height * rows[line]), Y1 = whole.Y0 + (height * (rows[line] + 1)) };
    }

    /// <summary>The boxes of a line's words, told or by their number of signs.</summary>
    internal IEnumerable<Box> OfWords(IReadOnlyList<(XElement Element, string Text)> words, XElement line)
    {
        var whole = Of(line);
        var share = whole.Width / Math.Max(1, words.Sum(w => w.Text.Length + 1) - 1);
        var at = 0;
        foreach (var (element, text) in words)
        {
            yield return told(element) ?? whole with { X0 = whole.X0 + (share * at), X1 = whole.X0 + (share * (at + text.Length)) };
            at += text.Length + 1;
        }
    }

    private Box? Told(XElement element)
    {
        if (!_told.TryGetValue(element, out var box))
        {
            _told[element] = box = told(element);
        }

        return box;
    }

    private Dictionary<XElement, int> Rows(XElement around, XName name)
    {
        if (!_rows.TryGetValue(around, out var rows))
        {
            _rows[around] = rows = around.Descendants(name).Index().ToDictionary(row => row.Item, row => row.Index);
        }

        return rows;
    }
}
