using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Finsam.Extract.Model;
using Finsam.Extract.Parsing;
using Finsam.Extract.Segment;

namespace Finsam.Extract.Interpret.Meetings;

/// <summary>
/// What the meeting itself decided under an item: the text under its own label, else the sentences in which the meeting
/// decides, approves, appoints or commissions. What others decided, earlier decisions and proposals are none.
/// </summary>
internal static class DecisionReader
{
    private static readonly Regex LabelPattern = new(@"^\W*(?:(?:(?!forslag)\w{3,}s )?beslut(?:et)?(?: blev| blir)?\s*(?::|$)|(?:styrelsen|motet|stamman|\w*styrelsen|\w*namnden|\w*utskottet|arsmotet|arsstamman) (?:beslutar?(?:de)?|beslot)\s*:)");
    private static readonly Regex OtherLabelPattern = new(@"^\W*(?:bakgrund|arende(?:beskrivning|t)?|underlag|beslutsunderlag|bilag\w+|expedieras|protokollsutdrag|reservation\w*|yrkande\w*|foredragande|sammanfattning|beredning|justera\w*|vid protokollet|paragrafen|forslag till beslut|beslutsforslag|forslag)\s*(?::|$)");
    private static readonly Regex ClausePattern = new(@"^\W*(?:att\b|[a-d]\)|\d\.)");

    /// <summary>The object of the decision is still to come, as a list of <c>att</c> clauses.</summary>
    private static readonly Regex OpenPattern = new(@"beslutar?(?:de|s)?(?:\s+att)?\s*[,.:;]?$|\batt\s*:?$|foljande\s*:?$");

    private static readonly Regex BodyPattern = new(@"\b(?:styrelsen|forbundsstyrelsen|motet|stamman|arsmotet|arsstamman|foreningsstamman|\w*namnden|\w*utskottet|samradet|medlemssamradet|gruppen|ledamoterna|beredningsgruppen)(?:\s+\w+){0,3}?\s+(?:" + Verbs + @")\b(?<!\b(?:gav|ger|lade|lagger)\b(?!.*(?:uppdrag|till handlingarna|ansvarsfrihet)))|\b(?:" + Verbs + @")\s+(?:styrelsen|forbundsstyrelsen|motet|stamman|samradet|medlemssamradet|enhalligt)\b");
    private static readonly Regex PassivePattern = new(@"\b(?:lades|laggs)\b.{0,40}\btill handlingarna|\b(?:godkandes|godkanns|faststalldes|faststalls|antogs|antas av|utsags|utses|valdes|valjs|omvaldes|omvaljs|bordlades|bordlaggs|aterremitterades|aterremitteras|hanskots|hanskjuts|avslogs|bifolls|beviljades|beviljas|beslutades|beslutas|beslots)\b|\b(?:far|fick|ges|gavs)\b.{0,60}\bi uppdrag\b");
    private static readonly Regex EarlierPattern = new(@"\b(?:har|hade|ha)\s+(?:\w+\s+){0,4}?(?:beslutat|beslutats|godkant|utsetts|utsett|antagit|fattat)|\bskulle\b|\bvid (?:\w+ ){0,2}(?:mote|sammantrade)\w*,? (?:den )?\d|\bforesl(?:ar|og|as|ogs)\b|\b(?:infor|innan|tills)\s+(?:\w+\s+){0,3}?(?:besluta[rs]?|godkanns)|vid (?:forra|foregaende) (?:mote|sammantrade)\w*.{0,30}beslutades|\bkan (?:styrelsen|motet)|\bom (?:styrelsen|motet)\b|forslag till beslut");

    internal static string Read(ImmutableArray<Line> lines)
    {
        var labelled = Labelled(lines);
        return labelled.Length > 0 ? labelled : Spoken(lines);
    }

    private static string Labelled(ImmutableArray<Line> lines)
    {
        var found = new List<string>();
        for (var i = 0; i < lines.Length; i++)
        {
            var match = LabelPattern.Match(Folded.Of(lines[i].Text));
            if (!match.Success)
            {
                continue;
            }

            var own = lines[i].Text[match.Length..].Trim(' ', ':', '\t');
            var below = lines.Skip(i + 1).TakeWhile((l, n) => !IsOtherLabel(l) && (own.Length == 0 || !l.AfterGap || IsClause(l)));
            var text = Paragraphs.Join(below.Select(l => l.Text).Prepend(own).Where(t => t.Length > 0));
            if (text.Length > 0)
            {
                found.Add(text);
            }
        }

        return string.Join(' ', found);
    }

    private static string Spoken(ImmutableArray<Line> lines)
    {
        var decided = new List<string>();
        var paragraphs = Paragraphs.Of(lines.Where(l => !l.IsRule)).Select(p => p.Text.Replace('\t', ' ')).ToArray();
        for (var i = 0; i < paragraphs.Length; i++)
        {
            foreach (var sentence in Sentences.Split(paragraphs[i]).Where(IsDecision))
            {
                var clauses = OpenPattern.IsMatch(Folded.Of(sentence))
                    ? paragraphs.Skip(i + 1).TakeWhile(p => ClausePattern.IsMatch(Folded.Of(p)))
                    : [];
                decided.Add(string.Join(' ', clauses.Prepend(sentence)));
            }
        }

        return string.Join(' ', decided);
    }

    internal static bool IsDecision(string sentence)
    {
        var folded = Folded.Of(sentence);
        if (EarlierPattern.IsMatch(folded))
        {
            return false;
        }

        return BodyPattern.IsMatch(folded) || PassivePattern.IsMatch(folded);
    }

    private static bool IsClause(Line line) => ClausePattern.IsMatch(Folded.Of(line.Text));

    private static bool IsOtherLabel(Line line) =>
        line.IsRule || line.HeadingLevel > 0 || OtherLabelPattern.IsMatch(Folded.Of(line.Text)) || LabelPattern.IsMatch(Folded.Of(line.Text));

    private const string Verbs = "beslutar|beslutade|beslutat|beslot|beslutas|godkanner|godkande|godkannde|antar|antog|faststaller|faststallde|utser|utsag|valjer|valde|avslar|avslog|aterremitterar|aterremitterade|hanskjuter|hanskot|bifaller|bifoll|uppdrar|uppdrog|ger|gav|tillstyrker|tillstyrkte|beviljar|beviljade|bordlagger|bordlade|lagger|lade|overlater|overlat|anslar|avsatter|avsatte|staller sig bakom|stallde sig bakom";
}
