using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace Finsam.Extract.Layout;

/// <summary>
/// Takes the markup off one line of text (Markdown emphasis, headings, simple HTML tags, escapes) and says what it
/// meant, keeping for each character its place in the source line. Plain text passes through unchanged.
/// </summary>
internal static class MarkupReader
{
    /// <summary>What must stand somewhere is looked for ahead: between two repetitions of the same signs it would be tried at every length of both.</summary>
    private static readonly Regex RulePattern = new(@"^\s*([-_*=–—]\s?){3,}\s*$|^(?=.*---)[-=\s]*$|^\s*\|(?=.*--)[-:|\s]*\|\s*$");
    private static readonly Regex HeadingPattern = new(@"^\s{0,3}(#{1,6})\s+");
    private static readonly Regex TagPattern = new(@"<(?<close>/)?(?<name>b|strong|i|em|u|s|br|sup|sub|p|span|div|table|thead|tbody|tfoot|colgroup|col|caption|tr|td|th)(?:\s[^<>]*)?/?>", RegexOptions.IgnoreCase);
    private static readonly Regex EmphasisPattern = new(@"(?<mark>\*{1,3})(?=\S)[^*]+?(?<=\S)\k<mark>");
    private static readonly Regex BorderPattern = new(@"\*{4}|(?<=\S\s*)<tr\b", RegexOptions.IgnoreCase);
    private static readonly Regex ListPattern = new(@"^[-•*·–]\s+\S");

    /// <summary>Without one of these a line is plain text.</summary>
    private static readonly SearchValues<char> Marks = SearchValues.Create("<*\\#");

    /// <summary>One piece of a source line; a line of run-together bold pieces (<c>**a****b**</c>) has several.</summary>
    internal sealed record Piece(string Plain, ImmutableArray<int> PlainToSource, int HeadingLevel, bool IsBold, bool IsListItem);

    internal static bool IsRule(string source) => RulePattern.IsMatch(source);

    internal static ImmutableArray<Piece> Read(string source)
    {
        var start = source.Length - source.AsSpan().TrimStart(' ').Length;
        if (!source.AsSpan().ContainsAny(Marks))
        {
            return ReadPiece(source, start, source.Length, 0) is var plain && plain.Plain.AsSpan().Trim().Length > 0 ? [plain] : [];
        }

        var heading = HeadingPattern.Match(source);
        var level = 0;
        if (heading.Success)
        {
            level = heading.Groups[1].Length;
            start = heading.Length;
        }

        var pieces = ImmutableArray.CreateBuilder<Piece>();
        foreach (var (from, to) in SplitRunTogether(source, start))
        {
            var piece = ReadPiece(source, from, to, level);
            if (piece.Plain.Trim().Length > 0)
            {
                pieces.Add(piece);
            }
        }

        return pieces.ToImmutable();
    }

    /// <summary>Bold that ends and begins at one place parts two pieces that stood apart on the page; so does the tag of a table's row.</summary>
    private static List<(int From, int To)> SplitRunTogether(string source, int start)
    {
        var parts = new List<(int, int)>();
        var from = start;
        foreach (Match border in BorderPattern.Matches(source, start))
        {
            var isRow = border.Value[0] == '<';
            parts.Add((from, border.Index));
            from = isRow ? border.Index : border.Index + border.Length;
        }

        parts.Add((from, source.Length));
        return parts;
    }

    private static Piece ReadPiece(string source, int from, int to, int headingLevel)
    {
        var (hidden, bold) = Marked(source, from, to);
        var text = new List<char>(to - from);
        var map = new List<int>(to - from);
        var letters = 0;
        var boldLetters = 0;
        for (var i = from; i < to; i++)
        {
            if (hidden.Length > 0 && hidden[i])
            {
                for (var tab = CellMarks.ColumnsEnded(source, i); tab > 0; tab--)
                {
                    text.Add('\t');
                    map.Add(i);
                }

                continue;
            }

            text.Add(source[i] == '\u00a0' ? ' ' : source[i]);
            map.Add(i);
            if (char.IsLetterOrDigit(source[i]))
            {
                letters++;
                boldLetters += bold.Length > 0 && bold[i] ? 1 : 0;
            }
        }

        CellMarks.ToTabs(source, text, map);
        TrimSpaces(text, map);
        var plain = new string(CollectionsMarshal.AsSpan(text));
        var wholeSourceIsPieces = from > 0 || to < source.Length;
        var isBold = letters > 0 && (boldLetters == letters || (wholeSourceIsPieces && source.Contains("****", StringComparison.Ordinal)));
        return new Piece(plain, [.. map], headingLevel, isBold, ListPattern.IsMatch(plain));
    }

    /// <summary>Which characters are markup and which are set in bold; empty where none is.</summary>
    private static (bool[] Hidden, bool[] Bold) Marked(string source, int from, int to)
    {
        if (!source.AsSpan().ContainsAny(Marks))
        {
            return ([], []);
        }

        var (hidden, bold) = (new bool[source.Length], new bool[source.Length]);
        MarkTags(source, from, to, hidden, bold);
        MarkEmphasis(source, from, to, hidden, bold);
        MarkEscapes(source, from, to, hidden);
        return (hidden, bold);
    }

    private static void MarkTags(string source, int from, int to, bool[] hidden, bool[] bold)
    {
        var depth = 0;
        var at = from;
        foreach (Match tag in TagPattern.Matches(source))
        {
            if (tag.Index < from || tag.Index + tag.Length > to)
            {
                continue;
            }

            Fill(bold, at, tag.Index, depth > 0);
            Fill(hidden, tag.Index, tag.Index + tag.Length, true);
            at = tag.Index + tag.Length;
            if (tag.Groups["name"].Value.ToLowerInvariant() is "b" or "strong")
            {
                depth = Math.Max(0, depth + (tag.Groups["close"].Success ? -1 : 1));
            }
        }

        Fill(bold, at, to, depth > 0);
    }

    private static void MarkEmphasis(string source, int from, int to, bool[] hidden, bool[] bold)
    {
        foreach (Match span in EmphasisPattern.Matches(source[from..to]))
        {
            var marks = span.Groups["mark"].Length;
            var start = from + span.Index;
            var end = start + span.Length;
            Fill(hidden, start, start + marks, true);
            Fill(hidden, end - marks, end, true);
            if (marks >= 2)
            {
                Fill(bold, start, end, true);
            }
        }

        // Halves of emphasis that lost the other half where pieces ran together.
        for (var i = from; i + 1 < to; i++)
        {
            if (source[i] == '*' && source[i + 1] == '*')
            {
                hidden[i] = hidden[i + 1] = true;
            }
        }
    }

    private static void MarkEscapes(string source, int from, int to, bool[] hidden)
    {
        for (var i = from; i + 1 < to; i++)
        {
            if (source[i] == '\\' && "\\_*#<>-.".Contains(source[i + 1], StringComparison.Ordinal))
            {
                hidden[i] = true;
                i++;
            }
        }
    }

    private static void TrimSpaces(List<char> text, List<int> map)
    {
        while (text.Count > 0 && text[^1] is ' ' or '\r')
        {
            text.RemoveAt(text.Count - 1);
            map.RemoveAt(map.Count - 1);
        }

        var lead = text.TakeWhile(c => c == ' ').Count();
        text.RemoveRange(0, lead);
        map.RemoveRange(0, lead);
    }

    private static void Fill(bool[] marks, int from, int to, bool value)
    {
        if (value)
        {
            Array.Fill(marks, true, from, Math.Max(0, to - from));
        }
    }
}
