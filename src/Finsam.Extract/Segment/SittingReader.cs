using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Finsam.Extract.Model;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Segment;

/// <summary>Day and place of the meeting that a notice calls or minutes record, from their heads.</summary>
internal static class SittingReader
{
    private static readonly Regex MeetingPattern = new(@"(?<label>sammantrades?(?:datum|dag|tid)|motes(?:datum|dag|tid)|datum och tid|plats och tid|tid och plats|^tid(?:punkt)?\b|^dag\b|^nar\b|^datum\b)|sammantrade|sammankomst|styrelsemote|\bmotet?\b|\bfort\b|stamma|protokoll|kallelse");
    private static readonly Regex OtherDatePattern = new(@"justering|justeras|anslag|nedtag|uppsatt|foregaende|utskick|skickad|anmal|o\.?s\.?a|senast");
    private static readonly Regex ItemPattern = new(@"^\W*(?:§|\d{1,2}[.)]\s)");
    private static readonly Regex PlacePattern = new(@"^\W*(?:plats och tid|tid och plats|plats(?:\s*/\s*lokal)?|lokal|moteslokal|sammantradeslokal|motesplats|var)\b\s*:?");

    /// <summary><c>Protokoll fört vid sammanträde den 3 mars 2020 i Rådhuset</c>.</summary>
    private static readonly Regex FluentPlacePattern = new(@"\b(?:fört|hållet|sammanträde)\b[\s\S]{0,120}?(?:\d{1,2} \p{Ll}{3,9} (?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d)(?:\s*,?\s*(?:kl\.?|klockan)\s*\d[\d.:]*(?:\s*(?:-|–|till)\s*(?:kl\.?\s*)?\d[\d.:]*)?)?\s*,?\s+(?:i|på|hos)\s+(?<place>\p{Lu}[\p{L}\d -]{2,40}?(?:, [\p{L}\d ]{2,30}?)?)(?=\s*(?:\n|$|[.;§$&]|kl\b|\s\s|Närvarande|Beslutande|Ledamöter))");

    private static readonly Regex LeftoverPattern = new(@"^(?:\s*(?:mån|tis|ons|tors|fre)dag(?:en)?\b|\s*(?:den|kl|klockan)\b)+\W*|\W*(?:\b(?:mån|tis|ons|tors|fre)dag(?:en)?|\bden|\bkl|\bklockan)\s*$", RegexOptions.IgnoreCase);
    private static readonly Regex SpacePattern = new(@"\s+");

    private const int HeadLines = 45;
    private const int LinesBelowLabel = 3;

    /// <summary>So many characters fill a line: its sentence goes on below.</summary>
    private const int FullLine = 60;

    /// <summary>A day labelled as the meeting's, else one at the title, else the first that is not one of signing or posting.</summary>
    internal static DateOnly? Date(ImmutableArray<Line> lines, int titleAt)
    {
        var head = lines.Take(Math.Max(HeadLines, titleAt + HeadLines)).ToImmutableArray();
        var year = head.SelectMany(l => SwedishDates.Find(l.Text)).Select(d => (int?)d.Date.Year).FirstOrDefault();
        return Labelled(head, year)
            ?? head.Skip(titleAt).Take(6).Where(l => !OtherDatePattern.IsMatch(Folded.Of(l.Text))).Select(l => SwedishDates.First(l.Text)).FirstOrDefault(d => d is not null)
            ?? head.Where(l => !OtherDatePattern.IsMatch(Folded.Of(l.Text))).Select(l => SwedishDates.First(l.Text)).FirstOrDefault(d => d is not null);
    }

    internal static string Place(ImmutableArray<Line> lines)
    {
        for (var i = 0; i < Math.Min(lines.Length, HeadLines); i++)
        {
            if (Labels.Value(lines, i, PlacePattern) is { } value && WithoutTime(value) is { Length: > 2 } place)
            {
                return place;
            }
        }

        var fluent = FluentPlacePattern.Match(lines.Take(8).Aggregate("", (text, l) => text + (text.Length - text.LastIndexOf('\n') > FullLine ? ' ' : '\n') + l.Text));
        return fluent.Success ? WithoutTime(fluent.Groups["place"].Value) : "";
    }

    private static DateOnly? Labelled(ImmutableArray<Line> head, int? year)
    {
        for (var i = 0; i < head.Length; i++)
        {
            var folded = Folded.Of(head[i].Text);
            var label = MeetingPattern.Match(folded);
            if (!label.Success || ItemPattern.IsMatch(folded))
            {
                continue;
            }

            var own = head[i].Text[label.Index..];
            var below = head.Skip(i + 1).Take(LinesBelowLabel).TakeWhile(l => !OtherDatePattern.IsMatch(Folded.Of(l.Text))).Select(l => l.Text);
            var tail = OtherDatePattern.Match(Folded.Of(own));
            var first = SwedishDates.First(tail.Success ? own[..tail.Index] : own, year);
            first ??= !tail.Success && head[i].Text.Length >= FullLine && i + 1 < head.Length ? SwedishDates.First($"{own} {head[i + 1].Text}", year) : null;
            if ((first ?? (label.Groups["label"].Success ? below.Select(t => SwedishDates.First(t, year)).FirstOrDefault(d => d is not null) : null)) is { } date)
            {
                return date;
            }
        }

        return null;
    }

    /// <summary>A place that shares its cell with day and time (<c>Rådhuset, klockan 08.00-12.00</c>) without them.</summary>
    internal static string WithoutTime(string value)
    {
        var text = value;
        if (ClockTimes.First(text) is { } time)
        {
            text = text.Remove(time.Start, time.Length);
        }

        foreach (var date in SwedishDates.Find(text).Reverse())
        {
            text = text.Remove(date.Start, date.Length);
        }

        return LeftoverPattern.Replace(SpacePattern.Replace(text, " ").Replace(" ,", ",", StringComparison.Ordinal), "").Trim(' ', ',', '.', ';', ':', '-', '–');
    }
}
