using System.Buffers;
using System.Collections.Immutable;
using Finsam.Extract.Model;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Check;

/// <summary>
/// What speaks for and against a record other than an amount: how its line was read, whether its own words are words, what its reader knows of the way
/// that it was stated, and what else the document says of the same. Nothing in it is of a document, a font or an association.
/// </summary>
internal sealed class RecordTraits
{
    /// <summary>The tables of records that are judged, by their names in a dataset.</summary>
    internal static readonly ImmutableArray<string> Tables = ["people", "meetings", "agenda_items", "activities", "participants", "goals"];

    private static readonly ImmutableArray<string> Shared =
    [
        "reader", "least word", "unknown letters", "unreadable", "repaired", "proposed", "read here", "text",
        "given name unknown", "unknown letters of a name", "told again", "without party or organization",
        "out of turn", "without title", "without time", "without verdict",
        "confirmed", "denied", "not attributed", "percentage",
    ];

    /// <summary>What is weighed, in order: a constant for each table, then what they share.</summary>
    internal static readonly ImmutableArray<string> Names = [.. Tables, .. Shared];

    /// <summary>Other signs than a name is written with.</summary>
    private static readonly SearchValues<char> Strokes = SearchValues.Create("0123456789|_~^\\/{}<>()[]=*:;!?ı");

    private readonly PartContent content;
    private readonly ILookup<(int? Page, int? Number), Line> lines;
    private readonly string text;

    internal RecordTraits(PartContent content)
    {
        this.content = content;
        lines = content.Lines.ToLookup(l => (l.Page, (int?)l.Number));
        text = string.Join('\n', content.Lines.Select(l => l.Text));
    }

    internal ImmutableArray<double> Of(PersonRecord person) => Weighed("people", person.Evidence, [], new()
    {
        ["given name unknown"] = PersonNames.IsGiven(person.Name.Split(' ')[0]) ? 0 : 1,
        ["unknown letters of a name"] = LabelPrint.UnknownShare(person.Name),
        ["unreadable"] = person.Name.AsSpan().ContainsAny(Strokes) || !person.Name.Contains(' ') ? 1 : 0,
        ["told again"] = IsToldAgain(person.Name),
        ["without party or organization"] = person.Party.Length + person.Organization.Length == 0 ? 1 : 0,
    });

    internal ImmutableArray<double> Of(MeetingRecord meeting) => Weighed("meetings", meeting.Evidence, [meeting.Place], new()
    {
        ["without time"] = meeting is { Kind: not "mentioned", StartTime: null } ? 1 : 0,
    });

    /// <param name="item">An item of an agenda.</param>
    /// <param name="before">The one before it, null for the first.</param>
    internal ImmutableArray<double> Of(AgendaItemRecord item, AgendaItemRecord? before) => Weighed("agenda_items", item.Evidence, [item.Title], new()
    {
        ["out of turn"] = before is null || (int.TryParse(item.Number, out var number) && int.TryParse(before.Number, out var last) && number == last + 1) ? 0 : 1,
        ["without title"] = item.Title.Any(char.IsLetter) ? 0 : 1,
    });

    internal ImmutableArray<double> Of(ActivityRecord activity) => Weighed("activities", activity.Evidence, [activity.Name], new()
    {
        ["told again"] = IsToldAgain(activity.Name),
        ["without time"] = activity.PeriodStart is null && activity.PeriodEnd is null ? 1 : 0,
    });

    internal ImmutableArray<double> Of(ParticipantRecord number) => Weighed("participants", number.Evidence, [number.Activity], new()
    {
        ["confirmed"] = number.Evidence.Status == RecordStatus.Verified ? 1 : 0,
        ["denied"] = number.Evidence.Status == RecordStatus.Suspect ? 1 : 0,
        ["not attributed"] = number.IsAttributed ? 0 : 1,
        ["percentage"] = number.Unit == "percent" ? 1 : 0,
    });

    internal ImmutableArray<double> Of(GoalRecord goal) => Weighed("goals", goal.Evidence, [goal.Goal], new()
    {
        ["without verdict"] = goal.Fulfilment.Length == 0 ? 1 : 0,
    });

    private ImmutableArray<double> Weighed(string table, Evidence evidence, string[] words, Dictionary<string, double> own)
    {
        var on = lines[(evidence.Page, evidence.Line)].ToArray();
        var confidence = on.Length == 0 ? 1 : on.Min(l => l.Confidence);
        var source = content.SourceOf(evidence.Page);
        own[table] = 1;
        own["reader"] = evidence.Confidence / Math.Max(confidence, 0.01);
        own["least word"] = on.SelectMany(l => l.Words).Select(w => w.Confidence).DefaultIfEmpty(confidence).Min();
        own["repaired"] = on.SelectMany(l => l.Repairs).Select(r => 1 - r.Confidence).DefaultIfEmpty(0).Max();
        own["proposed"] = on.Any(l => !l.Proposals.IsEmpty) ? 1 : 0;
        own["read here"] = source == TextSource.Ocr ? 1 : 0;
        own["text"] = source == TextSource.Text ? 1 : 0;
        if (words.Any(w => w.Length > 0))
        {
            own["unknown letters"] = words.Max(LabelPrint.UnknownShare);
            own["unreadable"] = words.All(w => w.Length == 0 || LabelPrint.IsReadable(w)) ? 0 : 1;
        }

        return [.. Names.Select(n => own.GetValueOrDefault(n))];
    }

    private double IsToldAgain(string name) =>
        text.IndexOf(name, StringComparison.Ordinal) is >= 0 and var first && text.IndexOf(name, first + name.Length, StringComparison.Ordinal) >= 0 ? 1 : 0;
}
