using System.Collections.Immutable;
using Finsam.Extract.Model;

namespace Finsam.Extract.Repair;

/// <summary>Reads the lines of a document as one row of tokens, over line ends and over words broken there.</summary>
internal static class TokenReader
{
    /// <summary>After these words a hyphen at the line's end belongs to what stands there: <c>för- och nackdelar</c>.</summary>
    private static readonly string[] Conjunctions = ["och", "eller", "samt", "respektive", "resp", "men", "till"];

    public static List<Token> Run(ImmutableArray<Line> lines)
    {
        var tokens = new List<Token>();
        var elements = new List<TextElement>();
        for (var l = 0; l < lines.Length; l++)
        {
            var line = lines[l];
            if (line.AfterGap || line.IsListItem || line.HeadingLevel > 0 || line.IsRule || (l > 0 && lines[l - 1].HeadingLevel > 0))
            {
                tokens.Add(new Token(ElementKind.Break, "", []));
            }

            TextScanner.Scan(line.Plain, elements);
            foreach (var element in elements)
            {
                Add(tokens, lines, TokenOf(line, element, new Stretch(l, element.Start, element.Length), tokens.Count > 0 ? tokens[^1] : null));
            }
        }

        return tokens;
    }

    private static Token TokenOf(Line line, TextElement element, Stretch at, Token? before)
    {
        var kind = IsAbbreviation(line.Plain, element) ? ElementKind.Opaque : element.Kind;
        var text = line.Plain.Substring(element.Start, element.Length);
        return new Token(kind, text, [at])
        {
            Confidence = element.Length > 0 ? EngineConfidence.Of(line, element.Start, element.Length) : 1,
            StartsSentence = before is null or { Kind: ElementKind.Break },
            IsAmidWords = IsAmidWords(line.Plain, element.Start),
            IsAbbreviation = kind == ElementKind.Word && IsInCapitals(line.Plain, text),
        };
    }

    /// <summary>
    /// A short word alone in brackets, as <c>(tjm)</c> and parties are, or with a full stop and no new sentence after it, as
    /// in <c>fr. o. m.</c>: it has lost no letter, it never had them.
    /// </summary>
    private static bool IsAbbreviation(string text, TextElement element)
    {
        const int Longest = 3;
        if (element.Kind != ElementKind.Word || element.Length > Longest || element.End >= text.Length)
        {
            return false;
        }

        if (text[element.End] != '.')
        {
            return text[element.End] == ')' && element.Start > 0 && text[element.Start - 1] == '('
                && text.AsSpan(element.Start, element.Length).IndexOfAnyExceptInRange('a', 'z') < 0;
        }

        var after = text.AsSpan(element.End + 1).TrimStart(' ');
        return after.Length > 0 && (char.IsLower(after[0]) || after.StartsWith("0."));
    }

    private static void Add(List<Token> tokens, ImmutableArray<Line> lines, Token token)
    {
        var before = tokens.Count > 0 ? tokens[^1] : null;
        if (before is not null && IsBroken(lines, before, token))
        {
            tokens[^1] = before with { Text = before.Text + token.Text, Stretches = before.Stretches.AddRange(token.Stretches), Confidence = Math.Min(before.Confidence, token.Confidence) };
            return;
        }

        tokens.Add(token);
    }

    private static bool IsInCapitals(string line, string word)
    {
        const int Longest = 4;
        return word.Length is > 1 and <= Longest && char.IsUpper(word[^1]) && word.All(char.IsUpper)
            && line.Count(char.IsLower) > line.Count(char.IsUpper);
    }

    private static bool IsAmidWords(string line, int start)
    {
        if (start < 2 || line[start - 1] != ' ')
        {
            return false;
        }

        var before = line.AsSpan(0, start - 1);
        before = before[(before.LastIndexOfAny(' ', '\t') + 1)..];
        return before.Length > 1 && char.IsLower(before[0]) && (char.IsLower(before[^1]) || before[^1] == ',');
    }

    /// <summary>The one token ends its line with a hyphen, and the other begins the next line in lower case.</summary>
    private static bool IsBroken(ImmutableArray<Line> lines, Token first, Token second)
    {
        if (first.Kind != ElementKind.Word || second.Kind != ElementKind.Word || first.Text.Length < 2)
        {
            return false;
        }

        var (end, start) = (first.Stretches[^1], second.Stretches[0]);
        return start.Line == end.Line + 1
            && start.Start == 0
            && end.Start + end.Length == lines[end.Line].Plain.Length - 1
            && lines[end.Line].Plain[^1] is '-' or '\u00AD' or '\u2010'
            && !char.IsUpper(second.Text[0])
            && !Conjunctions.Contains(second.Text);
    }
}
