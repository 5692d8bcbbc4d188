using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Finsam.Extract.Model;

namespace Finsam.Extract.Segment;

/// <summary>A line that may open a document.</summary>
/// <param name="Score">How much in form, place and what follows speaks for a title.</param>
internal sealed record TitleLine(int Index, DocumentType Type, string Name, int Score, bool IsProminent);

/// <summary>Finds the lines that look like titles and weighs their form, their place and the lines below them.</summary>
internal static class TitleReader
{
    /// <summary>The number of an item in a cell of its own, its sign misread or not.</summary>
    private static readonly Regex ItemNumberPattern = new(@"^\W*\d{1,3}\s*[.§=)]?\s*$");

    private static readonly Regex BareNumberPattern = new(@"^\s*(?:§\s*\d{1,3}|\d{1,3}\s*§|\d{1,2}\.)\s*$");

    private static readonly Regex YearPattern = new(@"^\s*(?:19|20)\d\d\s*$");

    /// <summary>A title in letters set wide comes as so many cells, no more.</summary>
    private const int MostCells = 5;

    private const int LinesBelow = 25;
    private const int LetterheadLines = 6;
    private const int WeakWordPenalty = 3;

    internal static ImmutableArray<TitleLine> Read(ImmutableArray<Line> lines, IReadOnlySet<int> contents)
    {
        var height = MedianHeight(lines);
        var titles = ImmutableArray.CreateBuilder<TitleLine>();
        foreach (var line in lines)
        {
            if (line.IsRule || line.IsListItem || contents.Contains(line.Index) || IsBelowBareNumber(lines, line.Index))
            {
                continue;
            }

            foreach (var cell in CellsOf(line).TakeWhile((c, i) => i == 0 || !ItemNumberPattern.IsMatch(line.Cells[0])))
            {
                if (TitleWords.Read(cell) is { } title && !(title.IsWeak && line.HasCells && !IsTitleWithYear(line)))
                {
                    titles.Add(Weigh(lines, line, title, height));
                    break;
                }
            }
        }

        return titles.ToImmutable();
    }

    /// <summary>A title and its year that were set apart are one.</summary>
    private static string[] CellsOf(Line line) => IsTitleWithYear(line) ? [string.Join(' ', line.Cells.Select(c => c.Trim()))] : line.Cells;

    private static bool IsTitleWithYear(Line line) =>
        line.Cells is [.. { Length: > 0 and < MostCells } words, var year] && YearPattern.IsMatch(year) && !words.Any(w => w.Any(char.IsDigit));

    private static TitleLine Weigh(ImmutableArray<Line> lines, Line line, TitleWords.Title title, double height)
    {
        var startsPage = StartsPage(lines, line);
        var form = (line.HeadingLevel switch { 0 => 0, 1 => 4, 2 => 3, _ => 1 }) + (line.IsBold ? 1 : 0)
            + (IsCapitals(title.Name) ? 2 : 0) + (height > 0 && line.Box?.Height > 1.3 * height ? 2 : 0);
        var place = (startsPage ? 2 : 0) + (line.AfterGap ? 1 : 0) + (line.Index < LetterheadLines ? 2 : 0)
            + (line.Index + 1 >= lines.Length || lines[line.Index + 1].AfterGap ? 1 : 0)
            + (line.Index > 0 && lines[line.Index - 1].IsRule ? 1 : 0);
        var head = line.Index < LetterheadLines ? lines[..line.Index] : [];
        var around = string.Join('\n', lines.Skip(line.Index + 1).Take(LinesBelow).Concat(head).Select(l => l.Text));
        var companions = Math.Min(3, TitleWords.Companions(title.Type, around));
        var score = form + place + companions + (title.IsAlone ? 1 : 0) - (title.IsWeak ? WeakWordPenalty : 0);
        return new TitleLine(line.Index, title.Type, title.Name, score, startsPage || form >= 3);
    }

    /// <summary>One of the first lines of a page, where pages are known.</summary>
    internal static bool StartsPage(ImmutableArray<Line> lines, Line line) =>
        line.Page is not null && (line.Index < 3 || lines[line.Index - 3].Page != line.Page);

    private static bool IsBelowBareNumber(ImmutableArray<Line> lines, int index) =>
        index > 0 && BareNumberPattern.IsMatch(lines[index - 1].Text);

    private static bool IsCapitals(string text) =>
        text.Count(char.IsUpper) >= 6 && text.Count(char.IsUpper) >= 0.8 * text.Count(char.IsLetter);

    private static double MedianHeight(ImmutableArray<Line> lines)
    {
        var heights = lines.Where(l => l.Box is not null).Select(l => l.Box!.Value.Height).Order().ToArray();
        return heights.Length == 0 ? 0 : heights[heights.Length / 2];
    }
}
