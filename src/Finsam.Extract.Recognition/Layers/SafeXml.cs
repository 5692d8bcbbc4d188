using System.Text;
using System.Xml;
using System.Xml.Linq;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition.Encodings;

namespace Finsam.Extract.Recognition.Layers;

/// <summary>
/// Reads XML that nobody vouches for: no document type is followed (no entities, no other file is opened), and depth and
/// length are bounded, so that no file can take all memory or the whole stack.
/// </summary>
internal static class SafeXml
{
    internal const int DeepestElement = 200;
    private const long LongestDocument = 400L << 20;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = LongestDocument,
    };

    /// <summary>The first element of a file, by whatever character set its letters are in: what it declares is often wrong.</summary>
    internal static XElement Load(byte[] content, string name)
    {
        try
        {
            return Load(TextDecoder.Decode(content));
        }
        catch (XmlException broken)
        {
            throw new FinsamException("corrupt", $"{name} is no whole XML: {broken.Message}", "export it anew from the program that made it", broken);
        }
    }

    /// <exception cref="XmlException">It is not well-formed, or too deep or too long.</exception>
    internal static XElement Load(string text)
    {
        using var reader = XmlReader.Create(new StringReader(text.TrimStart()), Settings);
        XElement? root = null;
        var open = new Stack<XElement>();
        var said = new StringBuilder();
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    Flush(said, open);
                    var element = Begin(reader, open);
                    root ??= element;
                    break;
                case XmlNodeType.EndElement:
                    Flush(said, open);
                    open.Pop();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when open.Count > 0:
                    said.Append(reader.Value);
                    break;
                default:
                    break;
            }
        }

        return root ?? throw new XmlException("there is no element");
    }

    /// <summary>Text piece by piece would be copied whole for each piece, and comments cut it into as many as there are letters.</summary>
    private static void Flush(StringBuilder said, Stack<XElement> open)
    {
        if (said.Length > 0)
        {
            open.Peek().Add(said.ToString());
            said.Clear();
        }
    }

    /// <summary>Names are kept without their namespaces: every version of a format has another.</summary>
    private static XElement Begin(XmlReader reader, Stack<XElement> open)
    {
        var element = new XElement(reader.LocalName);
        var isEmpty = reader.IsEmptyElement;
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI.Length == 0)
            {
                element.SetAttributeValue(reader.LocalName, reader.Value);
            }
        }

        if (open.TryPeek(out var parent))
        {
            parent.Add(element);
        }

        if (!isEmpty)
        {
            open.Push(element);
            if (open.Count > DeepestElement)
            {
                throw new XmlException($"elements lie more than {DeepestElement} deep in each other");
            }
        }

        return element;
    }
}
