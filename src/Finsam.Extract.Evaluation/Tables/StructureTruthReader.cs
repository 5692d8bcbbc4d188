using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Finsam.Extract.Geometry;

namespace Finsam.Extract.Evaluation.Tables;

/// <summary>
/// Reads the structure truth of the ICDAR-2013 table competition (<c>-str.xml</c>; Göbel, Hassan, Oro and Orsi 2013): tables
/// of regions of cells, which count rows and columns from 0 and may start at an increment of their region.
/// </summary>
public static class StructureTruthReader
{
    /// <summary>The files name a schema; nothing outside them is ever looked at.</summary>
    private static readonly XmlReaderSettings Closed = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    public static ImmutableArray<ScoredTable> Read(TextReader source)
    {
        using var reader = XmlReader.Create(source, Closed);
        return [.. XDocument.Load(reader).Descendants("table").Select(Table)];
    }

    /// <summary>A table of several regions is of the page of the last, as in the competition's own tool.</summary>
    private static ScoredTable Table(XElement table)
    {
        var regions = table.Elements("region").ToList();
        var boxes = regions.Count == 0 ? [] : regions[^1].Descendants("bounding-box").Select(BoxOf);
        return new ScoredTable(
            regions.Count == 0 ? 0 : Number(regions[^1], "page", 1),
            [.. regions.SelectMany(r => r.Elements("cell").Select(c => Cell(c, Number(r, "row-increment", 0), Number(r, "col-increment", 0))))],
            Box.Around(boxes));
    }

    private static ScoredCell Cell(XElement cell, int rowsBefore, int columnsBefore)
    {
        var (row, column) = (Number(cell, "start-row", 0), Number(cell, "start-col", 0));
        return new ScoredCell(
            row + rowsBefore,
            Number(cell, "end-row", row) + rowsBefore,
            column + columnsBefore,
            Number(cell, "end-col", column) + columnsBefore,
            cell.Element("content")?.Value ?? "");
    }

    private static Box BoxOf(XElement box) => new(Number(box, "x1", 0), Number(box, "y1", 0), Number(box, "x2", 0), Number(box, "y2", 0));

    private static int Number(XElement element, string attribute, int missing) =>
        element.Attribute(attribute) is { } told && double.TryParse(told.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? (int)Math.Round(number)
            : missing;
}
