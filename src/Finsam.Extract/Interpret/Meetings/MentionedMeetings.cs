using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Finsam.Extract.Model;
using Finsam.Extract.Parsing;
using Finsam.Extract.Segment;

namespace Finsam.Extract.Interpret.Meetings;

/// <summary>
/// Meetings that a report lists: dates behind <c>Styrelsen har haft sex sammanträden;</c>, or one a line under a heading
/// about meetings. The year is the report's where a date has none. A single day in running text is no list.
/// </summary>
internal static class MentionedMeetings
{
    private static readonly Regex MeetingPattern = new(@"sammantra(?:d\w*|tt)|styrelsemot\w*|\bmoten\b|sammankomst\w*");
    private static readonly Regex OtherPattern = new(@"planeringsdag|framtidsdag|konferens|utbildning|seminari|deltagare|traffar");
    private static readonly Regex OwnLabelPattern = new(@"^\W*(?:styrelse(?:mote|sammantrade)|sammantrade|ordinarie mote|extra mote|mote)\b");
    private static readonly Regex YearPattern = new(@"(?<![\d/-])(?:19|20)\d\d(?![\d-])");

    internal static ImmutableArray<MeetingRecord> Read(PartContent content)
    {
        var year = content.Part.PeriodEnd?.Year;
        var found = new List<MeetingRecord>();
        foreach (var paragraph in Paragraphs.Of(content.Lines.Where(l => !l.IsRule)))
        {
            foreach (var sentence in Sentences.Split(paragraph.Text).Where(IsAboutMeetings))
            {
                var dates = Dates(sentence, year);
                if (dates.Count >= 2)
                {
                    found.AddRange(dates.Select(d => Record(d, sentence, paragraph.Lines[0])));
                }
            }
        }

        found.AddRange(Listed(content.Lines, year));
        return [.. found.DistinctBy(m => (m.MeetingDate, m.Body)).OrderBy(m => m.Evidence.Page).ThenBy(m => m.Evidence.Line).ThenBy(m => m.MeetingDate)];
    }

    /// <summary>Lines that hold little but a date, below a line about meetings.</summary>
    private static IEnumerable<MeetingRecord> Listed(ImmutableArray<Line> lines, int? year)
    {
        Line? heading = null;
        var listYear = year;
        foreach (var line in lines.Where(l => !l.IsRule && l.Text.Length > 0))
        {
            var dates = SwedishDates.FindListed(line.Text, listYear);
            var isDates = dates.Count > 0 && LeftOver(line.Text) <= 25;
            if (isDates && (heading is not null || OwnLabelPattern.IsMatch(Folded.Of(line.Text))))
            {
                foreach (var date in dates)
                {
                    yield return Record(date, heading?.Text ?? line.Text, line);
                }
            }
            else if (!isDates)
            {
                heading = IsAboutMeetings(line.Text) && !line.Text.EndsWith('.') && dates.Count < 2 ? line : null;
                listYear = heading is not null && YearPattern.Match(line.Text) is { Success: true } stated ? int.Parse(stated.Value) : year;
            }
        }
    }

    private static bool IsAboutMeetings(string text)
    {
        var folded = Folded.Of(text);
        return MeetingPattern.IsMatch(folded) && !OtherPattern.IsMatch(folded);
    }

    /// <summary>The dates behind the word for meetings: those before it belong to something else.</summary>
    private static IReadOnlyList<DateOnly> Dates(string sentence, int? year)
    {
        var word = MeetingPattern.Match(Folded.Of(sentence));
        var stated = YearPattern.Match(sentence);
        return SwedishDates.FindListed(sentence[word.Index..], stated.Success ? int.Parse(stated.Value) : year);
    }

    private static int LeftOver(string text) =>
        text.Count(char.IsLetter) - SwedishDates.Find(text, 2000).Sum(d => text.Substring(d.Start, d.Length).Count(char.IsLetter));

    private static MeetingRecord Record(DateOnly date, string context, Line line) => new()
    {
        MeetingDate = date,
        Body = MeetingReader.BodyOf(context),
        Kind = "mentioned",
        Evidence = Evidence.At(line, 0.9),
    };
}
