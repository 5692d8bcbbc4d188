using System.Text.RegularExpressions;

namespace Finsam.Extract.Tables;

/// <summary>Tells a label that goes on on the next line from one that ends.</summary>
internal static class LabelJoiner
{
    private static readonly Regex NewRowPattern = new(@"^(varav|d[äa]rav|summa|totalt|s:a)\b", RegexOptions.IgnoreCase);
    private static readonly Regex OpenEndPattern = new(@"(,|[-–/]|\s(och|av|f[öo]r|fr[åa]n|till|p[åa]|med|vid|samt|eller|inom|ej))$", RegexOptions.IgnoreCase);

    /// <summary>
    /// The next line goes on the label: it begins small (but for <c>varav</c>, which opens a row of its own), or the label
    /// ends open, in a comma, a hyphen, an unclosed bracket or a word that nothing ends with.
    /// </summary>
    internal static bool GoesOn(string label, string next)
    {
        if (label.Length == 0 || next.Length == 0 || NewRowPattern.IsMatch(next))
        {
            return false;
        }

        return char.IsLower(next[0]) || OpenEndPattern.IsMatch(label) || label.Count(c => c == '(') > label.Count(c => c == ')');
    }
}
