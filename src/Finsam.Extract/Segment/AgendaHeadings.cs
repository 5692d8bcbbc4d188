using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Finsam.Extract.Model;

namespace Finsam.Extract.Segment;

/// <summary>A numbered heading of an agenda or of minutes.</summary>
/// <param name="First">Place of its first line among the document's lines.</param>
/// <param name="Next">Place of the first line below it.</param>
internal sealed record AgendaHeading(int First, int Next, string Number, string Title);

/// <summary>
/// Finds the items by their running number: <c>§ 12</c>, <c>12 §</c>, <c>12.</c>, <c>Punkt 3</c>, <c>KS § 45</c>, the number
/// alone above its title. A scan often reads § as another sign or digit (<c>$ 5</c>, <c>&amp; 6</c>, <c>812</c>): such a line counts
/// where the running number is just the one that is due.
/// </summary>
internal static class AgendaHeadings
{
    private static readonly Regex ParagraphPattern = new(@"^\s*(?:\p{Lu}{1,5}\s)?§\s*(?<n>\d{1,3})(?![\d:])(?:\s*/\s*(?:20)?\d\d|\s*[-–]\s*\d{1,3}(?=\s|$))?\s*[.:)]?(?:\s+|\t|$)" + Title + @"|^\s*(?<n>\d{1,3})\s*§\s*[.:)]?(?:\s+|$)" + Title);
    private static readonly Regex PointPattern = new(@"^\s*(?:(?:[Pp]unkt|[Ää]rende|[Nn]r)\s+)?(?<n>\d{1,2})\s*(?:[.)](?!\d)\s*|\t|\s{2,}|\s(?=\p{Lu}\p{Ll}))(?<title>(?=\p{Lu}|""|”)[^\t].*)$|^\s*(?:[Pp]unkt|[Ää]rende)\s+(?<n>\d{1,2})\s*[.:]?(?<title>)\s*$|^\s*(?<n>\d{1,2})\.(?<title>)$");
    private static readonly Regex MisreadPattern = new(@"^\s*(?:[$&£€%]|[3568sS](?=\s?\d))\s*(?<n>\d{1,3})\s*[.:)=]?(?:\s*[=:]\s*|\s+)(?<title>\p{Lu}.*)$");
    private static readonly Regex OpenEndPattern = new(@"(?:\b(?:av|och|samt|att|i|för|med|till|på|om|under|inom|från|vid)|[-,])$");
    private static readonly Regex SpacePattern = new(@"\s+");
    private static readonly Regex LeaderPattern = new(@"[\s.…_]{4,}\d{0,3}$");

    private const int LongestTitle = 220;
    private const int LargestLeap = 3;
    private const int WrapsFrom = 55;

    private enum Sign
    {
        Paragraph,
        Point,
        Misread,
    }

    /// <param name="IsFormal">Set as a heading; of a misread sign: one that is no digit or letter, so nothing but a sign.</param>
    private sealed record Candidate(int At, Sign Sign, int Number, string Printed, string Title, bool IsFormal);

    /// <summary>So many signs that can only be a misread § are as good as the sign itself.</summary>
    private const int EnoughMisread = 3;

    internal static ImmutableArray<AgendaHeading> Read(ImmutableArray<Line> lines)
    {
        var candidates = lines.Select((l, i) => CandidatesOf(l, i)).ToArray();
        var paragraphs = candidates.Count(c => c.Any(x => x.Sign == Sign.Paragraph));
        var misread = candidates.Count(c => c.Any(x => x is { Sign: Sign.Misread, IsFormal: true }));
        var byParagraph = paragraphs >= 2 || misread >= EnoughMisread || (paragraphs == 1 && !candidates.Any(c => c.Any(x => x is { Sign: Sign.Point, Number: 1 })));
        var chosen = Sequence(candidates, byParagraph);
        return [.. chosen.Select(c => Close(lines, c))];
    }

    /// <summary>The run of candidates whose numbers go on from each other.</summary>
    private static List<Candidate> Sequence(List<Candidate>[] candidates, bool byParagraph)
    {
        var chosen = new List<Candidate>();
        var formal = !byParagraph && candidates.SelectMany(c => c).Any(c => c is { Sign: Sign.Point, Number: 1, IsFormal: true });
        foreach (var line in candidates)
        {
            var last = chosen.Count > 0 ? chosen[^1].Number : (int?)null;
            var next = line.FirstOrDefault(c => Follows(c, last, byParagraph, formal));
            if (next is not null)
            {
                chosen.Add(next);
            }
        }

        return chosen;
    }

    private static bool Follows(Candidate candidate, int? last, bool byParagraph, bool formal) => (candidate.Sign, byParagraph) switch
    {
        (Sign.Paragraph, true) => last is null || (candidate.Number > last && candidate.Number <= last + LargestLeap),
        (Sign.Misread, true) when candidate.IsFormal && last is not null => candidate.Number > last && candidate.Number <= last + LargestLeap,
        (Sign.Misread, true) or (Sign.Point, true) => candidate.Number == (last is null ? 1 : last + 1) && (last is not null || candidate.Sign == Sign.Misread),
        (Sign.Point, false) => (candidate.IsFormal || !formal) && (last is null ? candidate.Number == 1 : candidate.Number > last && candidate.Number <= last + 2),
        _ => false,
    };

    private static List<Candidate> CandidatesOf(Line line, int at)
    {
        if (line.IsRule || line.Text.Length == 0 || (line.Text.Length > LongestTitle && line.HeadingLevel == 0))
        {
            return [];
        }

        var text = line.Text.Replace('\u00a0', ' ');
        var isFormal = line.HeadingLevel > 0 || line.IsBold;
        if (ParagraphPattern.Match(text) is { Success: true } paragraph)
        {
            return [Of(paragraph, Sign.Paragraph)];
        }

        var found = new List<Candidate>();
        if (PointPattern.Match(text) is { Success: true } point)
        {
            found.Add(Of(point, Sign.Point));
        }

        if (MisreadPattern.Match(text) is { Success: true } misread && (line.AfterGap || line.Text.Length < WrapsFrom + 40))
        {
            found.Add(Of(misread, Sign.Misread));
        }

        return found;

        Candidate Of(Match match, Sign sign)
        {
            var printed = match.Groups["n"].Value.Trim();
            var isSign = sign == Sign.Misread && !char.IsLetterOrDigit(text.TrimStart()[0]);
            return new Candidate(at, sign, int.Parse(match.Groups["n"].Value), printed, match.Groups["title"].Value.Trim(), sign == Sign.Misread ? isSign : isFormal);
        }
    }

    /// <summary>The whole title: the next line where the number stands alone, and what a long title wraps onto.</summary>
    private static AgendaHeading Close(ImmutableArray<Line> lines, Candidate candidate)
    {
        var next = candidate.At + 1;
        var title = CleanTitle(candidate.Title);
        if (title.Length == 0 && next < lines.Length && !lines[next].IsRule && lines[next].Text.Length <= LongestTitle)
        {
            title = CleanTitle(lines[next].Text);
            next++;
        }

        while (next < lines.Length && Wraps(title, lines[next]))
        {
            title = Paragraphs.Join([title, lines[next].Text.Trim()]);
            next++;
        }

        return new AgendaHeading(candidate.At, next, candidate.Printed, title);
    }

    private static bool Wraps(string title, Line line) =>
        !line.AfterGap && !line.IsRule && !line.HasCells && title.Length > 0 && line.Text.Length is > 0 and < WrapsFrom
        && char.IsLower(line.Text[0]) && title[^1] is not ('.' or ':' or '!' or '?')
        && (title.Length >= WrapsFrom || OpenEndPattern.IsMatch(title));

    private static string CleanTitle(string text)
    {
        var title = SpacePattern.Replace(text.Replace('\t', ' ').Replace('\u00a0', ' '), " ").Trim().TrimStart('=', ':', '-', '–', '.', ')').Trim();
        return LeaderPattern.Replace(title, "").Trim();
    }

    private const string Title = @"(?<title>.*)$";
}
