using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Interpret.Participants;

/// <summary>
/// The codes of <c>participants.measure</c> by the words that reports print, which follow the outcome codes of the
/// national follow-up system (SUS).
/// </summary>
public static partial class MeasureLabels
{
    private const int LettersPerSlip = 6;

    /// <summary>What <see cref="Nearest"/> asks for: letters, share of them that may be wrong, slips to the runner-up.</summary>
    private const int FewestLetters = 8;
    private const double MostMangled = 0.42;
    private const int ClearlyFarther = 3;

    /// <summary>In this order: a label takes the first that fits.</summary>
    private static readonly ImmutableArray<(Regex Words, string Measure)> Rules =
    [
        (Contacts(), "contacts"),
        (Current(), "participants"),
        (Interviewed(), "interviewed_not_placed"),
        (Introduction(), "work_introduction"),
        (Employed(), "employed"),
        (DailyActivity(), "daily_activity"),
        (DroppedOut(), "dropped_out"),
        (WorkOrStudies(), "work_or_studies"),
        (PositiveEnd(), "other"),
        (Rehabilitation(), "further_rehabilitation"),
        (Unemployment(), "unemployment_insurance"),
        (ActivitySupport(), "activity_support"),
        (ActivityCompensation(), "activity_compensation"),
        (SicknessCompensation(), "sickness_compensation"),
        (SicknessBenefit(), "sickness_rehab_benefit"),
        (NoSupport(), "no_public_support"),
        (OtherSupport(), "other_public_support"),
        (IncomeSupport(), "income_support"),
        (Newcomers(), "new_participants"),
        (Completed(), "completed"),
        (Cases(), "cases"),
        (Meetings(), "meetings"),
        (Teams(), "teams"),
        (Studies(), "studies"),
        (Work(), "work"),
        (Participants(), "participants"),
    ];

    private static readonly ImmutableArray<(string Label, string Measure)> Printed =
    [
        ("antal deltagare", "participants"), ("deltagare", "participants"), ("arbete", "work"), ("studier", "studies"),
        ("a-kassa", "unemployment_insurance"), ("aktivitetsstod", "activity_support"), ("forsorjningsstod", "income_support"),
        ("aktivitetsersattning", "activity_compensation"), ("sjukersattning", "sickness_compensation"),
        ("annan offentlig forsorjning", "other_public_support"), ("ingen offentlig forsorjning", "no_public_support"),
        ("totalt antal avslutade", "completed"), ("antal som avbrutit", "dropped_out"), ("varav nya under aret", "new_participants"),
        ("antal till arbete", "work"), ("antal till studier", "studies"), ("sjuk-/rehabpenning", "sickness_rehab_benefit"),
    ];

    /// <summary>The measure that a label of a table or list names, or null.</summary>
    public static string? Of(string label)
    {
        var folded = Brackets().Replace(FoldedText.Of(label), " ").Trim(' ', '-', ':', '.', ',', '*', '•');
        foreach (var (words, measure) in Rules)
        {
            if (words.IsMatch(folded))
            {
                return measure;
            }
        }

        var near = Printed.FirstOrDefault(p => EditDistance.Of(p.Label, folded) <= p.Label.Length / LettersPerSlip);
        return near.Measure;
    }

    /// <summary>
    /// The outcome whose label a mangled one is nearest to, by its letters, if the next nearest is clearly farther;
    /// outcomes that the list has already told are out of question.
    /// </summary>
    internal static string? Nearest(string label, IReadOnlySet<string> taken)
    {
        var letters = Letters(label);
        var ranked = Printed.Where(p => !taken.Contains(p.Measure))
            .Select(p => (p.Measure, Length: Letters(p.Label).Length, Slips: EditDistance.Of(Letters(p.Label), letters)))
            .OrderBy(p => (double)p.Slips / p.Length).ToList();
        return letters.Length >= FewestLetters && ranked is [var first, var second, ..]
            && first.Slips <= MostMangled * first.Length && second.Slips >= first.Slips + ClearlyFarther ? first.Measure : null;
    }

    private static string Letters(string label) =>
        new([.. FoldedText.Of(label.Normalize(NormalizationForm.FormKC)).Where(char.IsLetter)]);

    /// <summary>A label of a sum or heading, which is no measure of its own.</summary>
    public static bool IsSum(string label) => Sum().IsMatch(FoldedText.Of(label).Trim());

    [GeneratedRegex(@"\bkontakter")]
    private static partial Regex Contacts();

    [GeneratedRegex(@"aktuella\s*(?:/|och)\s*avslut|aktuella deltagare|antal aktuella|inskrivna(?! nya)")]
    private static partial Regex Current();

    [GeneratedRegex(@"interv\w* (?:men )?(?:ej|inte|icke) plac")]
    private static partial Regex Interviewed();

    [GeneratedRegex(@"introduktion")]
    private static partial Regex Introduction();

    [GeneratedRegex(@"\banstall(?:da|d|ning|ningar)\b")]
    private static partial Regex Employed();

    [GeneratedRegex(@"daglig\w* (?:verksamhet|syssels)")]
    private static partial Regex DailyActivity();

    [GeneratedRegex(@"\bavbr[ou]|hoppat av|avhopp")]
    private static partial Regex DroppedOut();

    [GeneratedRegex(@"arbete\s*(?:/|-|eller|och|och/eller|,)\s*(?:till )?stud|egen forsorjning")]
    private static partial Regex WorkOrStudies();

    [GeneratedRegex(@"positiva? avslut")]
    private static partial Regex PositiveEnd();

    [GeneratedRegex(@"(?:vidare|annan|fortsatt|ater)\w*\b.*(?:rehab|insats|atgard)|^rehabilitering")]
    private static partial Regex Rehabilitation();

    [GeneratedRegex(@"\ba-?\s?kassa|arbetsloshets")]
    private static partial Regex Unemployment();

    [GeneratedRegex(@"aktivitetsstod|utvecklingsersattning")]
    private static partial Regex ActivitySupport();

    [GeneratedRegex(@"aktivitetsersattning")]
    private static partial Regex ActivityCompensation();

    [GeneratedRegex(@"sjukersattning|fortidspension")]
    private static partial Regex SicknessCompensation();

    [GeneratedRegex(@"sjuk-?\W*(?:/\W*rehab\w*)?penning|rehab\w*penning|rehabiliteringsersattning")]
    private static partial Regex SicknessBenefit();

    [GeneratedRegex(@"ingen (?:offentlig|annan)|utan (?:offentlig )?forsorjning")]
    private static partial Regex NoSupport();

    [GeneratedRegex(@"annan (?:offentlig )?forsorjning|ovrig (?:offentlig )?forsorjning|annan offentlig")]
    private static partial Regex OtherSupport();

    [GeneratedRegex(@"forsorjningsstod|ekonomiskt bistand|socialbidrag")]
    private static partial Regex IncomeSupport();

    [GeneratedRegex(@"\bnya\b|nyinskriv|nytillkom")]
    private static partial Regex Newcomers();

    [GeneratedRegex(@"avslut|utskriv")]
    private static partial Regex Completed();

    [GeneratedRegex(@"arende")]
    private static partial Regex Cases();

    [GeneratedRegex(@"\b\w*-?(?:moten|traffar)\b")]
    private static partial Regex Meetings();

    [GeneratedRegex(@"\b(?:\w+-)?team\b")]
    private static partial Regex Teams();

    [GeneratedRegex(@"\bstudi(?:er|erande|e)\b|^(?:till )?utbildning$|\btill utbildning|gymnasi\w*studier")]
    private static partial Regex Studies();

    [GeneratedRegex(@"^arbete\b|\b(?:till|i|fatt|har|ut i) (?:arbete|jobb)\b|^(?:antal )?i? ?arbete$|subventionera\w* arbete|^(?:jobb|nystartsjobb)$")]
    private static partial Regex Work();

    [GeneratedRegex(@"\bdeltagare\b|\bantal (?:personer|individer|ungdomar|unika)|^(?:personer|individer)$|^deltog")]
    private static partial Regex Participants();

    [GeneratedRegex(@"^(?:summa|totalt?|total summa|antal|sammanlagt)\W*$")]
    private static partial Regex Sum();

    [GeneratedRegex(@"\((?!aktuella)[^)]*\)?")]
    private static partial Regex Brackets();
}
