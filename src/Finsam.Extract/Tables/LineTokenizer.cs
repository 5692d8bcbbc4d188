using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Finsam.Extract.Model;

namespace Finsam.Extract.Tables;

/// <summary>Cuts a line into tokens and finds where each stands across the page.</summary>
internal static class LineTokenizer
{
    /// <summary>A no-break space belongs to the number that it stands in.</summary>
    private static readonly Regex TokenPattern = new(@"\S+(?:\u00a0\S+)*");

    /// <summary>A character of laid-out text is about half as wide as a line is high.</summary>
    private const double CharactersPerHeight = 2;

    /// <summary>Words of one number stand a third of their height apart, columns more than one height.</summary>
    internal const double WideGapHeights = 0.9;

    internal static RowLine Read(Line line)
    {
        var (text, plain) = (line.Text, line.Plain);
        var tokens = Cut(text);
        var sources = Cut(plain);
        var height = line.Words.IsEmpty ? CharactersPerHeight : Median(line.Words.Select(w => w.Box.Height));
        var read = ImmutableArray.CreateBuilder<Token>(tokens.Count);
        for (var i = 0; i < tokens.Count; i++)
        {
            var like = Counterpart(i, tokens, sources, (text.Length, plain.Length));
            var token = Place(new Token(line, tokens[i].Text, tokens[i].Cell, like?.Text ?? tokens[i].Text), like, sources.Count);
            var gap = read.Count > 0 && token.X is { } x && read[^1].X is { } before && x.Left - before.Right > height * WideGapHeights;
            read.Add(token with { AfterWideGap = gap || (read.Count > 0 && read[^1].Cell != token.Cell) });
        }

        return new RowLine(line, read.ToImmutable(), height) { CellCount = text.Count(c => c == '\t') + 1 };
    }

    private sealed record Piece(string Text, int Start, int Cell, int Ordinal);

    private static List<Piece> Cut(string text) =>
        [.. TokenPattern.Matches(text).Select((m, i) => new Piece(m.Value, m.Index, text.AsSpan(0, m.Index).Count('\t'), i))];

    /// <summary>
    /// The token before repair that a token comes from: by its place in the row where repair neither joined nor split
    /// words, else by where it stands along the line.
    /// </summary>
    private static Piece? Counterpart(int index, List<Piece> tokens, List<Piece> sources, (int Text, int Plain) lengths)
    {
        if (sources.Count == 0)
        {
            return null;
        }

        if (sources.Count == tokens.Count)
        {
            return sources[index];
        }

        var at = (double)tokens[index].Start * lengths.Plain / Math.Max(1, lengths.Text);
        return sources.MinBy(s => Math.Abs(s.Start - at));
    }

    private static Token Place(Token token, Piece? like, int sourceCount)
    {
        var line = token.Line;
        if (like is null)
        {
            return token;
        }

        if (line.Words.Length > 0)
        {
            var word = line.Words[Math.Min(line.Words.Length - 1, like.Ordinal * line.Words.Length / Math.Max(1, sourceCount))];
            return token with { X = new Extent(word.Box.X0, word.Box.X1), Box = word.Box };
        }

        var end = like.Start + like.Text.Length - 1;
        return line.HasMarkedCells || end >= line.PlainToSource.Length
            ? token
            : token with { X = new Extent(line.PlainToSource[like.Start], line.PlainToSource[end] + 1) };
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return Math.Max(1, sorted[sorted.Length / 2]);
    }
}
