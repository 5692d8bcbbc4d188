using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Finsam.Extract.Model;

namespace Finsam.Extract.Segment;

/// <summary>A numbered heading of an agenda or of minutes.</summary>
/// <param name="First">Place of its first line among the document's lines.</param>
/// <param name="Next">Place of the first line below it.</param>
internal sealed record AgendaHeading(int First, int Next, string Number, string Title);

/// <summary>
/// Finds the items by their running number: <c>§ 12</c>, <c>12 §</c>, <c>12.</c>, <c>Punkt 3</c>, <c>KS § 45</c>, the number
/// alone above its title. A scan often reads § as another sign or digit (<c>$ 5</c>, <c>&amp; 6</c>, <c>812</c>) or loses it:
/// every way to read a line is a candidate, and the numbers' going on from each other tells (<see cref="AgendaSequence"/>).
/// </summary>
internal static class AgendaHeadings
{
    private static readonly Regex ParagraphPattern = new(@"^\s*(?:\p{Lu}{1,5}\s?)?§{1,2}\s*(?<n>\d{1,3})(?![\d:])(?:\s*/\s*(?:20)?\d\d|\s*[-–]\s*\d{1,3}(?=\s|$))?\s*[.:)]?(?:\s+|\t|$)" + Title + @"|^\s*(?<n>\d{1,3})\s*§\s*[.:)]?(?:\s+|$)" + Title);
    private static readonly Regex PointPattern = new(@"^\s*(?<label>(?:[Pp]unkt|[Pp]kt\.?|[Ää]rende|[Nn]r)\s*)?(?<n>\d{1,2})\s*(?<mark>[.)=](?!\d)\s*|,\s*\t|\t|\s{2,}|\s(?=\p{Lu}\p{Ll}))(?<title>(?=\p{Lu}|""|”)[^\t].*)$|^\s*(?<label>(?:[Pp]unkt|[Ää]rende)\s*)(?<n>\d{1,2})\s*[.:]?(?<title>)\s*$|^\s*(?<n>\d{1,2})(?<mark>\.)(?<title>)$");
    private static readonly Regex MisreadPattern = new(@"^\s*(?:(?<sign>[$&£€%][$&]?|[38]&)|[3568sS](?=\s?\d))\s*(?<n>\d{1,3})\s*[.:)=]?(?:\s*[=:]\s*|\s+)(?<title>\p{Lu}.*)$");

    /// <summary>Behind the letters of a body nothing but § is a sign (<c>KS $ 17</c>), with a title or alone above it.</summary>
    private static readonly Regex MisreadOfBodyPattern = new(@"^\s*\p{Lu}{2,5}\s?(?<sign>[$&£€%]{1,2})\s*(?<n>\d{1,3})(?:\s*[.:)]?\s+(?<title>\p{Lu}.*))?$");

    private static readonly Regex AlonePattern = new(@"^\s*(?<n>\d{1,2})(?<title>)\s*$");

    /// <summary>The sign behind the number (<c>48 Attestordning</c> for <c>4 §</c>), with a title or alone above it.</summary>
    private static readonly Regex MisreadBehindPattern = new(@"^\s*(?<n>\d{1,2})(?<sign>[35689sS$&]{1,2})(?:(?:\t|\s)\s*(?<title>\p{Lu}.*))?$");

    private static readonly Regex UnreadablePattern = new(@"^\S{1,3}\t\p{Lu}\p{Ll}[^\t]+$");
    private static readonly Regex DiaryPattern = new(@"^(?:Dnr|Diarien)", RegexOptions.IgnoreCase);
    private static readonly Regex OpenEndPattern = new(@"(?:\b(?:av|och|samt|att|i|för|med|till|på|om|under|inom|från|vid)|[-,])$");
    private static readonly Regex SpacePattern = new(@"\s+");
    private static readonly Regex LeaderPattern = new(@"[\s.…_]{4,}\d{0,3}$");

    private const int LongestTitle = 220;
    private const int WrapsFrom = 55;

    /// <summary>An opening item says little: so many lines with its heading.</summary>
    private const int LinesOfFirst = 6;

    private const int LongestNumber = 3;

    /// <summary>The items of a document in order: the run of numbers that go on from each other with the most to speak for it.</summary>
    internal static ImmutableArray<AgendaHeading> Read(ImmutableArray<Line> lines)
    {
        var candidates = lines.Select((l, i) => CandidatesOf(l, i, i + 1 < lines.Length ? lines[i + 1] : null)).ToArray();
        var all = candidates.SelectMany((c, i) => c.Select(x => x with { HasText = i + 1 < candidates.Length && candidates[i + 1].Count == 0 }));
        var chosen = AgendaSequence.Choose([.. all]);
        var lost = chosen is [{ Number: 2 } second, ..] ? First(lines, second) : null;
        chosen = lost is null ? chosen : [lost, .. chosen];
        return [.. chosen.Zip(chosen.Skip(1), (c, next) => Misnumbered(candidates, c, next) ?? Unreadable(lines, c, next)).OfType<AgendaCandidate>().Concat(chosen).OrderBy(c => c.At).Select(c => Close(lines, c))];
    }

    /// <summary>The item between two that count past it: the one line there that bears an item's sign, with a number that was misread.</summary>
    private static AgendaCandidate? Misnumbered(IReadOnlyList<AgendaCandidate>[] candidates, AgendaCandidate before, AgendaCandidate after)
    {
        if (after.Number != before.Number + 2 || !before.IsSigned || !after.IsSigned)
        {
            return null;
        }

        // A sentence that begins a line with a paragraph of a law goes on in small letters.
        var between = candidates[(before.At + 1)..after.At].SelectMany(c => c)
            .Where(c => c.Sign == AgendaSign.Paragraph && (c.Title.Length == 0 || char.IsUpper(c.Title[0]))).ToArray();
        return between is [var only]
            ? only with { Number = before.Number + 1, Printed = (before.Number + 1).ToString(CultureInfo.InvariantCulture) }
            : null;
    }

    /// <summary>The item between two that count past it: the one line there whose first cell is too short to be anything but its number.</summary>
    private static AgendaCandidate? Unreadable(ImmutableArray<Line> lines, AgendaCandidate before, AgendaCandidate after)
    {
        if (after.Number != before.Number + 2 || !lines[before.At].HasCells || !lines[after.At].HasCells)
        {
            return null;
        }

        var between = Enumerable.Range(before.At + 1, after.At - before.At - 1).Where(i => UnreadablePattern.IsMatch(lines[i].Text)).ToArray();
        return between is [var only]
            ? new AgendaCandidate(only, before.Sign, before.Number + 1, (before.Number + 1).ToString(CultureInfo.InvariantCulture), lines[only].Text[(lines[only].Text.IndexOf('\t') + 1)..])
            : null;
    }

    /// <summary>The item before the second: the line right above its text whose first cell, or which itself, is too short to be anything but its number.</summary>
    private static AgendaCandidate? First(ImmutableArray<Line> lines, AgendaCandidate second)
    {
        for (var i = second.At - 1; i >= Math.Max(0, second.At - LinesOfFirst); i--)
        {
            var isAlone = lines[i].Text.Length is > 0 and <= LongestNumber && i + 1 < second.At && IsTitle(lines[i + 1]);
            if (isAlone || UnreadablePattern.IsMatch(lines[i].Text))
            {
                return new AgendaCandidate(i, second.Sign, 1, "1", isAlone ? "" : lines[i].Text[(lines[i].Text.IndexOf('\t') + 1)..]);
            }
        }

        return null;
    }

    private static bool IsTitle(Line? line) =>
        line is { IsFurniture: false, IsRule: false, HasCells: false } && line.Text.Length is > 3 and < WrapsFrom + 40 && char.IsUpper(line.Text[0]) && line.Text.Any(char.IsLower);

    /// <param name="line">The line.</param>
    /// <param name="at">Its place among the document's lines.</param>
    /// <param name="next">The line below it.</param>
    private static List<AgendaCandidate> CandidatesOf(Line line, int at, Line? next)
    {
        if (line.IsRule || line.Text.Length == 0 || (line.Text.Length > LongestTitle && line.HeadingLevel == 0))
        {
            return [];
        }

        var text = line.Text.Replace('\u00a0', ' ');
        var isFormal = line.HeadingLevel > 0 || line.IsBold;
        if (ParagraphPattern.Match(text) is { Success: true } paragraph)
        {
            return [Of(paragraph, AgendaSign.Paragraph, isFormal)];
        }

        var found = new List<AgendaCandidate>();
        if (PointPattern.Match(text) is { Success: true } point)
        {
            var isMarked = point.Groups["label"].Success || point.Groups["mark"].Value.Trim(' ').Length > 0;
            found.Add(Of(point, isMarked ? AgendaSign.Point : AgendaSign.BareNumber, isFormal));
        }

        if (MisreadOfBodyPattern.Match(text) is { Success: true } body)
        {
            found.Add(Of(body, AgendaSign.MisreadSign, isFormal));
        }

        if (AlonePattern.Match(text) is { Success: true } alone && !line.IsFurniture && IsTitle(next))
        {
            found.Add(Of(alone, AgendaSign.BareNumber, isFormal));
        }

        if (MisreadPattern.Match(text) is { Success: true } misread && (line.AfterGap || line.Text.Length < WrapsFrom + 40))
        {
            found.Add(Of(misread, misread.Groups["sign"].Success ? AgendaSign.MisreadSign : AgendaSign.MisreadDigit, isFormal));
        }

        if (MisreadBehindPattern.Match(text) is { Success: true } behind)
        {
            var whole = Of(behind, AgendaSign.MisreadDigit, isFormal);
            found.Add(whole);
            if (whole.Number > 9)
            {
                // 858 is 8 § whose sign was read as two digits, as well as 85 §.
                found.Add(whole with { Number = whole.Number / 10, Printed = whole.Printed[..1] });
            }
        }

        return found;

        AgendaCandidate Of(Match match, AgendaSign sign, bool formal)
        {
            var printed = match.Groups["n"].Value;
            return new AgendaCandidate(at, sign, int.Parse(printed, CultureInfo.InvariantCulture), printed, match.Groups["title"].Value.Trim()) { IsFormal = formal };
        }
    }

    /// <summary>The whole title: the next line where the number stands alone, and what a long title wraps onto.</summary>
    private static AgendaHeading Close(ImmutableArray<Line> lines, AgendaCandidate candidate)
    {
        var next = candidate.At + 1;
        var title = CleanTitle(candidate.Title);
        while (title.Length == 0 && next < lines.Length && lines[next].IsFurniture)
        {
            next++;
        }

        if (title.Length == 0 && next < lines.Length && !lines[next].IsRule && !DiaryPattern.IsMatch(lines[next].Text) && lines[next].Text.Length <= LongestTitle)
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
