using System.Text.RegularExpressions;
using Finsam.Extract.Model;
using Finsam.Extract.Parsing;
using Finsam.Extract.Segment;

namespace Finsam.Extract.Interpret.People;

/// <summary>
/// Those named as present in minutes: the labelled lists above the first item and the labelled signatures around them.
/// Names in one cell and affiliations in the next are paired in order.
/// </summary>
internal static class AttendanceReader
{
    private static readonly Regex DotsPattern = new(@"[._…]{2,}|_");
    private static readonly Regex NamesPattern = new(@"^[\p{L}\s\u00a0.'´’-]+$");
    private static readonly Regex BracketPattern = new(@"[(\[](?<in>[^()\[\]]{1,40})[)\]]");
    /// <summary>What stands before the name of someone who is absent (<c>tjänstgörande ersättare för …</c>).</summary>
    private static readonly Regex InsteadPattern = new(@"\b(?:for|ersatter|ersatte|istallet for|vice)\s*$");

    private static readonly Regex EndPattern = new(@"[\s,;]*(?:\boch\b|\bsamt\b|&)?[\s,;]*$");

    private const string Body = "meeting";
    private const int LinesWithoutItems = 45;
    private const int LongestEntry = 140;
    private const double SignedConfidence = 0.6;

    internal static IEnumerable<PersonRecord> Read(PartContent content)
    {
        var headings = AgendaHeadings.Read(content.Lines);
        var head = content.Lines.Take(headings.IsEmpty ? LinesWithoutItems : headings[0].First);
        var people = new List<PersonRecord>();
        Collect(head, people);
        if (!headings.IsEmpty)
        {
            var foot = content.Lines.Skip(headings[^1].Next).SkipWhile(l => AttendanceLabels.At(l.Cells[0]) is not { Role.Length: > 0 });
            Collect(foot, people);
        }

        return people;
    }

    private static void Collect(IEnumerable<Line> lines, List<PersonRecord> people)
    {
        AttendanceLabels.Label? open = null;
        foreach (var line in WrappedLists.Joined(lines.Where(l => !l.IsRule && l.Role is LineRole.Body or LineRole.Scrawl && l.Text.Length > 0)))
        {
            var cells = line.Cells.Select(c => c.Trim()).SkipWhile((c, i) => c.Length == 0 && i + 1 < line.Cells.Length).ToArray();
            if (cells.Length > 1 && AttendanceLabels.At(cells[0]) is { Role: "", Length: var length } && length >= cells[0].Length && AttendanceLabels.At(cells[1]) is { Role.Length: > 0 })
            {
                cells = cells[1..];
            }

            if (AttendanceLabels.At(cells[0]) is { } label)
            {
                open = label;
                cells[0] = cells[0].Length > label.Length ? cells[0][label.Length..] : "";
            }
            else if ((line.HeadingLevel > 0 && (cells.Length > 1 || (open is not { IsList: false } && PersonEntry.Parse(cells[0], null) is null))) || line.Text.Length > LongestEntry || (line.Text.EndsWith('.') && line.Text.Split(' ').Length > 6))
            {
                open = null;
            }

            if (open is { Role.Length: > 0 } current)
            {
                var found = OnLine(cells, current, line);
                if (current.Role is "secretary" or "adjuster" or "chair" && Signed(found, cells, people) is { } signed)
                {
                    found = [Record(signed, current.Role, "", "", line) with { Evidence = Evidence.At(line, SignedConfidence) }];
                }

                people.AddRange(found);
                open = found.Count > 0 && !current.IsList ? null : open;
            }
        }
    }

    /// <summary>Who signed where the name below the signature cannot be read, or reads as that of nobody present; null where it stands as it is.</summary>
    private static string? Signed(List<PersonRecord> found, string[] cells, List<PersonRecord> people) => found switch
    {
        [] => SignedNames.Nearest(string.Concat(cells), people.Select(p => p.Name)),
        [var only] => SignedNames.Meant(only.Name, people.Select(p => p.Name)),
        _ => null,
    };

    private static List<PersonRecord> OnLine(string[] cells, AttendanceLabels.Label label, Line line)
    {
        var filled = cells.Select(c => DotsPattern.Replace(c, " ").Trim()).Where(c => c.Length > 0).ToArray();
        if (filled.Length == 0)
        {
            return [];
        }

        if (filled.Length >= 2 && filled.Skip(1).All(IsName) && PersonNames.AtStart(filled[0]) is { } first && first.Length == filled[0].Length)
        {
            return [.. filled.Select(name => Record(PersonNames.AtStart(name)!.Value.Name, label.Role, "", "", line))];
        }

        if (filled.Length >= 2 && IsNames(filled[0]))
        {
            return Paired(filled[0], string.Join(' ', filled[1..]), label, line);
        }

        return Segments(string.Join(", ", filled)).Select(s => PersonEntry.Parse(s, null)).Where(e => e is not null)
            .Select(e => Record(e!.Name, RoleOf(e.Role, label.Role), e.Party, e.Organization, line)).ToList();
    }

    private static List<PersonRecord> Paired(string names, string affiliations, AttendanceLabels.Label label, Line line)
    {
        var parts = Affiliations.Split(affiliations);
        var people = PersonNames.SplitRun(names, parts.Count);
        if (people.Count == 1)
        {
            parts = [affiliations];
        }

        return [.. people.Select((name, i) => people.Count == parts.Count
            ? Record(name, RoleOf(Roles.Of(parts[i]), label.Role), PartyIn(parts[i]), Affiliations.OrganizationOf(BracketPattern.Replace(parts[i], " ")), line)
            : Record(name, label.Role, "", "", line))];
    }

    /// <summary>The stretches of a text that begin with a name each; a run of names without separators is parted first.</summary>
    private static IEnumerable<string> Segments(string text)
    {
        var names = PersonNames.Find(text).Where(n => !InsteadPattern.IsMatch(Folded.Of(text[..n.Start]))).ToArray();
        if (names.Length == 0)
        {
            return [text];
        }

        if (names is [var only] && only.Name.Split(' ').Length >= 4 && only.Length >= text.Trim().Length - 1)
        {
            return PersonNames.SplitRun(text);
        }

        var starts = names.Select(n => n.Start).Append(text.Length).ToArray();
        var lead = text[..starts[0]];
        return starts.Zip(starts.Skip(1), (from, to) => EndPattern.Replace(text[from..to], "")).Select((s, i) => i == 0 ? lead + s : s);
    }

    /// <summary>Nothing but one name, its given name known.</summary>
    private static bool IsName(string cell) => PersonNames.AtStart(cell) is { IsKnown: true } name && name.Length == cell.Length && name.Name.Split(' ').Length <= 3;

    private static bool IsNames(string cell) => PersonNames.AtStart(cell) is not null && NamesPattern.IsMatch(cell);

    private static string PartyIn(string text) =>
        BracketPattern.Matches(text).Select(m => Parties.OfBracket(m.Groups["in"].Value)).FirstOrDefault(p => p is not null) ?? "";

    private static string RoleOf(string? stated, string role) => (stated, role) switch
    {
        (_, "adjuster" or "secretary" or "chair") => role,
        ("chair" or "vice_chair" or "director" or "secretary", _) => stated,
        ("deputy", "member") => "deputy",
        _ => role,
    };

    private static PersonRecord Record(string name, string role, string party, string organization, Line line) => new()
    {
        Name = name,
        Body = Body,
        Role = role,
        Party = party,
        Organization = organization,
        Evidence = Evidence.At(line, 0.88),
    };

    /// <summary>
    /// Who signs as chair was listed as a member: one row, as chair, where the affiliation stands. A chair signs among those
    /// who adjust and is none of them.
    /// </summary>
    internal static IEnumerable<PersonRecord> ChairOnce(IReadOnlyCollection<PersonRecord> people)
    {
        var chairs = people.Where(p => p is { Role: "chair", Body: Body }).Select(p => p.Name).ToHashSet();
        return people.Where(p => p is not { Role: "adjuster", Body: Body } || !chairs.Contains(p.Name))
            .Select(p => p is { Role: "member", Body: Body } && chairs.Contains(p.Name) ? p with { Role = "chair" } : p);
    }
}
