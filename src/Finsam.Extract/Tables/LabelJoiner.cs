using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Finsam.Extract.Tables;

/// <summary>Tells a label that goes on on the next line from one that ends.</summary>
internal static class LabelJoiner
{
    private const int MostRestLetters = 2;

    private const int FewestWordLetters = 15;

    /// <summary>The words of two letters that a label may end in; other pairs of letters are what a reader makes of a pen.</summary>
    private static readonly FrozenSet<string> ShortEnds = new[] { "år", "kr", "st", "mm", "nr", "av", "på", "om", "ut", "in", "ej", "el" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly Regex NewRowPattern = new(@"^(varav|d[äa]rav|summa|totalt|s:a)\b", RegexOptions.IgnoreCase);
    private static readonly Regex OpenEndPattern = new(@"(,|[-–/]|\s(och|av|f[öo]r|fr[åa]n|till|p[åa]|med|vid|samt|eller|inom|ej))$", RegexOptions.IgnoreCase);

    /// <summary>
    /// The next line goes on the label: it begins small (but for <c>varav</c>, which opens a row of its own), or the label
    /// ends open, in a comma, a hyphen, an unclosed bracket or a word that nothing ends with; what a row begins with in brackets explains the
    /// row above. A heading in capitals does not go on in small letters, nor any label in two letters that are no word: a scrap of a signature.
    /// </summary>
    internal static bool GoesOn(string label, string next)
    {
        if (label.Length == 0 || next.Length == 0 || NewRowPattern.IsMatch(next))
        {
            return false;
        }

        var isApart = (IsInCapitals(label) && !IsInCapitals(next)) || (next.Length <= MostRestLetters && !ShortEnds.Contains(next));
        return (char.IsLower(next[0]) && !isApart) || next[0] == '(' || IsRestOfWord(label, next) || OpenEndPattern.IsMatch(label) || label.Count(c => c == '(') > label.Count(c => c == ')');
    }

    private static bool IsInCapitals(string text) => text.Contains(' ') && text.Any(char.IsLetter) && !text.Any(char.IsLower);

    /// <summary>A long word that was too wide for its cell and lost its last letters to the next line (<c>FINANSIERINGSVERKSAMHETE</c>, <c>N</c>).</summary>
    internal static bool IsRestOfWord(string label, string next) =>
        next.Length <= MostRestLetters && next.All(char.IsLetter) && label.Length - 1 - label.LastIndexOf(' ') >= FewestWordLetters &&
        label[^1] is var last && char.IsLetter(last) && char.IsUpper(last) == char.IsUpper(next[0]);
}
