using System.Text.RegularExpressions;
using Finsam.Extract.Model;
using Finsam.Extract.Parsing;
using Finsam.Extract.Segment;

namespace Finsam.Extract.Interpret.People;

/// <summary>
/// People whom a sentence says to have been appointed: <c>För 2016 har A utsetts till ledamot och B samt C som ersättare</c>,
/// <c>A är utsedd revisor för kommunerna</c>; in minutes also who presides, keeps and adjusts them. Proposals are none.
/// </summary>
internal static class AppointmentReader
{
    private static readonly Regex AppointedPattern = new(@"\b(?:utsetts|utsett|utsedda?|utsags|utses|utse|valts|valdes|valjs|valja|omvaldes|omvalts|nyvaldes|invalts|valda|vald|anmaler|meddelade)\b|\brevisor(?:er)? (?:ar|har varit|var)\b|\bbitrade (?:ar|har varit|var)\b");
    private static readonly Regex ProposedPattern = new(@"\bforesl(?:ar|og|as|ogs|agits|agna)\b|\bnominera|valberedning|sammankallande|anmaler sig|\bkandidera");
    private static readonly Regex MeetingOfficePattern = new(@"\batt\b.{0,60}\bjustera\b|\bjusterare\b|\bjusteringsm[ae]n\b|\bmotesordforande\b|ordforande (?:for|vid|pa) (?:dagens |arets |detta )?(?:stamman|motet|mote|sammantrade\w*)|sekreterare|protokollforare|fora (?:dagens )?protokoll");
    private static readonly Regex KeepsPattern = new(@"\batt (?:\w+ ){0,3}?(?:fora|skriva) (?:dagens )?protokoll");
    private static readonly Regex ForYearPattern = new(@"\b(?:for|under) (?:ar |aret )?(?<y>(?:19|20)\d\d)\b(?!-)");
    private static readonly Regex AsPattern = new(@"^\s+som\s+(?:\w+\s+)?\w+");
    private static readonly Regex CommaPattern = new(@"^\s*[,(]\s*$");

    internal static IEnumerable<PersonRecord> Read(PartContent content)
    {
        var isMinutes = content.Part.Type == DocumentType.Minutes;
        var items = isMinutes ? AgendaHeadings.Read(content.Lines).Select(h => content.Lines[h.First].Index).ToHashSet() : [];
        foreach (var paragraph in Paragraphs.Of(content.Lines.Where(l => !l.IsRule), items))
        {
            foreach (var sentence in Sentences.Split(paragraph.Text))
            {
                var folded = Folded.Of(sentence);
                if (!AppointedPattern.IsMatch(folded) || ProposedPattern.IsMatch(folded) || PersonNames.Find(sentence) is not { Count: > 0 } names)
                {
                    continue;
                }

                var line = paragraph.LineAt(Math.Max(0, paragraph.Text.IndexOf(names[0].Name, StringComparison.Ordinal)));
                var found = isMinutes && MeetingOfficePattern.IsMatch(folded)
                    ? AtMeeting(sentence, folded, names, line)
                    : ToBody(sentence, folded, names, line);
                foreach (var person in found)
                {
                    yield return person;
                }
            }
        }
    }

    /// <summary>Each name has the office that stands nearest on the side on which the sentence puts offices.</summary>
    private static IEnumerable<PersonRecord> ToBody(string sentence, string folded, IReadOnlyList<NameMention> names, Line line)
    {
        var roles = Roles.Find(sentence).Where(r => r.Role is "member" or "deputy" or "auditor" or "expert" or "chair" or "vice_chair").ToArray();
        if (roles.Length == 0)
        {
            return [];
        }

        var body = folded.Contains("revisor", StringComparison.Ordinal) ? "auditors"
            : folded.Contains("beredningsgrupp", StringComparison.Ordinal) ? "preparatory_group"
            : "board";
        var leads = roles[0].Start < names[0].Start;
        var term = Term(sentence);
        return names.Select(n => (Name: n, Role: RoleBehind(sentence, n) ?? (leads ? roles.LastOrDefault(r => r.Start < n.Start) : roles.FirstOrDefault(r => r.Start > n.Start)).Role))
            .Where(x => x.Role is not null && (body == "auditors") == (x.Role is "auditor" or "expert" || (body == "auditors" && x.Role == "deputy")))
            .Select(x => Record(x.Name, body, x.Role, term, line) with { Organization = FirmBehind(sentence, x.Name) });
    }

    private static IEnumerable<PersonRecord> AtMeeting(string sentence, string folded, IReadOnlyList<NameMention> names, Line line)
    {
        var keepsMinutes = KeepsPattern.Match(folded);
        if (keepsMinutes.Success)
        {
            var keeper = names.LastOrDefault(n => n.Start < keepsMinutes.Index);
            return [Record(keeper.Name is null ? names[0] : keeper, "meeting", "secretary", default, line)];
        }

        var role = folded.Contains("juster", StringComparison.Ordinal) ? "adjuster"
            : folded.Contains("sekreterare", StringComparison.Ordinal) || folded.Contains("protokollforare", StringComparison.Ordinal) ? "secretary"
            : "chair";
        return (role == "adjuster" ? names : names.Take(1)).Select(n => Record(n, "meeting", role, default, line));
    }

    /// <summary><c>För 2016</c> is the calendar year; else what is said of from and to.</summary>
    private static Period Term(string sentence)
    {
        var year = ForYearPattern.Match(Folded.Of(sentence));
        return year.Success ? Period.Year(int.Parse(year.Groups["y"].Value)) : Periods.Stated(sentence);
    }

    /// <summary><c>med A som suppleant</c>: an office tied to one name.</summary>
    private static string? RoleBehind(string sentence, NameMention name) =>
        AsPattern.Match(Folded.Of(sentence)[name.End..]) is { Success: true } tied
            && Roles.Find(tied.Value) is [.., { Role: var role }] && role is ("member" or "deputy" or "auditor" or "expert" or "chair" or "vice_chair")
            ? role
            : null;

    private static string FirmBehind(string sentence, NameMention name)
    {
        var rest = sentence[name.End..];
        return Organizations.Find(rest) is [var firm, ..] && CommaPattern.IsMatch(rest[..firm.Start]) ? firm.Name : "";
    }

    private static PersonRecord Record(NameMention name, string body, string role, Period term, Line line) => new()
    {
        Name = name.Name,
        Body = body,
        Role = role,
        FromDate = term.Start,
        ToDate = term.End,
        Evidence = Evidence.At(line, 0.8),
    };
}
