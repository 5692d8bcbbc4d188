using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Interpret.Participants;

/// <summary>
/// The codes of <c>participants.measure</c> by the words that reports print, which follow the outcome codes of the
/// national follow-up system (SUS).
/// </summary>
public static class MeasureLabels
{
    private static readonly Regex Sum = new(@"^(?:summa|totalt?|total summa|antal|sammanlagt)\W*$");
    private static readonly Regex Brackets = new(@"\((?!aktuella)[^)]*\)?");

    private const int LettersPerSlip = 6;

    /// <summary>What <see cref="Nearest"/> asks for: letters, share of them that may be wrong, slips to the runner-up.</summary>
    private const int FewestLetters = 8;
    private const double MostMangled = 0.42;
    private const int ClearlyFarther = 3;

    /// <summary>In this order: a label takes the first that fits.</summary>
    private static readonly ImmutableArray<(Regex Words, string Measure)> Rules =
    [
        (new Regex(@"\bkontakter"), "contacts"),
        (new Regex(@"aktuella\s*(?:/|och)\s*avslut|aktuella deltagare|antal aktuella|inskrivna(?! nya)"), "participants"),
        (new Regex(@"interv\w* (?:men )?(?:ej|inte|icke) plac"), "interviewed_not_placed"),
        (new Regex(@"introduktion"), "work_introduction"),
        (new Regex(@"\banstall(?:da|d|ning|ningar)\b"), "employed"),
        (new Regex(@"daglig\w* (?:verksamhet|syssels)"), "daily_activity"),
        (new Regex(@"\bavbr[ou]|hoppat av|avhopp"), "dropped_out"),
        (new Regex(@"arbete\s*(?:/|-|eller|och|och/eller|,)\s*(?:till )?stud|egen forsorjning"), "work_or_studies"),
        (new Regex(@"positiva? avslut"), "other"),
        (new Regex(@"(?:vidare|annan|fortsatt|ater)\w*\b.*(?:rehab|insats|atgard)|^rehabilitering"), "further_rehabilitation"),
        (new Regex(@"\ba-?\s?kassa|arbetsloshets"), "unemployment_insurance"),
        (new Regex(@"aktivitetsstod|utvecklingsersattning"), "activity_support"),
        (new Regex(@"aktivitetsersattning"), "activity_compensation"),
        (new Regex(@"sjukersattning|fortidspension"), "sickness_compensation"),
        (new Regex(@"sjuk-?\W*(?:/\W*rehab\w*)?penning|rehab\w*penning|rehabiliteringsersattning"), "sickness_rehab_benefit"),
        (new Regex(@"ingen (?:offentlig|annan)|utan (?:offentlig )?forsorjning"), "no_public_support"),
        (new Regex(@"annan (?:offentlig )?forsorjning|ovrig (?:offentlig )?forsorjning|annan offentlig"), "other_public_support"),
        (new Regex(@"forsorjningsstod|ekonomiskt bistand|socialbidrag"), "income_support"),
        (new Regex(@"\bnya\b|nyinskriv|nytillkom"), "new_participants"),
        (new Regex(@"avslut|utskriv"), "completed"),
        (new Regex(@"arende"), "cases"),
        (new Regex(@"\b\w*-?(?:moten|traffar)\b"), "meetings"),
        (new Regex(@"\b(?:\w+-)?team\b"), "teams"),
        (new Regex(@"\bstudi(?:er|erande|e)\b|^(?:till )?utbildning$|\btill utbildning|gymnasi\w*studier"), "studies"),
        (new Regex(@"^arbete\b|\b(?:till|i|fatt|har|ut i) (?:arbete|jobb)\b|^(?:antal )?i? ?arbete$|subventionera\w* arbete|^(?:jobb|nystartsjobb)$"), "work"),
        (new Regex(@"\bdeltagare\b|\bantal (?:personer|individer|ungdomar|unika)|^(?:personer|individer)$|^deltog"), "participants"),
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
        var folded = Brackets.Replace(FoldedText.Of(label), " ").Trim(' ', '-', ':', '.', ',', '*', '•');
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
        var letters = Letters(Brackets.Replace(label, " "));
        var ranked = Printed.Where(p => !taken.Contains(p.Measure))
            .Select(p => (p.Measure, Length: Letters(p.Label).Length, Slips: EditDistance.Of(Letters(p.Label), letters)))
            .OrderBy(p => (double)p.Slips / p.Length).ToList();
        return letters.Length >= FewestLetters && ranked is [var first, var second, ..]
            && first.Slips <= MostMangled * first.Length && second.Slips >= first.Slips + ClearlyFarther ? first.Measure : null;
    }

    private static string Letters(string label) =>
        new([.. FoldedText.Of(label.Normalize(NormalizationForm.FormKC)).Where(char.IsLetter)]);

    /// <summary>A label of a sum or heading, which is no measure of its own.</summary>
    public static bool IsSum(string label) => Sum.IsMatch(FoldedText.Of(label).Trim());
}
