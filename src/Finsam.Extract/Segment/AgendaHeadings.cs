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
    private static readonly Regex PointPattern = new(@"^\s*(?<label>(?:[Pp]unkt|[Pp]kt\.?|[Ää]rende|[Nn]r)\s*)?(?<n>\d{1,2})\s*(?<mark>[.)=](?!\d)\s*|[,;]\s*\t|\t|\s{2,}|\s(?=\p{Lu}\p{Ll}))(?<title>(?=\p{Lu}|""|”)[^\t].*)$|^\s*(?<label>(?:[Pp]unkt|[Ää]rende)\s*)(?<n>\d{1,2})\s*[.:]?(?<title>)\s*$|^\s*(?<n>\d{1,2})(?<mark>[.,;:])(?<title>)$");
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

    private static readonly Regex ReadTwicePattern = new(@"^\s*\d\d[35689]\s*§");

    /// <summary>The stop behind a number in a cell of its own, read as a digit (<c>127</c> for <c>12.</c>).</summary>
    private static readonly Regex MisreadStopPattern = new(@"^\s*(?<n>\d{1,2})\d\t(?<title>\p{Lu}.*)$");

    private const int LongestTitle = 220;
    private const int WrapsFrom = 55;

    /// <summary>An opening item says little: so many lines with its heading.</summary>
    private const int LinesOfFirst = 6;

    private const int LongestNumber = 3;

    /// <summary>A run whose first so many items are lost may be one of something else.</summary>
    private const int MostLost = 3;

    /// <summary>The items of a document in order: the run of numbers that go on from each other with the most to speak for it.</summary>
    internal static ImmutableArray<AgendaHeading> Read(ImmutableArray<Line> lines)
    {
        var candidates = lines.Select((l, i) => CandidatesOf(lines, l, i)).ToArray();
        var all = candidates.SelectMany((c, i) => c.Select(x => x with { HasText = i + 1 < candidates.Length && candidates[i + 1].Count == 0 }));
        var chosen = AgendaSequence.Choose([.. all]);
        if (chosen is [var first, ..])
        {
            chosen = [.. Before(lines, candidates, first), .. chosen];
        }

        return [.. chosen.Zip(chosen.Skip(1), (c, next) => Misnumbered(candidates, c, next) is { } one ? [one] : Unreadable(lines, c, next)).SelectMany(between => between)
            .Concat(chosen).OrderBy(c => c.At).Select(c => Close(lines, c))];
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

    /// <summary>The items between two that count past them: as many lines there whose number cannot be read, set as one of the two is.</summary>
    private static IEnumerable<AgendaCandidate> Unreadable(ImmutableArray<Line> lines, AgendaCandidate before, AgendaCandidate after)
    {
        var scraps = Scraps(lines, before.At + 1, after.At).Where(s => IsSetAs(s, before) || IsSetAs(s, after)).ToArray();
        return scraps.Length == after.Number - before.Number - 1 ? scraps.Select((s, i) => Numbered(s, before.Sign, before.Number + 1 + i)) : [];

        bool IsSetAs((int At, string Title) scrap, AgendaCandidate item) => scrap.Title.Length == 0 ? item.Title.Length == 0 : lines[item.At].HasCells;
    }

    /// <summary>The items before the first that can be read: the lines above it whose number cannot, or one that bears the number before its own.</summary>
    private static IEnumerable<AgendaCandidate> Before(ImmutableArray<Line> lines, IReadOnlyList<AgendaCandidate>[] candidates, AgendaCandidate first)
    {
        var from = Math.Max(0, first.At - LinesOfFirst);
        if (candidates[from..first.At].SelectMany(c => c).LastOrDefault(c => c.Number == first.Number - 1) is { } numbered)
        {
            return [numbered];
        }

        var missing = first.Number - 1;
        var scraps = Scraps(lines, Math.Max(0, first.At - (LinesOfFirst * missing)), first.At).ToArray();
        return missing is > 0 and <= MostLost && scraps.Length >= missing ? scraps[^missing..].Select((s, i) => Numbered(s, first.Sign, 1 + i)) : [];
    }

    /// <summary>Lines whose first cell, or which themselves above a title, are too short to be anything but a number.</summary>
    private static IEnumerable<(int At, string Title)> Scraps(ImmutableArray<Line> lines, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            var text = lines[i].Text;
            if (UnreadablePattern.IsMatch(text))
            {
                yield return (i, text[(text.IndexOf('\t') + 1)..]);
            }
            else if (text.Length is > 0 and <= LongestNumber && i + 1 < to && IsTitle(lines[i + 1]) && IsAmidText(lines, i))
            {
                yield return (i, "");
            }
        }
    }

    private static AgendaCandidate Numbered((int At, string Title) scrap, AgendaSign sign, int number) =>
        new(scrap.At, sign, number, number.ToString(CultureInfo.InvariantCulture), scrap.Title);

    private static bool IsTitle(Line line) =>
        line is { IsFurniture: false, IsRule: false, HasCells: false } && line.Text.Length is > 3 and < WrapsFrom + 40 && char.IsUpper(line.Text[0]) && line.Text.Any(char.IsLower);

    /// <summary>A number or a scrap alone between lines of text is no page's number and no handwriting, whatever it looks like.</summary>
    private static bool IsAmidText(ImmutableArray<Line> lines, int at)
    {
        var page = lines[at].Page;
        return !lines[at].IsFurniture || (IsText(-1) && IsText(1));

        bool IsText(int step)
        {
            for (var i = at + step; i >= 0 && i < lines.Length && lines[i].Page == page; i += step)
            {
                if (!lines[i].IsFurniture)
                {
                    return true;
                }
            }

            return false;
        }
    }

    private static List<AgendaCandidate> CandidatesOf(ImmutableArray<Line> lines, Line line, int at)
    {
        if (line.IsRule || line.Text.Length == 0 || (line.Text.Length > LongestTitle && line.HeadingLevel == 0))
        {
            return [];
        }

        var text = line.Text.Replace('\u00a0', ' ');
        var isFormal = line.HeadingLevel > 0 || line.IsBold;
        if (ParagraphPattern.Match(text) is { Success: true } paragraph)
        {
            // 845§ is 84 § whose sign was read twice, once as a digit.
            var whole = Of(paragraph, AgendaSign.Paragraph, isFormal);
            return ReadTwicePattern.IsMatch(text) ? [whole, WithoutLast(whole)] : [whole];
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

        if (AlonePattern.Match(text) is { Success: true } alone && at + 1 < lines.Length && IsTitle(lines[at + 1]) && IsAmidText(lines, at))
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
                found.Add(WithoutLast(whole));
            }
        }

        if (MisreadStopPattern.Match(text) is { Success: true } stop)
        {
            found.Add(Of(stop, AgendaSign.MisreadStop, isFormal));
        }

        return found;

        AgendaCandidate Of(Match match, AgendaSign sign, bool formal)
        {
            var printed = match.Groups["n"].Value;
            return new AgendaCandidate(at, sign, int.Parse(printed, CultureInfo.InvariantCulture), printed, match.Groups["title"].Value.Trim()) { IsFormal = formal };
        }
    }

    private static AgendaCandidate WithoutLast(AgendaCandidate whole) => whole with { Number = whole.Number / 10, Printed = whole.Printed[..^1] };

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
