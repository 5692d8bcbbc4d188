using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Finsam.Extract.Model;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Interpret.Meetings;

/// <summary>Meetings held, called or mentioned.</summary>
public static class MeetingReader
{
    private static readonly Regex OtherBodyPattern = new(@"\b(?:stamma|stammo|arsmote|medlemssamrad|styrgrupp|arbetsgrupp)\w*");
    private static readonly Regex TimePattern = new(@"\btid\b|\bkl\b|klockan|tidpunkt|plats");
    private static readonly Regex AdjustedPattern = new(@"justeringens (?:plats och tid|tid och plats)|(?:plats och tid|tid och plats) for justering\w*|justerings(?:datum|dag)\w*|datum for justering\w*|justera(?:t|des|s)(?:\s+den)?|justeringen\s+(?:agde rum|skedde)|paragraferna justerades");
    private static readonly Regex PostedPattern = new(@"anslags?(?:et)?\s+(?:uppsattande|satts upp|sattes upp|uppsatt)|datum (?:for|da) anslag\w*(?:\s+(?:uppsatt\w*|satts upp))?|uppsatt\w*(?:\s+den)?|anslaget den|anslagits den|anslagsdatum|anslagsdag");
    private static readonly Regex RemovedPattern = new(@"nedtag\w*|tas ner\w*|tagits ned\w*|avpublicer\w*");

    private const int HeadLines = 45;

    public static ImmutableArray<MeetingRecord> Run(PartContent content) => content.Part.Type switch
    {
        DocumentType.Minutes => Sitting(content, "held"),
        DocumentType.Notice => Sitting(content, "called"),
        DocumentType.AnnualReport or DocumentType.InterimReport or DocumentType.ActivityPlan or DocumentType.AuditReport => MentionedMeetings.Read(content),
        _ => [],
    };

    /// <summary>The body that a text names; the board where it names none, for its papers often do not.</summary>
    internal static string BodyOf(string text)
    {
        var folded = Folded.Of(text);
        return folded.Contains("beredningsgrupp", StringComparison.Ordinal) && !folded.Contains("styrelse", StringComparison.Ordinal) ? "preparatory_group"
            : folded.Contains("presidi", StringComparison.Ordinal) && !folded.Contains("styrelse", StringComparison.Ordinal) ? "presidium"
            : OtherBodyPattern.IsMatch(folded) ? ""
            : "board";
    }

    private static ImmutableArray<MeetingRecord> Sitting(PartContent content, string kind)
    {
        if (content.Part.MeetingDate is not { } date)
        {
            return [];
        }

        var head = content.Lines.Take(HeadLines).ToImmutableArray();
        var dated = head.FirstOrDefault(l => SwedishDates.Find(l.Text, date.Year).Any(d => d.Date == date)) ?? head[0];
        var time = TimeOf(head, dated);
        return
        [
            new MeetingRecord
            {
                MeetingDate = date,
                StartTime = time?.From,
                EndTime = time?.To,
                Body = BodyOf(string.Join(' ', head.Take(12).Select(l => l.Text))),
                Kind = kind,
                Place = content.Part.Place,
                AdjustedDate = Labelled(content.Lines, AdjustedPattern, date),
                PostedDate = Labelled(content.Lines, PostedPattern, date),
                RemovedDate = Labelled(content.Lines, RemovedPattern, date),
                Evidence = Evidence.At(dated, 0.95),
            },
        ];
    }

    private static TimeMention? TimeOf(ImmutableArray<Line> head, Line dated)
    {
        var labelled = head.Where(l => TimePattern.IsMatch(Folded.Of(l.Text))).Prepend(dated);
        foreach (var line in labelled)
        {
            if (ClockTimes.First(WithoutDates(line.Text)) is { To: not null } time)
            {
                return time;
            }
        }

        // The sentence that tells the time may run over the end of its line.
        var wrapped = head.Zip(head.Skip(1), (line, next) => $"{line.Text} {next.Text}").Where(t => TimePattern.IsMatch(Folded.Of(t)));
        return labelled.Select(l => l.Text).Concat(wrapped).Select(t => ClockTimes.First(WithoutDates(t))).OrderByDescending(t => t?.To is not null).FirstOrDefault(t => t is not null);
    }

    /// <summary>Dates blanked out, so that <c>12.03</c> of a date is no time.</summary>
    private static string WithoutDates(string text)
    {
        foreach (var date in SwedishDates.Find(text))
        {
            text = text.Remove(date.Start, date.Length).Insert(date.Start, new string(' ', date.Length));
        }

        return text;
    }

    /// <summary>The first date behind a label, on its line or the next; dates before the meeting are of something else.</summary>
    private static DateOnly? Labelled(ImmutableArray<Line> lines, Regex label, DateOnly meeting)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            var match = label.Match(Folded.Of(lines[i].Text));
            if (!match.Success)
            {
                continue;
            }

            var behind = lines[i].Text[(match.Index + match.Length)..];
            var date = SwedishDates.First(behind, meeting.Year)
                ?? (behind.Trim(' ', ':', '\t', '.', '_').Length == 0 && i + 1 < lines.Length ? SwedishDates.First(lines[i + 1].Text, meeting.Year) : null);
            if (date >= meeting)
            {
                return date;
            }
        }

        return null;
    }
}
