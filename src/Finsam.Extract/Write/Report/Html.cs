using System.Xml.Linq;

namespace Finsam.Extract.Write.Report;

/// <summary>Short names for the elements that a report is made of.</summary>
internal static class Html
{
    internal static XElement Tag(string name, params object?[] content) => new(name, content);

    internal static XAttribute Class(string value) => new("class", value);

    internal static XElement Link(string id, string text) => Tag("a", new XAttribute("href", $"#{id}"), text);

    internal static XElement Cell(object? content) => Tag("td", content);

    /// <summary>A code of the dataset, kept in one piece.</summary>
    internal static XElement CodeCell(string code) => Tag("td", Class("code"), code);

    internal static XElement Number(string text) => Tag("td", Class("number"), text);

    internal static XElement Number(decimal number) => Number(SwedishNumber.Of(number));

    /// <summary>A mark in the colour of a status or an outcome; the word itself is always there, colour is not needed.</summary>
    internal static XElement Badge(string code) => Tag("span", Class($"badge {code}"), code);

    /// <summary>A table that scrolls by itself where it is wider than the page. Headings that begin with # stand over numbers.</summary>
    internal static XElement Table(IEnumerable<string> headings, IEnumerable<XNode> rows) =>
        Tag("div", Class("scroll"),
            Tag("table",
                Tag("thead", Tag("tr", headings.Select(Heading))),
                Tag("tbody", rows)));

    internal static XElement Section(string id, string title, params object?[] content) =>
        Tag("section", new XAttribute("id", id), Tag("h2", title), content);

    /// <summary>What <see cref="HtmlText.Of"/> gave, in its place.</summary>
    internal static XCData Made(string html) => new(html);

    private static XElement Heading(string text) => text.StartsWith('#')
        ? Tag("th", new XAttribute("scope", "col"), Class("number"), text[1..])
        : Tag("th", new XAttribute("scope", "col"), text);
}
