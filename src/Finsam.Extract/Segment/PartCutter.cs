using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Finsam.Extract.Model;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Segment;

/// <summary>One document of a bundle before its facts are read.</summary>
internal sealed record RawPart(int First, int Last, DocumentType Type, string Title);

/// <summary>
/// Cuts a file where a new document opens. A title opens one where it stands out and the lines below bear it out;
/// the same title again (a page header, a form's furniture) does not, nor does a heading that the document's own table
/// of contents lists, nor an appendix of a report.
/// </summary>
internal static class PartCutter
{
    private static readonly Regex LabelPattern = new(@"^(?:projektets? ?namn|projektnamn|projekttitel|namn pa (?:projektet|insatsen)|insatsens namn)\s*:");
    private static readonly Regex YearPattern = new(@"(?<!\d)(?:19|20)\d\d(?!\d)");
    private static readonly Regex LetterheadPattern = new(@"^(?:[\p{L} ]{0,20},?\s*(?:den )?\d{4}-\d\d-\d\d|(?:\p{L}{2,20},? )?(?:den )?\d{1,2} [a-z]+ (?:19|20)\d\d|samordningsforbund\w*\b.*|finsam\b.*|dnr\b.*|diarienr\b.*|sida?\b.*|datum\b.*|\W*\d{0,3}\W*|.{2,30}\bsamordningsforbund|bilaga \w{1,3})$");

    private const int LeastScore = 5;
    private const int LeastScoreInside = 6;
    private const int LongestLetterhead = 6;
    private const int HeadLines = 15;
    private const int FarthestItem = 60;
    private const int LinesOfLetter = 30;
    private const int EnoughOfLetter = 3;

    internal static ImmutableArray<RawPart> Cut(ImmutableArray<Line> lines)
    {
        var contents = TableOfContents.Entries(lines);
        var opened = new List<(int First, TitleLine Title)>();
        foreach (var title in TitleReader.Read(lines, contents))
        {
            var current = opened.Count > 0 ? opened[^1].Title : null;
            if (Opens(lines, contents, title, current) && !opened.Any(o => IsSameReport(lines, title, o.Title)))
            {
                opened.Add((current is null && IsFront(lines, title.Index) ? 0 : Letterhead(lines, title.Index), title));
            }
        }

        return [.. Parts(lines, opened)];
    }

    private static bool Opens(ImmutableArray<Line> lines, IReadOnlySet<int> contents, TitleLine title, TitleLine? current)
    {
        if (current is null)
        {
            return title.Type == DocumentType.Appendix ? title.Score >= LeastScoreInside : title.Score >= LeastScore;
        }

        if (title.Score < LeastScore || (IsListed(lines, contents, title, current) && !IsLetter(lines, title)) || IsInsideItems(lines, title, current))
        {
            return false;
        }

        return title.Type == current.Type ? IsAnother(lines, title, current)
            : title.Type == DocumentType.Appendix ? IsSitting(current.Type) && title.IsProminent && title.Score >= LeastScoreInside
            : IsReport(current.Type) && IsReport(title.Type) ? title.IsProminent && title.Score >= LeastScoreInside
            : !(current.Type == DocumentType.Minutes && title.Type == DocumentType.Notice && !title.IsProminent);
    }

    /// <summary>The numbers of a meeting's items go on across it: a heading of an item, not of a document.</summary>
    private static bool IsInsideItems(ImmutableArray<Line> lines, TitleLine title, TitleLine current)
    {
        if (!IsSitting(current.Type) || IsSitting(title.Type))
        {
            return false;
        }

        var items = AgendaHeadings.Read([.. lines.Skip(current.Index).Take(title.Index - current.Index + FarthestItem)]);
        var at = title.Index - current.Index;
        var before = items.LastOrDefault(i => i.First < at);
        var after = items.FirstOrDefault(i => i.First > at);
        return before is not null && after is not null && int.Parse(after.Number) == int.Parse(before.Number) + 1;
    }

    private static bool IsSitting(DocumentType type) => type is DocumentType.Minutes or DocumentType.Notice;

    private static bool IsReport(DocumentType type) =>
        type is DocumentType.AnnualReport or DocumentType.InterimReport or DocumentType.ActivityPlan or DocumentType.AuditReport;

    private static bool IsListed(ImmutableArray<Line> lines, IReadOnlySet<int> contents, TitleLine title, TitleLine current)
    {
        var name = Folded.Of(title.Name);
        return contents.Any(i => i > current.Index && i < title.Index && TableOfContents.Listed(lines[i].Text).EndsWith(name, StringComparison.Ordinal));
    }

    /// <summary>An auditor's report is the auditors' own document, though the report that it is bound into lists it.</summary>
    private static bool IsLetter(ImmutableArray<Line> lines, TitleLine title) =>
        title.Type == DocumentType.AuditReport && TitleReader.StartsPage(lines, lines[title.Index])
        && TitleWords.Companions(title.Type, string.Join('\n', lines.Skip(title.Index + 1).Take(LinesOfLetter).Select(l => l.Text))) >= EnoughOfLetter;

    /// <summary>
    /// A report of a kind that the file has already, of no other year and no other association: a cover, a page of signatures
    /// or an explanation of what such a report is.
    /// </summary>
    private static bool IsSameReport(ImmutableArray<Line> lines, TitleLine title, TitleLine earlier) =>
        title.Type == earlier.Type && IsReport(title.Type)
        && (Years(title.Name) is not { Count: > 0 } years || Years(earlier.Name) is not { Count: > 0 } before || years.Overlaps(before))
        && (HeadNumbers(lines, title.Index) is not { Count: > 0 } numbers || HeadNumbers(lines, earlier.Index) is not { Count: > 0 } known || numbers.Overlaps(known));

    private static HashSet<string> HeadNumbers(ImmutableArray<Line> lines, int index) =>
        [.. lines.Skip(index).Take(HeadLines).Select(l => OrganizationNumber.First(l.Text)).OfType<string>()];

    /// <summary>The same kind of title again: another document only where its head says another date or year.</summary>
    private static bool IsAnother(ImmutableArray<Line> lines, TitleLine title, TitleLine current)
    {
        if (title.Type is DocumentType.ProjectDescription)
        {
            return LabelPattern.IsMatch(Folded.Of(lines[title.Index].Text)) && LabelPattern.IsMatch(Folded.Of(lines[current.Index].Text))
                && Folded.Of(title.Name) != Folded.Of(current.Name);
        }

        if (title.Score < LeastScoreInside)
        {
            return false;
        }

        if (IsSitting(title.Type))
        {
            var dates = HeadDates(lines, title.Index, HeadLines);
            return dates.Count > 0 && !dates.Overlaps(HeadDates(lines, current.Index, Math.Min(HeadLines, title.Index - current.Index)));
        }

        var years = Years(title.Name);
        return title.IsProminent && years.Count > 0 && Years(current.Name) is { Count: > 0 } before && !years.Overlaps(before);
    }

    private static HashSet<DateOnly> HeadDates(ImmutableArray<Line> lines, int index, int count) =>
        [.. lines.Skip(index).Take(count).SelectMany(l => SwedishDates.Find(l.Text)).Select(d => d.Date)];

    private static HashSet<string> Years(string text) => [.. YearPattern.Matches(text).Select(m => m.Value)];

    /// <summary>Nothing but a cover or a letterhead stands before the file's first title.</summary>
    private static bool IsFront(ImmutableArray<Line> lines, int index) =>
        index <= LongestLetterhead || lines.Take(index).Sum(l => l.Text.Length) < 400;

    /// <summary>The first line of the short lines above a title (date, association, diary number) that belong to it.</summary>
    private static int Letterhead(ImmutableArray<Line> lines, int index)
    {
        var first = index;
        while (first > 0 && index - first < LongestLetterhead && !lines[first - 1].IsRule && !EndsDocument(lines[first - 1])
            && (lines[first - 1].Page == lines[index].Page)
            && (IsLetterhead(lines[first - 1].Text) || (TitleReader.StartsPage(lines, lines[first - 1]) && lines[first - 1].Text.Length < 60)))
        {
            first--;
        }

        return first;
    }

    private static bool EndsDocument(Line line) => line.Text.EndsWith('.') && line.Text.Length > 30;

    private static bool IsLetterhead(string text) =>
        text.Length <= 70 && LetterheadPattern.IsMatch(Folded.Of(text));

    private static IEnumerable<RawPart> Parts(ImmutableArray<Line> lines, List<(int First, TitleLine Title)> opened)
    {
        var from = 0;
        if (opened.Count == 0 || opened[0].First > 0)
        {
            var end = opened.Count == 0 ? lines.Length : opened[0].First;
            var type = ContentClassifier.Classify(lines.AsSpan()[..end]);
            if (opened.Count > 0 && opened[0].Title.Type == type)
            {
                opened[0] = (0, opened[0].Title);
            }
            else if (Trim(lines, 0, end - 1) is { } front)
            {
                yield return new RawPart(front.First, front.Last, type, "");
                from = end;
            }
        }

        for (var i = 0; i < opened.Count; i++)
        {
            var next = i + 1 < opened.Count ? opened[i + 1].First : lines.Length;
            if (Trim(lines, Math.Max(from, opened[i].First), next - 1) is { } span)
            {
                yield return new RawPart(span.First, span.Last, opened[i].Title.Type, opened[i].Title.Name);
            }
        }
    }

    /// <summary>Drawn rules between documents belong to none.</summary>
    private static (int First, int Last)? Trim(ImmutableArray<Line> lines, int first, int last)
    {
        while (first <= last && lines[first].IsRule)
        {
            first++;
        }

        while (last >= first && lines[last].IsRule)
        {
            last--;
        }

        return first <= last ? (first, last) : null;
    }
}
