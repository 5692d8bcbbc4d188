using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Finsam.Extract.Recognition.Docx;

/// <summary>One line of a paragraph: Word breaks lines by itself, these are the writer's own.</summary>
/// <param name="Rendered">Pages that began before or in it when Word last laid it out.</param>
/// <param name="Breaks">Page breaks of the writer's that end it.</param>
internal sealed record RunLine(string Text, int Rendered, int Breaks);

/// <summary>The text of a paragraph as it is printed.</summary>
/// <param name="IsBold">Each of its letters stands in a run that is bold by itself.</param>
/// <param name="Boxes">Text boxes that are anchored in it.</param>
/// <param name="Notes">Footnotes and endnotes that it refers to.</param>
internal sealed record RunText(IReadOnlyList<RunLine> Lines, bool IsBold, IReadOnlyList<OpenXmlElement> Boxes, IReadOnlyList<OpenXmlElement> Notes)
{
    internal static RunText Of(Paragraph paragraph)
    {
        var reader = new Reader();
        reader.Read(paragraph);
        return reader.ToText();
    }

    private sealed class Reader
    {
        private readonly StringBuilder _text = new();
        private readonly List<RunLine> _lines = [];
        private readonly List<OpenXmlElement> _boxes = [];
        private readonly List<OpenXmlElement> _notes = [];
        private readonly Stack<bool> _instructions = new();
        private int _rendered;
        private int _breaks;
        private int _letters;
        private int _boldLetters;

        internal RunText ToText()
        {
            EndLine();
            return new RunText(_lines, _letters > 0 && _letters == _boldLetters, _boxes, _notes);
        }

        internal void Read(OpenXmlElement parent)
        {
            foreach (var child in parent.ChildElements)
            {
                switch (child)
                {
                    case DeletedRun or MoveFromRun or ParagraphProperties or RunProperties:
                        break;
                    case Run run when run.RunProperties?.Vanish is { } hidden && (hidden.Val is null || hidden.Val.Value):
                        break;
                    case AlternateContent either:
                        Read(either.GetFirstChild<AlternateContentChoice>() ?? (OpenXmlElement?)either.GetFirstChild<AlternateContentFallback>() ?? either);
                        break;
                    case TextBoxContent box:
                        _boxes.Add(box);
                        break;
                    case FootnoteReference or EndnoteReference:
                        _notes.Add(child);
                        break;
                    case FieldChar field:
                        Field(field);
                        break;
                    default:
                        ReadSign(child);
                        break;
                }
            }
        }

        /// <summary>Between its beginning and its separator stands what a field asks for, behind that what it gave.</summary>
        private void Field(FieldChar field)
        {
            var type = field.FieldCharType?.Value;
            if (type == FieldCharValues.Begin)
            {
                _instructions.Push(true);
            }
            else if (_instructions.TryPop(out _) && type == FieldCharValues.Separate)
            {
                _instructions.Push(false);
            }
        }

        private void ReadSign(OpenXmlElement element)
        {
            switch (element)
            {
                case Text text:
                    Append(text.Text, IsBold(text));
                    break;
                case TabChar or PositionalTab:
                    Append("\t", false);
                    break;
                case NoBreakHyphen:
                    Append("-", false);
                    break;
                case SymbolChar symbol:
                    Append(SignOf(symbol), false);
                    break;
                case LastRenderedPageBreak:
                    _rendered++;
                    break;
                case Break or CarriageReturn:
                    _breaks += PageBreaks.IsBreak(element) ? 1 : 0;
                    EndLine();
                    break;
                default:
                    Read(element);
                    break;
            }
        }

        private void Append(string text, bool isBold)
        {
            if (_instructions.Contains(true))
            {
                return;
            }

            _text.Append(text);
            var letters = text.Count(char.IsLetterOrDigit);
            _letters += letters;
            _boldLetters += isBold ? letters : 0;
        }

        private void EndLine()
        {
            _lines.Add(new RunLine(_text.ToString(), _rendered, _breaks));
            _text.Clear();
            (_rendered, _breaks) = (0, 0);
        }

        private static bool IsBold(Text text) =>
            text.Parent is Run { RunProperties.Bold: { } bold } && (bold.Val is null || bold.Val.Value);

        /// <summary>Signs of symbol fonts lie in the private area (0xF0xx); of those, ballot boxes and bullets tell something.</summary>
        private static string SignOf(SymbolChar symbol) =>
            int.TryParse(symbol.Char?.Value, System.Globalization.NumberStyles.HexNumber, null, out var code) && code is >= 0x20 and < 0xD800
                ? ((char)code).ToString()
                : "•";
    }
}
