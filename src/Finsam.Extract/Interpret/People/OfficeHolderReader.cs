using System.Text.RegularExpressions;
using Finsam.Extract.Model;
using Finsam.Extract.Parsing;
using Finsam.Extract.Segment;

namespace Finsam.Extract.Interpret.People;

/// <summary>
/// People whom a report's running text names in office: the presidium (<c>A, ordförande, och B, vice ordförande, har
/// utgjort presidium</c>), the director (<c>förbundschef A</c>), the board's chair (<c>Styrelsens ordförande har varit A</c>).
/// </summary>
internal static class OfficeHolderReader
{
    private static readonly Regex PresidiumVerb = new(@"\b(?:utgjort|utgor|utgjorde|utgors|utgjordes|bestar av|bestatt av|bestod av|ingar|ingatt)\b");
    private static readonly Regex DirectorBefore = new(@"\bforbundschef(?:en)?\b(?:\s+(?:ar|har varit|var))?\s*,?\s*$|\bforbundsdirektor(?:en)?\s*,?\s*$");
    private static readonly Regex DirectorBehind = new(@"^\s*(?:,\s*forbundschef\b|\(forbundschef\)|(?:ar|har varit|anstalldes som|tilltradde som) forbundschef\b)");
    private static readonly Regex ChairBefore = new(@"(?<vice>vice )?ordforande(?:n)?(?: i styrelsen| for styrelsen)?(?:\s+(?:ar|har varit|var))?\s*,?:?\s*$");
    private static readonly Regex IncomingPattern = new(@"\b(?:tilltradande|nya?|blivande|nytilltradd\w*)\s+(?:forbundschef(?:en)?|forbundsdirektor(?:en)?)\s*$");
    private static readonly Regex NewDirectorPattern = new(@"\bny(?:a)? forbundschef(?:en)?\b.{0,30}?(?:fran|from|fr\.?o\.?m\.?|den)\b.{0,12}\d{4}-\d\d-\d\d|\bny(?:a)? forbundschef(?:en)?\b.{0,40}\d{1,2} [a-z]+ \d{4}");

    /// <summary>Whoever is in office is named beside one of these words.</summary>
    private static readonly Regex HintPattern = new(@"forbundschef|forbundsdirektor|presidi|ordforande");

    private const int FarthestRole = 25;

    internal static IEnumerable<PersonRecord> Read(PartContent content)
    {
        var paragraphs = Paragraphs.Of(content.Lines.Where(l => !l.IsRule)).ToArray();
        foreach (var paragraph in paragraphs)
        {
            foreach (var sentence in Sentences.Split(paragraph.Text))
            {
                foreach (var (name, body, role) in Holders(sentence))
                {
                    var line = paragraph.LineAt(Math.Max(0, paragraph.Text.IndexOf(name.Name.Split(' ')[0], StringComparison.Ordinal)));
                    yield return new PersonRecord
                    {
                        Name = name.Name,
                        Body = body,
                        Role = role,
                        FromDate = role == "director" && IsIncoming(sentence, name) ? IncomingDate(paragraphs) : null,
                        Evidence = Evidence.At(line, 0.75),
                    };
                }
            }
        }
    }

    private static IEnumerable<(NameMention Name, string Body, string Role)> Holders(string sentence)
    {
        var folded = Folded.Of(sentence);
        if (!HintPattern.IsMatch(folded))
        {
            yield break;
        }

        var isPresidium = folded.Contains("presidi", StringComparison.Ordinal) && PresidiumVerb.IsMatch(folded);
        foreach (var name in PersonNames.Find(sentence))
        {
            var before = folded[..name.Start];
            if (isPresidium)
            {
                yield return (name, "presidium", RoleBehind(sentence, name) ?? (DirectorBefore.IsMatch(before) ? "director" : ChairBefore.IsMatch(before) ? "chair" : "member"));
            }
            else if (DirectorBefore.IsMatch(before) || DirectorBehind.IsMatch(folded[name.End..]))
            {
                yield return (name, "secretariat", "director");
            }
            else if (folded.Contains("styrelse", StringComparison.Ordinal) && ChairBefore.Match(before) is { Success: true } chair)
            {
                yield return (name, "board", chair.Groups["vice"].Success ? "vice_chair" : "chair");
            }
        }
    }

    private static string? RoleBehind(string sentence, NameMention name)
    {
        var rest = sentence[name.End..];
        return rest.Length > 0 && rest[0] is ',' or '(' or ' ' && Roles.Find(rest) is [var role, ..] && role.Start <= 3
            ? role.Role
            : rest.TrimStart(' ', ',') is { Length: > 0 } tail && Roles.AtStart(tail) is { Length: < FarthestRole } lead && rest[0] == ',' ? lead.Role : null;
    }

    private static bool IsIncoming(string sentence, NameMention name) => IncomingPattern.IsMatch(Folded.Of(sentence[..name.Start]));

    /// <summary>The day from which the report says that it has a new director.</summary>
    private static DateOnly? IncomingDate(IEnumerable<Paragraph> paragraphs)
    {
        foreach (var paragraph in paragraphs)
        {
            var match = NewDirectorPattern.Match(Folded.Of(paragraph.Text));
            if (match.Success && SwedishDates.First(paragraph.Text.Substring(match.Index, match.Length)) is { } date)
            {
                return date;
            }
        }

        return null;
    }
}
