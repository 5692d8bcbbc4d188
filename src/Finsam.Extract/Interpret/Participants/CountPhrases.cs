using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Finsam.Extract.Interpret.Participants;

/// <summary>
/// Finds the phrases that count people in folded text. A phrase may be broken by a line's end, and in flattened columns
/// the text of the column beside it stands between its halves.
/// </summary>
internal static class CountPhrases
{
    /// <summary>What stands behind a per cent sign is no count but the sign's own misread ring (<c>25 % 0 till arbete</c>).</summary>
    private static readonly Regex Outcome = new(@"(?<![\d.,]|%\s*)" + N + @"(?:\s+(?:deltagare|personer|individer|ungdomar|av dem))?(?:\s*\((?<p>\d+(?:[.,]\d+)?)\s*%\))?\s+(?:har\s+)?(?:(?:gatt|gick|kommit|kom|slussats|gar)\s+)?(?:vidare\s+)?(?:ut\s+)?(?:till|i)\s+(?<label>" + Outcomes12 + @")\b");

    private static readonly Regex Share = new(@"\G[^.\d]{0,30}motsvarar\s+(?<p>\d+(?:[.,]\d+)?)\s*%");
    private static readonly Regex Label = new(@"(?<![\w/-])(?<label>" + Outcomes12 + @"|(?:totalt\s+)?(?:antal\s+)?(?:nya\s+)?(?:deltagare|avslutade(?:\s+deltagare)?|avbrutit|avbrott))\s*:\s*" + N + @"(?!\s*%)(?:\s*(?<gender>kvinnor|kvinna|kv\b\.?|man\b))?|(?<![^\n])(?<label>" + Outcomes12 + @")[ ]+" + N + @"(?=[ ]*(?:\n|$))");
    private static readonly Regex Completion = new(@"(?<![\d.,])(?:(?:varav|av|totalt|av\s+totalt|av\s+de|varit)\s+)?(?:" + N + @"|(?<none>(?:annu|an)\s+ingen))\s+(?:(?<gender>man|kvinnor|kvinna)\s+)?(?:(?:deltagare|personer|individer|ungdomar|av\s+dem)\s+)?(?:som\s+)?(?:har\s+|ar\s+|blev\s+|har\s+blivit\s+)?avslut(?:ats|ade|at|as|ar|s)\b");
    private static readonly Regex Assessment = new(@"varav\s+" + N + @"\s+(?:bedomdes|bedoms|bedomts)\b");
    private static readonly Regex Onward = new(@"\G(?:\s+deltagare)?\s+(?:och\s+)?(?:gatt\s+)?(?:vidare\s+)?(?:till|med|mot)\s+(?<label>" + Outcomes12 + @")\b(?!\s*:)");
    private static readonly Regex Track = new(@"(?<![\w-])(?<track>\w{3,}sp\wr):\s*(?<n>\d+)");
    private static readonly Regex Newcomer = new(@"(?:varav\s+" + N + @"\s+(?:\w+\s+)?(?:(?:var|ar|har varit|ar)\s+)?nya\b)|(?<![\d.,])" + N + @"\s+nya\s+(?:deltagare|personer|individer|ungdomar)\b");
    private static readonly Regex Volume = new(@"(?<![\d.,/-])(?:" + N + @"|(?<n>\b(?:tva|tre|fyra|fem|sex|sju|atta|nio|tio|elva|tolv)))\s+(?:(?:unika|aktuella|inskrivna|unga|vuxna|olika)\s+)?(?<noun>deltagare|individarenden|arenden|(?:\w+-?)?moten|(?:\w+-)?team|personer|individer|ungdomar|manniskor|kontakter)\b(?!-)");
    private static readonly Regex BrokenNoun = new(@"(?<![\d.,/-])" + N + @"\s+(?<head>\w{3,})-(?=\s)");
    private static readonly Regex GenderShare = new(@"(?<![\d.,])(?<n>\d+(?:[.,]\d+(?=\s*%))?)\s*(?<percent>%)?(?:\s+(?<gender>kvinn(?:or|a)\b|kv\b\.?|man\b|flickor\b|pojkar\b|icke\W{1,2}bin\w+(?:/annat)?)|[ ]*\n+[^\n]{0,120}?\s(?<gender>kvinn(?:or|a)|man)(?=\s*[).,]))");
    private static readonly Regex Guard = new(@"(?:\bcirka|\bca\.?|\bungefar|\bomkring|\bnarmare|\bminst|\bhogst|\bupp till|\bmaximalt|\bmal(?:et)?(?:\s+\w+)?\s+ar|\bmalet|\bplats(?:er)? for|\bstod till|\bfjol|\bforegaende ar\w*|\bforra aret|\bjamfort med|\bkapacitet\w*\s+\w+)\s*$");
    private static readonly Regex CompletedTraining = new(@"fullgjort|slutfort (?:sin )?utbildning|genomfort (?:sin )?utbildning|genomgatt (?:sin )?utbildning");
    private static readonly Regex Staff = new(@"anstalld|arbetar\b|medarbetare|handlaggare|arbetsgivare|i personalen|i styrelsen");
    private static readonly Regex TakingPart = new(@"deltag|deltog|inskriv|aktuel|remitt|\bfatt\b|\bfick\b|\bstod\b|paborja|avslut|varav|kvinn|tagit del|aktualis|anvis");
    private static readonly Regex PersonNoun = new(@"^(?:personer|individer|ungdomar|manniskor)$");
    private static readonly Regex Blanks = new(@"\s+");

    private static readonly ImmutableArray<string> Words =
        ["noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"];

    private static readonly ImmutableArray<(string Noun, string Measure)> Nouns =
    [
        ("deltagare", "participants"), ("individarenden", "cases"), ("arenden", "cases"), ("samverkansmoten", "meetings"),
        ("natverksmoten", "meetings"), ("personer", "participants"), ("individer", "participants"), ("ungdomar", "participants"),
    ];

    /// <summary>All phrases, left to right, none over another.</summary>
    internal static List<CountEvent> Find(string folded)
    {
        var found = new List<CountEvent>();
        foreach (var events in (IEnumerable<CountEvent>[])[Outcomes(folded), Labelled(folded), Completions(folded), Assessments(folded), Tracks(folded), Newcomers(folded), Volumes(folded), BrokenVolumes(folded), Genders(folded)])
        {
            found.AddRange(events.Where(e => !found.Any(f => e.At < f.End && f.At < e.End)).ToList());
        }

        found.Sort((a, b) => a.At.CompareTo(b.At));
        return found;
    }

    /// <summary><c>har 212 (51,5 %) gått till arbete eller studier</c>, <c>gick 5 till studier</c>.</summary>
    private static IEnumerable<CountEvent> Outcomes(string text)
    {
        foreach (Match match in Outcome.Matches(text))
        {
            if (MeasureLabels.Of(match.Groups["label"].Value) is not { } measure || IsGuarded(text, match))
            {
                continue;
            }

            yield return Event(match, "total", measure);
            var share = match.Groups["p"].Success ? match.Groups["p"] : Share.Match(text, match.Index + match.Length) is { Success: true } s ? s.Groups["p"] : null;
            if (share is not null)
            {
                yield return new CountEvent(match.Index + match.Length, 0, [measure], "total", Number(share.Value)) { IsPercent = true };
            }
        }
    }

    /// <summary><c>Arbete: 10</c>, <c>Studier: 1 kvinna</c>.</summary>
    private static IEnumerable<CountEvent> Labelled(string text) =>
        from Match match in Label.Matches(text)
        let measure = MeasureLabels.Of(Blanks.Replace(match.Groups["label"].Value, " "))
        where measure is not null
        select Event(match, Gender(match), measure);

    /// <summary><c>varav 46 avslutats</c>, <c>ännu ingen avslutats</c>; with what they went on to where it is told in the same breath.</summary>
    private static IEnumerable<CountEvent> Completions(string text) =>
        from Match match in Completion.Matches(text)
        where !IsGuarded(text, match)
        let onward = Onward.Match(text, match.Index + match.Length)
        let outcome = onward.Success ? MeasureLabels.Of(Blanks.Replace(onward.Groups["label"].Value, " ")) : null
        select outcome is null ? Event(match, Gender(match), "completed") : Event(match, Gender(match), "completed", outcome);

    /// <summary><c>varav 54 bedömdes ha behov av …</c>.</summary>
    private static IEnumerable<CountEvent> Assessments(string text) =>
        from Match match in Assessment.Matches(text)
        select Event(match, "total", "other");

    private static IEnumerable<CountEvent> Tracks(string text) =>
        from Match match in Track.Matches(text)
        select Event(match, "total") with { Track = match.Groups["track"].Value };

    private static IEnumerable<CountEvent> Newcomers(string text) =>
        from Match match in Newcomer.Matches(text)
        select Event(match, "total", "new_participants");

    private static IEnumerable<CountEvent> Volumes(string text) =>
        from Match match in Volume.Matches(text)
        where !IsGuarded(text, match)
        let noun = match.Groups["noun"].Value
        let measure = noun.EndsWith("team", StringComparison.Ordinal) ? "teams" : MeasureLabels.Of(noun) ?? "participants"
        where IsCountOfPeople(text, match, noun)
        select Event(match, "total", CompletedTraining.IsMatch(Ahead(text, match, 90)) ? "completed" : measure);

    /// <summary><c>122 del-</c> … <c>tagare</c>: the noun is broken, and its end stands further on or in the next line.</summary>
    private static IEnumerable<CountEvent> BrokenVolumes(string text)
    {
        foreach (Match match in BrokenNoun.Matches(text))
        {
            var head = match.Groups["head"].Value;
            var ahead = Ahead(text, match, 160);
            var (noun, measure) = Nouns.FirstOrDefault(n => n.Noun.StartsWith(head, StringComparison.Ordinal) && n.Noun.Length > head.Length
                && HasWord(ahead, n.Noun[head.Length..]));
            if (noun is not null && !IsGuarded(text, match))
            {
                yield return Event(match, "total", CompletedTraining.IsMatch(ahead) ? "completed" : measure);
            }
        }
    }

    /// <summary>The word itself, or one that a single misread letter parts from it.</summary>
    private static bool HasWord(string text, string word) => text.Split([' ', '\n', ',', '.'], StringSplitOptions.RemoveEmptyEntries)
        .Any(w => w == word || (word.Length >= 5 && w.Length == word.Length && w[0] == word[0] && w.Zip(word).Count(p => p.First != p.Second) == 1));

    private static IEnumerable<CountEvent> Genders(string text) =>
        from Match match in GenderShare.Matches(text)
        select Event(match, Gender(match)) with { IsPercent = match.Groups["percent"].Success };

    private static CountEvent Event(Match match, string gender, params ImmutableArray<string> measures)
    {
        var n = match.Groups["n"];
        var value = n.Success ? Number(n.Value) : 0;
        return new CountEvent(match.Index, match.Length, measures, gender, value) { NumberAt = n.Success ? n.Index : match.Groups["none"].Index };
    }

    private static string Gender(Match match) => match.Groups["gender"].Value switch
    {
        var g when g.StartsWith('k') || g.StartsWith('f') => "women",
        var g when g.StartsWith('m') || g.StartsWith('p') => "men",
        "" => "total",
        _ => "other",
    };

    private static decimal Number(string printed)
    {
        var word = Words.Select(Parsing.FoldedText.Of).ToList().IndexOf(printed);
        return word >= 0 ? word : decimal.Parse(Blanks.Replace(printed, "").Replace(',', '.'), CultureInfo.InvariantCulture);
    }

    private static bool IsGuarded(string text, Match match) =>
        Guard.IsMatch(text[Math.Max(0, match.Index - 40)..(match.Groups["n"].Success ? match.Groups["n"].Index : match.Index)]);

    private static string Ahead(string text, Match match, int length) =>
        text.Substring(match.Index + match.Length, Math.Min(length, text.Length - match.Index - match.Length));

    /// <summary>Persons may be anybody, staff too: only the words around tell that they take part.</summary>
    private static bool IsCountOfPeople(string text, Match match, string noun)
    {
        var ahead = Ahead(text, match, 70);
        if (noun is "deltagare" || !PersonNoun.IsMatch(noun))
        {
            return !Staff.IsMatch(ahead[..Math.Min(25, ahead.Length)]);
        }

        var around = text[Math.Max(0, match.Index - 60)..match.Index] + ahead;
        return TakingPart.IsMatch(around) && !Staff.IsMatch(ahead);
    }

    private const string N = @"(?<n>\d{1,3}(?:[ \u00a0]\d{3})+(?!\d)|\d+)";
    private const string Outcomes12 =
        @"arbete(?:\s*/\s*studier|\s+eller\s+studier|\s+och\s+studier|\s+och/eller\s+studier)?|studier|utbildning|egen\s+forsorjning|daglig\s+verksamhet" +
        @"|a-?kassa|aktivitetsstod|aktivitetsersattning|sjukersattning|sjuk-?\s?/?\s?rehab\w*penning|sjukpenning/rehab\w*penning|sjukpenning|rehab\w*penning" +
        @"|forsorjningsstod|ekonomiskt\s+bistand|annan\s+(?:offentlig\s+)?forsorjning|ingen\s+offentlig\s+forsorjning|positivt?a?\s+avslut" +
        @"|(?:annan|fortsatt|vidare)\s+rehabilitering\w*|(?:andra|annan)\s+insats\w*";
}
