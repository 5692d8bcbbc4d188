using System.Globalization;
using System.Xml.Linq;

namespace Finsam.Extract.Forge;

/// <param name="Kind"><c>sum</c>, <c>group</c> (a heading inside the table) or nothing.</param>
internal sealed record TableRow(IReadOnlyList<string> Cells, string Kind);

/// <summary>A table as it is printed.</summary>
internal sealed record TableText(string Title, IReadOnlyList<string> Head, IReadOnlyList<TableRow> Rows)
{
    /// <summary>Each cell tells its place and kind in <c>data-cell</c>, by which its box is found after printing.</summary>
    internal XElement ToHtml(int table) => new(
        "table",
        new XElement("thead", Row(table, 0, Head, "th", "")),
        new XElement("tbody", Rows.Select((row, i) => Row(table, i + 1, row.Cells, "td", row.Kind))));

    private static XElement Row(int table, int row, IReadOnlyList<string> cells, string tag, string kind) => new(
        "tr",
        kind.Length == 0 ? null : new XAttribute("class", kind),
        cells.Select((text, column) => new XElement(
            tag,
            new XAttribute("data-cell", $"{table},{row},{column},{KindOf(text, tag)}"),
            new XAttribute("class", column == 0 ? "label" : IsNumber(text) || tag == "th" ? "number" : "text"),
            Lines(text))));

    private static IEnumerable<object> Lines(string text) => text.Split('\n').SelectMany((line, i) => i == 0 ? [line] : new object[] { new XElement("br"), line });

    private static string KindOf(string text, string tag) => text.Length == 0 ? "empty" : tag == "td" && IsNumber(text) ? "number" : "text";

    private static bool IsNumber(string text) =>
        text is "-" or "–" || (text.Length > 0 && text.All(c => char.IsAsciiDigit(c) || c is '-' or '–' or '−' or '%' or ',' || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.SpaceSeparator));
}
