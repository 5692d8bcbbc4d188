using System.Xml.Linq;

namespace Finsam.Extract.Forge;

/// <summary>Prints the items of minutes in the way of one office: form of number, place of the diary number, form of decisions.</summary>
internal sealed class ItemWriter
{
    private readonly Lot _lot;
    private readonly List<XElement> _blocks;
    private readonly int _year;
    private readonly string _form;
    private readonly string _title;
    private readonly string _decision;
    private readonly string _diary;
    private int _number;

    internal ItemWriter(Lot lot, List<XElement> blocks, int year)
    {
        (_lot, _blocks, _year) = (lot, blocks, year);
        _form = lot.One(["§ {0}", "§ {0}", "§{0}", "{0} §", "{0}.", "Punkt {0}", "KS § {0}"]);
        _title = lot.One(["heading", "heading", "bold", "plain", "above", "column"]);
        _decision = lot.One(["label", "head", "clauses", "spoken", "own"]);
        _diary = lot.One(["title", "line", "label"]);
        _number = _form.Contains('§', StringComparison.Ordinal) && lot.Chance(0.6) ? lot.Whole(8, 90) : 0;
    }

    /// <summary>The item as <c>agenda_items.csv</c> states it.</summary>
    internal object[] Write(SittingItem item)
    {
        _number++;
        var diary = item.Decisions.Length > 0 && _lot.Chance(0.4) ? $"{_year}:{_lot.Whole(1, 90)}" : "";
        var title = diary.Length > 0 && _diary == "title" ? $"{item.Title} (dnr {diary})" : item.Title;
        Title(title);
        if (diary.Length > 0 && _diary != "title")
        {
            Paragraph(_diary == "line" ? $"Dnr {diary}" : $"Diarienummer: {diary}");
        }

        return [1, _number, title, Body(item), diary];
    }

    private void Title(string title)
    {
        var number = string.Format(null, _form, _number);
        switch (_title)
        {
            case "heading":
                _blocks.Add(new XElement("h3", $"{number} {title}"));
                break;
            case "above":
                _blocks.Add(new XElement("p", new XAttribute("class", "row"), new XElement("b", number)));
                _blocks.Add(new XElement("p", new XElement("b", title)));
                break;
            case "column":
                _blocks.Add(new XElement("p", new XElement("span", new XAttribute("class", "mark"), number), new XElement("b", title)));
                break;
            case "bold":
                _blocks.Add(new XElement("p", new XElement("b", $"{number} {title}")));
                break;
            default:
                _blocks.Add(new XElement("p", $"{number} {title}"));
                break;
        }
    }

    /// <summary>Prints what was told and decided; gives the decision.</summary>
    private string Body(SittingItem item)
    {
        if (item.Decisions.Length == 0 || (item.Passive.Length > 0 && _decision is "spoken" or "own"))
        {
            Paragraph($"{item.Told} {item.Passive}");
            return item.Passive;
        }

        var clauses = item.Decisions.Select(d => "att " + d).ToArray();
        var sentence = $"Styrelsen beslutar {string.Join(" samt ", clauses)}.";
        switch (_decision)
        {
            case "label":
                Paragraph(item.Told);
                Paragraph(new XElement("b", "Beslut: "), sentence);
                return sentence;
            case "head":
                Paragraph(item.Told);
                _blocks.Add(new XElement("p", new XAttribute("class", "row"), new XElement("b", "Styrelsens beslut")));
                Paragraph(sentence);
                return sentence;
            case "clauses":
                Paragraph(item.Told);
                _blocks.Add(new XElement("p", new XAttribute("class", "row"), "Styrelsen beslutar"));
                _blocks.AddRange(clauses.Select((c, i) => new XElement("p", new XAttribute("class", i + 1 == clauses.Length ? "row gap" : "row"), c + (i + 1 == clauses.Length ? "." : ","))));
                return $"Styrelsen beslutar {string.Join(", ", clauses)}.";
            case "spoken":
                Paragraph($"{item.Told} {sentence}");
                return sentence;
            default:
                Paragraph(item.Told);
                Paragraph(sentence);
                return sentence;
        }
    }

    private void Paragraph(params object[] content)
    {
        if (content is not [string text])
        {
            _blocks.Add(new XElement("p", content));
        }
        else if (text.Trim().Length > 0)
        {
            _blocks.Add(new XElement("p", text.Trim()));
        }
    }
}
