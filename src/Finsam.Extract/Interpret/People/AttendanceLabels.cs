using System.Text.RegularExpressions;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Interpret.People;

/// <summary>The labels at the head and foot of minutes: as what those behind them took part.</summary>
internal static class AttendanceLabels
{
    private static readonly Regex LabelPattern = new(
        @"^\W*(?:(?<absent>ej narvarande|franvarande|franvaro|forhinder|anmalt forhinder|forfall|underskrift\w*|plats och tid|tid och plats|plats|tid|datum|paragraf\w*|bevis|lokal|bilagor)|" +
        @"(?<deputies>(?:ej )?(?:tjanstgorande |narvarande )?(?:ersattare|suppleanter)(?: \(?(?:ej )?tjanstgorande\)?)?)|" +
        @"(?<others>ovriga? (?:deltagare|narvarande|deltagande)|ovriga|aven narvarande|adjungerade?|inbjudna|gaster|foredragande|narvarande tjansteman|tjansteman|deltagare)|" +
        @"(?<members>beslutande(?: ledamoter)?|narvarande(?: ledamoter| beslutande)?|ordinarie ledamoter|ledamoter|deltagande)|" +
        @"(?<adjuster>justerare|justerande|justeringspersone?r?|justeringsman|utses att justera|utsedd att justera|att justera|justeras(?: av)?|justerat|protokollet justeras)|" +
        @"(?<chair>(?:motes)?ordforande(?: vid motet)?)|(?<secretary>(?:motes)?sekreterare|protokollforare|vid protokollet|vid pennan))" +
        @"(?<end>\s*(?:[:\t]|\.{2,}|_{2,})[\s.:_…]*|\s*$)?\s*");

    /// <summary>The labels of signatures, each with its definite form, which begins sentences.</summary>
    private static readonly (string Text, string Definite, string Role)[] SignatureLabels =
        [("justerare", "justeraren", "adjuster"), ("ordforande", "ordforanden", "chair"), ("sekreterare", "sekreteraren", "secretary"), ("vid protokollet", "", "secretary")];

    private const int MostMisread = 2;

    /// <summary>A label of a text.</summary>
    /// <param name="Length">How many characters it takes with its colon.</param>
    /// <param name="Role">The role of those behind it; empty where they were absent or the label is of something else.</param>
    /// <param name="IsList">Several people may follow on lines of their own.</param>
    internal readonly record struct Label(int Length, string Role, bool IsList);

    internal static Label? At(string text)
    {
        var match = LabelPattern.Match(Folded.Of(text));
        if (!match.Success)
        {
            return Misread(Folded.Of(text).Trim());
        }

        // A name may stand right behind the label; any other word there makes it a sentence or an item.
        var rest = text[match.Length..].Trim(' ', '.', '_', ':');
        var isLabel = match.Groups["end"].Length > 0 || rest.Length == 0 || PersonNames.AtStart(rest) is { IsKnown: true };
        return !isLabel ? null
            : match.Groups["deputies"].Success ? new Label(match.Length, "deputy", true)
            : match.Groups["members"].Success ? new Label(match.Length, "member", true)
            : match.Groups["others"].Success ? new Label(match.Length, "participant", true)
            : match.Groups["adjuster"].Success ? new Label(match.Length, "adjuster", true)
            : match.Groups["chair"].Success ? new Label(match.Length, "chair", false)
            : match.Groups["secretary"].Success ? new Label(match.Length, "secretary", false)
            : new Label(match.Length, "", true);
    }

    /// <summary>A label alone on its line that a signature runs into: a letter or two are others.</summary>
    private static Label? Misread(string line) =>
        SignatureLabels.FirstOrDefault(l => line != l.Definite && EditDistance.Of(l.Text, line, MostMisread) <= MostMisread) is { Text: not null } label
            ? new Label(line.Length, label.Role, label.Role == "adjuster")
            : null;
}
