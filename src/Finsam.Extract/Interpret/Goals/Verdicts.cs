using System.Text.RegularExpressions;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Interpret.Goals;

/// <summary>The words in which a report says whether a goal was reached.</summary>
internal static class Verdicts
{
    private static readonly Regex Partly = new(@"\bdelvis|till viss del|till del\b|i huvudsak|till stor del|nastan\b|\bgul\b|pa vag");
    private static readonly Regex NotMet = new(@"\b(?:ej|inte|icke)\b|\bnej\b|ouppfyll|\brod\b|missat");
    private static readonly Regex Met = new(@"uppfy|uppna|\bna[dt]t|\bnas\b|overtraff|overstig|infria|\bja\b|\bgron\b|\bhelt\b|\bklar");

    /// <summary>The code of a verdict, or the empty string where the words give none.</summary>
    internal static string Of(string text)
    {
        var folded = FoldedText.Of(text);
        return Partly.IsMatch(folded) ? "partly_met"
            : NotMet.IsMatch(folded) ? "not_met"
            : Met.IsMatch(folded) ? "met"
            : "";
    }
}
