using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Finsam.Extract.Model;

namespace Finsam.Extract.Recognition.Layers;

/// <summary>A web page as a tree of elements, be it XML or the HTML that browsers accept.</summary>
internal static class HtmlTree
{
    /// <summary>Tags that must be closed; those of paragraphs, cells and the like may be left out.</summary>
    private static readonly Regex TagPattern = new(@"<(?<close>/)?(?:a|abbr|address|article|b|big|blockquote|cite|code|del|div|em|font|i|ins|main|section|small|span|strong|sub|sup|table|tt|u)\b(?![^<>]*/>)", RegexOptions.IgnoreCase);

    /// <summary>Tags that are never closed make the parser's work grow with their square; no OCR program leaves that many.</summary>
    private const int MostOpen = 2_000;

    internal static XElement Load(string text, string name)
    {
        try
        {
            return SafeXml.Load(text);
        }
        catch (XmlException)
        {
            if (TagPattern.Matches(text).Sum(tag => tag.Groups["close"].Success ? -1 : 1) > MostOpen)
            {
                throw new FinsamException("corrupt", $"{name} has tags that are never closed");
            }

            return Copy(new HtmlParser().ParseDocument(text).DocumentElement);
        }
    }

    /// <summary>Without recursion, and no deeper than XML may be: what lies deeper is hung onto the last allowed level.</summary>
    private static XElement Copy(IElement root)
    {
        var copy = Shallow(root);
        var open = new Stack<(INode From, XElement To, int Depth)>([(root, copy, 1)]);
        while (open.TryPop(out var level))
        {
            foreach (var child in level.From.ChildNodes)
            {
                if (child is IText text)
                {
                    level.To.Add(new XText(text.Data));
                }
                else if (child is IElement element)
                {
                    var inner = Shallow(element);
                    level.To.Add(inner);
                    open.Push((element, level.Depth < SafeXml.DeepestElement || element.ChildElementCount == 0 ? inner : level.To, level.Depth + 1));
                }
            }
        }

        return copy;
    }

    private static XElement Shallow(IElement element)
    {
        var copy = new XElement("element");
        foreach (var name in (string[])["class", "title"])
        {
            if (element.GetAttribute(name) is { } value)
            {
                copy.SetAttributeValue(name, value);
            }
        }

        return copy;
    }
}
