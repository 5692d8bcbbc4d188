using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Finsam.Extract.Model;
using Finsam.Extract.Parsing;
using Finsam.Extract.Segment;

namespace Finsam.Extract.Interpret.People;

/// <summary>People in lists and tables under headings that name the body.</summary>
internal static class RosterReader
{
    private static readonly Regex HeaderPattern = new(@"^\s*(?:ordinarie(?: ledamot| ledamoter)?|(?:styrelse)?ledamot(?:er)?|ersattare|suppleant(?:er)?)\s*$");

    /// <summary>What columns of a list of people are headed with; set as a heading, such a row begins no section.</summary>
    private static readonly Regex LabelPattern = new(@"^\s*(?:(?:for- och efter)?namn|uppdrag|roll|funktion|befattning|utse(?:s|dd) av(?:/kommentar)?|organisation|huvudman|myndighet|parti|mandat(?:tid|period)?.*|period|from|tom|telefon|e-?post)?\s*$");

    private static readonly Regex OpenPattern = new(@"samordningsforbundet$|[,-]$|\b(?:och|fr\.? ?[o0]\.? ?m\.?|t\.? ?[o0]\.? ?m\.?|perioden)$");
    private static readonly Regex SplitPattern = new(@",| och | samt ");

    /// <summary>A year, as the end of a term is printed.</summary>
    private static readonly Regex UnknownPattern = new(@"^\s*(?:19|20)\d\d\s*$");

    private const int LongestEntry = 160;
    private const int ShortestSentence = 45;

    /// <summary>A name with nothing beside it belongs to a list only so near to its heading or its last entry.</summary>
    private const int LongestGap = 4;

    /// <summary>So many lines without a person, and the list is over.</summary>
    private const int LongestIdle = 40;

    internal static IEnumerable<PersonRecord> Read(PartContent content)
    {
        var year = content.Part.PeriodEnd?.Year;
        var sections = content.Part.Sections.Select(s => s.HeadingLine).ToHashSet();
        var roster = RosterHeadings.Nobody;
        ImmutableArray<string?> columns = [];
        var idle = 0;
        for (var i = 0; i < content.Lines.Length; i++)
        {
            var line = content.Lines[i];
            if (line.IsRule || line.Text.Length == 0)
            {
                continue;
            }

            if (++idle > LongestIdle || SigningReader.IsDated(line))
            {
                roster = RosterHeadings.Nobody;
            }

            if (line.Cells.Length > 1 && line.Cells.All(c => LabelPattern.IsMatch(Folded.Of(c))))
            {
                continue;
            }

            if (Columns(line) is { IsEmpty: false } header)
            {
                columns = header;
                roster = roster.Body.Length > 0 ? roster : new Roster("board", "member");
                continue;
            }

            var people = roster.Body.Length == 0 || IsInsideSentence(content.Lines, i) ? [] : PeopleOn(content.Lines, i, roster with { Idle = idle }, columns, year);
            if (people.Count == 0 && RosterHeadings.Read(line, roster, sections.Contains(line.Index) || line.HeadingLevel > 0) is { } heading)
            {
                roster = heading;
                idle = 0;
                columns = [];
            }

            idle = people.Count > 0 ? 0 : idle;
            foreach (var person in people)
            {
                yield return person;
            }
        }
    }

    private static List<PersonRecord> PeopleOn(ImmutableArray<Line> lines, int at, Roster roster, ImmutableArray<string?> columns, int? year)
    {
        var line = lines[at];
        if (line.Text.Length > LongestEntry || line.HeadingLevel > 0)
        {
            return [];
        }

        if (columns.Length > 0 && line.Cells.Length >= 2)
        {
            return ByColumns(line, roster, columns, year);
        }

        var text = Joined(lines, at);
        if (NamesOnly(text) is { Count: >= 2 } names)
        {
            return [.. names.Select(n => Record(new PersonEntry { Name = n }, roster, line))];
        }

        var entry = PersonEntry.Parse(text, year) ?? BehindLabel(line, year) ?? Unknown(line, roster);
        return entry is null || entry.IsProposed || (entry.IsBare && roster.Idle > LongestGap) ? [] : [Record(entry, roster, line)];
    }

    /// <summary>The name that ends a sentence begun above (<c>… har varit Anna Berg, Bo Ek och</c>) is no entry of its own.</summary>
    private static bool IsInsideSentence(ImmutableArray<Line> lines, int at) =>
        at > 0 && !lines[at].AfterGap && !lines[at].HasCells && lines[at - 1] is { HasCells: false, IsRule: false, HeadingLevel: 0 } before
        && before.Page == lines[at].Page && before.Text.Length >= ShortestSentence && before.Text[^1] is not ('.' or ':' or ';')
        && PersonEntry.Parse(before.Text, null) is null && PersonNames.Find(before.Text).Count > 0;

    /// <summary>A name of a table's row that no list of given names has, right among people with their terms or offices.</summary>
    private static PersonEntry? Unknown(Line line, Roster roster) =>
        roster.Idle <= 1 && line.Cells is [var name, var rest] && UnknownPattern.IsMatch(rest)
        && PersonNames.AtStart(name) is { } found && found.Length == name.Trim().Length
            ? new PersonEntry { Name = found.Name, IsBare = true }
            : null;

    /// <summary><c>För Försäkringskassan⇥Anna Berg, Revisionsbyrån</c>: the first cell says for whom or as what.</summary>
    private static PersonEntry? BehindLabel(Line line, int? year)
    {
        if (line.Cells is not [var label, .. var rest] || rest.Length == 0 || PersonNames.AtStart(label) is { IsKnown: true })
        {
            return null;
        }

        var entry = PersonEntry.Parse(string.Join('\t', rest).Trim(), year);
        var role = Roles.Of(label);
        return entry is null ? null
            : role is not null ? entry with { Role = role }
            : entry.Organization.Length == 0 && Organizations.Find(label) is [{ Start: 0 } member, ..] ? entry with { Organization = member.Name }
            : entry;
    }

    /// <summary>The header of a table whose columns are offices (<c>Organisation⇥Ledamot⇥Ersättare</c>).</summary>
    private static ImmutableArray<string?> Columns(Line line)
    {
        if (line.Cells is not { Length: >= 2 and <= 5 } cells || cells.Any(c => c.Length > 30))
        {
            return [];
        }

        var roles = cells.Select(c => HeaderPattern.IsMatch(Folded.Of(c)) ? Roles.Of(c) : null).ToImmutableArray();
        return roles.Count(r => r is not null) >= 2 && roles.Any(r => r == "deputy") ? roles : [];
    }

    private static List<PersonRecord> ByColumns(Line line, Roster roster, ImmutableArray<string?> columns, int? year)
    {
        var people = new List<PersonRecord>();
        var organization = Organizations.Find(line.Cells[0]) is [{ Start: 0 } member, ..] ? member.Name : "";
        for (var c = 0; c < Math.Min(columns.Length, line.Cells.Length); c++)
        {
            if (columns[c] is { } role && PersonEntry.Parse(line.Cells[c], year) is { } entry)
            {
                var placed = entry.Organization.Length > 0 ? entry : entry with { Organization = organization };
                people.Add(Record(placed, roster with { Role = role }, line));
            }
        }

        return people;
    }

    /// <summary>An entry that breaks off (at a comma, at half a name) goes on in the next line.</summary>
    private static string Joined(ImmutableArray<Line> lines, int at)
    {
        var text = lines[at].Text;
        return at + 1 < lines.Length && !lines[at + 1].AfterGap && lines[at + 1].Text.Length <= 50 && OpenPattern.IsMatch(Folded.Of(text))
            && PersonNames.AtStart(lines[at + 1].Text) is not { IsKnown: true }
            ? Paragraphs.Join([text, lines[at + 1].Text])
            : text;
    }

    /// <summary>A line that is nothing but names between commas.</summary>
    private static List<string>? NamesOnly(string text)
    {
        var stretches = SplitPattern.Split(text.Trim().TrimEnd('.')).Select(s => s.Trim()).Where(s => s.Length > 0).ToArray();
        var names = stretches.Select(s => PersonNames.AtStart(s) is { IsKnown: true } n && n.Length == s.Length ? n.Name : null).ToArray();
        return names.Length >= 2 && names.All(n => n is not null) ? [.. names.Select(n => n!)] : null;
    }

    private static PersonRecord Record(PersonEntry entry, Roster roster, Line line) => new()
    {
        Name = entry.Name,
        Body = entry.Role is "auditor" or "expert" ? "auditors" : entry.Role == "director" && roster.Body is "auditors" ? "secretariat" : roster.Body,
        Role = RoleIn(entry, roster),
        Party = entry.Party,
        Organization = entry.Organization,
        FromDate = entry.Term.Start,
        ToDate = entry.Term.End,
        Evidence = Evidence.At(line, 0.9),
    };

    /// <summary>The stated office where the body can have it; a deputy who is also somebody's secretary stays a deputy.</summary>
    private static string RoleIn(PersonEntry entry, Roster roster) => (entry.Role, roster.Body) switch
    {
        (null, _) => roster.Role,
        ("staff" or "participant" or "secretary" or "adjuster", not "secretariat") => roster.Role,
        ("member", _) when roster.Role == "deputy" => "deputy",
        ("director", "board") => roster.Role,
        ("director", _) => entry.Role,
        ("member" or "chair" or "vice_chair", "secretariat" or "auditors") => roster.Role,
        var (role, _) => role,
    };
}
