using System.Text.RegularExpressions;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Interpret.Activities;

/// <summary>
/// In flattened columns a line goes on with the numbers that stood beside it
/// (<c>… flera Studier: 4 (2 kvinnor + 2 män)</c>): the description ends where they begin.
/// </summary>
public static class SideColumn
{
    private static readonly Regex Numbers = new(@"\s(?:totalt (?:har )?\d+|(?:arbete|studier|a-kassa|\w+stod|\w+ersattning|sjuk-/\w+|(?:annan|ingen) offentlig forsorjning|\w+spar): \d+).*$");

    private const int ShortestDescription = 20;

    public static string CutFrom(string line)
    {
        var numbers = Numbers.Match(FoldedText.Of(line));
        return numbers.Success && numbers.Index >= ShortestDescription ? line[..numbers.Index].TrimEnd() : line;
    }
}
