using System.Collections.Frozen;
using System.Text;
using System.Xml.Linq;

namespace Finsam.Extract.Write.Report;

/// <summary>
/// Writes elements as HTML (WHATWG, section 13.3): void elements without an end tag, all others with one, every text and
/// attribute encoded. XML serialisation would give <c>&lt;td /&gt;</c>, which HTML reads as a start tag.
/// </summary>
internal static class HtmlText
{
    private static readonly FrozenSet<string> Void = new[] { "meta", "br", "col", "hr" }.ToFrozenSet();

    private static readonly FrozenSet<string> OnOwnLine = new[]
    {
        "html", "head", "body", "meta", "title", "style", "header", "main", "section", "footer", "nav", "article", "details",
        "summary", "h1", "h2", "h3", "p", "div", "table", "thead", "tbody", "tr", "ul", "li", "svg",
    }.ToFrozenSet();

    internal static void Write(TextWriter target, XElement root)
    {
        target.Write("<!DOCTYPE html>\n");
        Element(target, root);
    }

    /// <summary>Elements as text, to be set in place later as <see cref="Html.Made"/>.</summary>
    internal static string Of(params IEnumerable<XElement> elements)
    {
        using var target = new StringWriter { NewLine = "\n" };
        foreach (var element in elements)
        {
            Element(target, element);
        }

        return target.ToString();
    }

    private static void Element(TextWriter target, XElement element)
    {
        var name = element.Name.LocalName;
        target.Write($"<{name}");
        foreach (var attribute in element.Attributes())
        {
            target.Write($" {attribute.Name.LocalName}=\"{Encode(attribute.Value)}\"");
        }

        target.Write('>');
        if (!Void.Contains(name))
        {
            Content(target, element);
            target.Write($"</{name}>");
        }

        if (OnOwnLine.Contains(name))
        {
            target.Write('\n');
        }
    }

    private static void Content(TextWriter target, XElement element)
    {
        foreach (var node in element.Nodes())
        {
            if (node is XElement child)
            {
                Element(target, child);
            }
            else if (node is XCData made)
            {
                // Elements that were written as HTML before, each text of theirs encoded then.
                target.Write(made.Value);
            }
            else if (node is XText text)
            {
                // The page's own style sheet: raw text by the HTML standard, and never text of a document.
                target.Write(element.Name.LocalName == "style" ? text.Value : Encode(text.Value));
            }
        }
    }

    internal static string Encode(string text)
    {
        var encoded = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            encoded.Append(rune.Value switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\'' => "&#39;",
                '\n' or '\t' => rune.ToString(),
                _ => Rune.IsControl(rune) ? Rune.ReplacementChar.ToString() : rune.ToString(),
            });
        }

        return encoded.ToString();
    }
}
