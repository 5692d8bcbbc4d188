using System.Text.RegularExpressions;
using Finsam.Extract.Model;

namespace Finsam.Extract.Layout;

/// <summary>Follows the tags of tables (<c>tr</c>, <c>td</c>, <c>th</c>) through the lines of a text, for a row may be written over many.</summary>
internal sealed class MarkupCells
{
    private static readonly Regex TagPattern = new(@"<(?<close>/)?(?<name>table|tr|td|th)\b(?<rest>[^<>]*)>", RegexOptions.IgnoreCase);
    private static readonly Regex SpanPattern = new(@"\bcolspan\s*=\s*[""']?(?<n>\d{1,2})\b", RegexOptions.IgnoreCase);

    private readonly List<(int At, MarkupCell? Cell)> _line = [];
    private MarkupCell? _cell;
    private int _rows;
    private int _next;

    /// <summary>How many columns the cell of a tag spans.</summary>
    internal static int SpanOf(string tag) => SpanPattern.Match(tag) is { Success: true } span ? Math.Max(1, int.Parse(span.Groups["n"].Value)) : 1;

    /// <summary>Goes on with the next line.</summary>
    internal void Read(string source)
    {
        _line.Clear();
        _line.Add((0, _cell));
        if (!source.Contains('<'))
        {
            return;
        }

        foreach (Match tag in TagPattern.Matches(source))
        {
            _cell = After(tag);
            _line.Add((tag.Index, _cell));
        }
    }

    /// <summary>The cell that a character of the line stands in; null outside of tables.</summary>
    internal MarkupCell? At(int place) => _line.Last(t => t.At <= place).Cell;

    private MarkupCell? After(Match tag)
    {
        var (name, isClose) = (tag.Groups["name"].Value.ToLowerInvariant(), tag.Groups["close"].Success);
        switch (name)
        {
            case "table":
                return null;
            case "tr":
                (_rows, _next) = isClose ? (_rows, 0) : (_rows + 1, 0);
                return isClose ? null : new MarkupCell(_rows, 0);
            default:
                if (isClose)
                {
                    return _cell;
                }

                var cell = new MarkupCell(_rows, _next);
                _next += SpanOf(tag.Groups["rest"].Value);
                return cell;
        }
    }
}
