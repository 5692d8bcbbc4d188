using System.Xml.Linq;

namespace Finsam.Extract.Forge;

/// <summary>Prints activities in the way of one office: form of heading, facts as labels, table or prose.</summary>
internal sealed class UndertakingWriter
{
    private readonly Lot _lot;
    private readonly List<XElement> _blocks;
    private readonly Action<IEnumerable<string[]>> _sheet;
    private readonly string _name;
    private readonly string _facts;
    private readonly string _time;
    private int _section;
    private int _below;

    /// <param name="sheet">Prints rows of label and value as a table.</param>
    internal UndertakingWriter(Lot lot, List<XElement> blocks, Action<IEnumerable<string[]>> sheet)
    {
        (_lot, _blocks, _sheet) = (lot, blocks, sheet);
        _name = lot.One(["heading", "heading", "numbered", "bold", "kind"]);
        _facts = lot.One(["labels", "sheet", "prose", "prose"]);
        _time = lot.One<string>(_facts == "prose" ? ["spelled", "days"] : ["iso", "months", "days"]);
        _section = lot.Whole(2, 4);
    }

    internal void Zone(string title)
    {
        (_section, _below) = (_section + 1, 0);
        _blocks.Add(new XElement("h2", _name == "numbered" ? $"{_section} {title}" : title));
    }

    internal void Write(Undertaking told)
    {
        _below++;
        var rank = _name == "numbered" ? $"{_section}.{_below} " : "";
        switch (_name)
        {
            case "bold":
                _blocks.Add(new XElement("p", new XAttribute("class", "row"), new XElement("b", told.Name)));
                break;
            case "kind" when told.Programme != "ordinary":
                _blocks.Add(new XElement("p", new XAttribute("class", "row"), new XElement("b", $"{told.Name}, {told.Kind}")));
                break;
            default:
                _blocks.Add(new XElement("h3", rank + told.Name));
                break;
        }

        Facts(told);
        _blocks.Add(new XElement("p", string.Join(' ', Enumerable.Range(0, _lot.Whole(1, 3)).Select(_ => Sentences.Filled(_lot, _lot.One(Doings))))));
    }

    private void Facts(Undertaking told)
    {
        var opening = $"{told.Name} är {(told.Programme == "ordinary" ? "en" : "ett")} {told.Kind}";
        switch (_facts)
        {
            case "labels":
                _blocks.Add(new XElement("p", opening + "."));
                foreach (var (label, value) in Labelled(told))
                {
                    _blocks.Add(new XElement("p", new XAttribute("class", "row"), $"{label}: {value}"));
                }

                _blocks[^1].SetAttributeValue("class", "row gap");
                break;
            case "sheet":
                _blocks.Add(new XElement("p", opening + "."));
                _sheet(Labelled(told).Select(f => new[] { f.Label, f.Value }));
                break;
            default:
                _blocks.Add(new XElement("p", $"{opening} som drivs av {told.Owner}. {_lot.One(["Insatsen", "Verksamheten"])} vänder sig till {told.TargetGroup}. Syftet är {told.Purpose}. Insatsen pågår under perioden {told.Time(_time)}."));
                break;
        }
    }

    private (string Label, string Value)[] Labelled(Undertaking told) =>
        [("Projektägare", told.Owner), ("Målgrupp", told.TargetGroup), ("Syfte", told.Purpose), ("Period", told.Time(_time))];

    private static readonly string[] Doings =
    [
        "Under {månad} anställdes ytterligare en coach.", "Deltagarna träffar teamet varje vecka.", "{part} bidrar med en halv tjänst.", "Styrgruppen har haft {tal} träffar.",
        "Arbetssättet bygger på {insats}.", "Resultatet visar {följd}.", "Utvärderingen genomförs av en extern part.", "Kontakten med {part} har fungerat väl.",
    ];
}
