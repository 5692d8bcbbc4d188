using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Finsam.Extract.Geometry;
using Finsam.Extract.Layout;
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

    /// <summary>What a reader makes of a piece of a ruled line: one upright character, far higher than it is wide and higher than the print beside it.</summary>
    private const string UprightCharacters = "|lIı1!";

    private const double WidestStroke = 0.2;

    private const double StrokeHeights = 1.4;

    internal static RowLine Read(Line line)
    {
        var (text, plain) = (line.Text, line.Plain);
        var tokens = Cut(text);
        var sources = Cut(plain);
        var height = line.Words.IsEmpty ? CharactersPerHeight : Math.Max(1, PageMetrics.Median(line.Words.Select(w => w.Box.Height)));
        var read = ImmutableArray.CreateBuilder<Token>(tokens.Count);
        for (var i = 0; i < tokens.Count; i++)
        {
            var like = Counterpart(i, tokens, sources);
            var plainText = like is { } source ? string.Concat(sources[source.First..(source.Last + 1)].Select(s => s.Text)) : tokens[i].Text;
            var token = Place(new Token(line, tokens[i].Text, tokens[i].Cell, plainText), like, (tokens, sources, i));
            if (IsPieceOfRuling(token, height))
            {
                continue;
            }

            var gap = read.Count > 0 && token.X is { } x && read[^1].X is { } before && x.Left - before.Right > height * WideGapHeights;
            read.Add(token with { AfterWideGap = gap || (read.Count > 0 && read[^1].Cell != token.Cell) });
        }

        return new RowLine(line, read.ToImmutable(), height) { CellCount = text.Count(c => c == '\t') + 1 };
    }

    private static bool IsPieceOfRuling(Token token, double height) =>
        token.Text.Length == 1 && UprightCharacters.Contains(token.Text[0], StringComparison.Ordinal) && token.Box is { } box
        && box.Height >= StrokeHeights * height && box.Width <= WidestStroke * box.Height;

    /// <param name="Before">Characters of the line before it, gaps not counted: repair moves gaps, and hardly ever changes how many there are.</param>
    private sealed record Piece(string Text, int Start, int Cell, int Before);

    private static List<Piece> Cut(string text)
    {
        var (pieces, before, cell, seen) = (new List<Piece>(), 0, 0, 0);
        foreach (Match match in TokenPattern.Matches(text))
        {
            cell += text.AsSpan(seen, match.Index - seen).Count('\t');
            seen = match.Index;
            pieces.Add(new Piece(match.Value, match.Index, cell, before));
            before += match.Length;
        }

        return pieces;
    }

    /// <summary>
    /// Which tokens before repair a token comes from: by its place in the row where repair neither joined nor split words before or behind
    /// it, else by the characters before it.
    /// </summary>
    private static (int First, int Last)? Counterpart(int token, List<Piece> tokens, List<Piece> sources)
    {
        if (sources.Count == 0)
        {
            return null;
        }

        var first = First(token, tokens, sources);
        var last = token + 1 == tokens.Count ? sources.Count - 1 : First(token + 1, tokens, sources) - 1;
        return (first, tokens.Count < sources.Count ? Math.Max(first, last) : first);
    }

    private static int First(int token, List<Piece> tokens, List<Piece> sources)
    {
        if (sources.Count == tokens.Count)
        {
            return token;
        }

        var most = Math.Min(tokens.Count, sources.Count);
        var alike = Enumerable.Range(0, most).TakeWhile(i => tokens[i].Text == sources[i].Text).Count();
        if (token < alike)
        {
            return token;
        }

        var behind = Enumerable.Range(1, most - alike).TakeWhile(i => tokens[^i].Text == sources[^i].Text).Count();
        if (token >= tokens.Count - behind)
        {
            return sources.Count - (tokens.Count - token);
        }

        var (own, read) = (tokens[alike..^behind], sources[alike..^behind]);
        var at = (tokens[token].Before - own[0].Before + 0.5) * Length(read) / Length(own);
        return alike + Math.Max(0, read.FindLastIndex(s => s.Before - read[0].Before < at));
    }

    private static double Length(List<Piece> pieces) => pieces[^1].Before + pieces[^1].Text.Length - pieces[0].Before;

    private static double Solid(List<Piece> pieces) => pieces[^1].Before + pieces[^1].Text.Length;

    private static Token Place(Token token, (int First, int Last)? counterpart, (List<Piece> Tokens, List<Piece> Sources, int At) row)
    {
        var line = token.Line;
        if (counterpart is not { } source)
        {
            return token;
        }

        var like = row.Sources[source.First];
        if (line.Words.Length > 0)
        {
            var words = Box.Around(Enumerable.Range(source.First, source.Last - source.First + 1)
                .Select(s => line.Words[Math.Min(line.Words.Length - 1, s * line.Words.Length / row.Sources.Count)].Box))!.Value;
            var box = row.Tokens.Count > row.Sources.Count ? PartOf(words, like, row.Tokens[row.At], Solid(row.Sources) / Solid(row.Tokens)) : words;
            return token with { X = new Extent(box.X0, box.X1), Box = box };
        }

        var end = like.Start + like.Text.Length - 1;
        return line.HasMarkedCells || end >= line.PlainToSource.Length
            ? token
            : token with { X = new Extent(line.PlainToSource[like.Start], line.PlainToSource[end] + 1) };
    }

    /// <summary>A word that repair split: each part has its share of the box, as wide as its characters are many.</summary>
    private static Box PartOf(Box box, Piece like, Piece token, double scale)
    {
        var from = Math.Clamp(((token.Before * scale) - like.Before) / like.Text.Length, 0, 1);
        var to = Math.Clamp((((token.Before + token.Text.Length) * scale) - like.Before) / like.Text.Length, from, 1);
        return from < to ? new Box(box.X0 + (from * box.Width), box.Y0, box.X0 + (to * box.Width), box.Y1) : box;
    }
}
