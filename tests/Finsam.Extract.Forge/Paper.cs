using System.Xml.Linq;

namespace Finsam.Extract.Forge;

/// <summary>A table of true records, with the columns of the dataset's table of that name that are told.</summary>
internal sealed record TrueTable(string Name, string[] Columns, IEnumerable<object[]> Rows);

/// <summary>A document of an invented association: what is printed, block by block, and what it states.</summary>
internal abstract class Paper(int seed)
{
    private int _tables;

    internal abstract Look Look { get; }

    internal abstract IEnumerable<TrueTable> Records { get; }

    internal List<XElement> Blocks { get; } = [];

    protected Lot Lot { get; } = new(seed);

    /// <summary>The kinds of paper by the names that <c>--paper</c> takes.</summary>
    internal static Paper Of(string kind, int seed) => kind switch
    {
        "minutes" => new Sitting(seed),
        "activities" => new Undertakings(seed),
        _ => new Report(seed),
    };

    protected void Heading(int level, string text) => Blocks.Add(new XElement("h" + level, text));

    protected void Text(string text) => Blocks.Add(new XElement("p", text));

    /// <summary>A line without the room that stands below a paragraph.</summary>
    protected void Row(params object[] content) => Blocks.Add(new XElement("p", new XAttribute("class", "row"), content));

    protected void Table(TableText table) => Blocks.Add(table.ToHtml(_tables++));

    /// <summary>Cells side by side: with the rules of the document's tables, or none.</summary>
    protected void Sheet(bool isRuled, IEnumerable<string[]> rows) => Blocks.Add(new XElement(
        "table",
        new XAttribute("class", isRuled ? "sheet" : "sheet bare"),
        new XElement("tbody", rows.Select(r => new XElement("tr", r.Select(c => new XElement("td", Broken(c))))))));

    private static IEnumerable<object> Broken(string text) => text.Split('\n').SelectMany((line, i) => i == 0 ? [line] : new object[] { new XElement("br"), line });
}
