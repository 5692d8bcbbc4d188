using System.Text.RegularExpressions;
using Finsam.Extract.Model;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Segment;

/// <summary>Tells the kind of a document that prints no title by the headings and set phrases that only such documents have.</summary>
internal static class ContentClassifier
{
    private static readonly Regex AnnualPattern = new(@"(?m)^\W*[\d.]*\s*(?:forvaltningsberattelse|resultatrakning|balansrakning|kassaflodesanalys|finansieringsanalys|driftredovisning|driftsredovisning|redovisningsprinciper|noter|ordforande har ordet|maluppfyllelse\b)|arsredovisningen|arets resultat|verksamhetsaret|eget kapital vid arets|balanskravsresultat");
    private static readonly Regex MinutesPattern = new(@"(?m)^\W*(?:beslutande|narvarande|justera\w*|sekreterare|ovriga deltagare|motets oppnande|§ ?\d)|till handlingarna|motet avslutat|att justera|forklarade? motet");
    private static readonly Regex NoticePattern = new(@"(?m)^\W*(?:lokal|dagordning|foredragningslista)|kallas (?:harmed )?till|valkomna till|motets oppnande|forhinder anmals|ovriga fragor");
    private static readonly Regex InterimPattern = new(@"delarsrapport|delarsbokslut|halvarsbokslut|tertialbokslut|helarsprognos|prognos for helaret");
    private static readonly Regex AuditPattern = new(@"vi har granskat|vi tillstyrker|ansvarsfrihet|god revisionssed|revisionsberattelse|granskningen har (?:utforts|genomforts)|vi bedomer");
    private static readonly Regex PlanPattern = new(@"verksamhetsplan(?:en)?|planperioden|budgetforslag|planeringsforutsattningar|(?m)^\W*[\d.]*\s*(?:budget|vision|inriktningsmal|prioriterade malgrupper)\b");
    private static readonly Regex ProjectPattern = new(@"projektagare|projektledare|projektets (?:syfte|mal|namn)|tidplan|projektplan|(?m)^\W*[\d.]*\s*(?:bakgrund|problem|nyttoeffekt|losningsforslag|riskanalys|malgrupp|kostnadsberakning|implementering)\b");

    private const int LeastScore = 3;

    internal static DocumentType Classify(ReadOnlySpan<Line> lines)
    {
        var text = string.Join('\n', lines.ToArray().Select(l => Folded.Of(l.Text)));
        (DocumentType Type, double Score)[] scores =
        [
            (DocumentType.AnnualReport, Distinct(AnnualPattern, text) * 1.2),
            (DocumentType.Minutes, Distinct(MinutesPattern, text) * 1.5),
            (DocumentType.Notice, Distinct(NoticePattern, text) * 1.5),
            (DocumentType.InterimReport, Distinct(InterimPattern, text) * 2),
            (DocumentType.AuditReport, Distinct(AuditPattern, text) * 1.5),
            (DocumentType.ActivityPlan, Distinct(PlanPattern, text) * 1.2),
            (DocumentType.ProjectDescription, Distinct(ProjectPattern, text) * 1.2),
        ];
        var best = scores.MaxBy(s => s.Score);
        return best.Score >= LeastScore ? best.Type : DocumentType.Other;
    }

    private static int Distinct(Regex pattern, string text) => pattern.Matches(text).Select(m => m.Value).Distinct().Count();
}
