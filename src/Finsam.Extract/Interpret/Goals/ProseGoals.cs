using System.Text.RegularExpressions;
using Finsam.Extract.Model;

namespace Finsam.Extract.Interpret.Goals;

/// <summary>Goals told in a sentence: <c>har satt som mål att …, ett mål som vida överträffats</c>.</summary>
internal static class ProseGoals
{
    private static readonly Regex Sentence = new(@"(?:\bsatt\s+(?:upp\s+)?som\s+mal|\bhar\s+som\s+mal(?:sattning)?|\bhar\s+haft\s+som\s+mal(?:sattning)?|\bmot\s+malsattningen|\bmalsattningen\s+(?:ar|var|har\s+varit))\s+att\s+(?<goal>(?:(?!\.\s)[^\n]|\n(?=\p{Ll})){10,400}?)(?:,\s+(?:och\s+)?(?<verdict>(?:ett\s+mal|vilket|detta\s+mal|malet|som)\b[^.]{0,80}(?:overtraff|uppfyll|uppna|natt|nadd|infria)\w*)|(?=\.(?:\s|$)|$))");

    private const double ProseConfidence = 0.75;

    internal static IEnumerable<FoundGoal> Run(PartContent content)
    {
        var text = new JoinedLines(content.Prose);
        foreach (Match match in Sentence.Matches(text.Folded))
        {
            var (goal, verdict) = (match.Groups["goal"], match.Groups["verdict"]);
            var comment = verdict.Success ? JoinedLines.Flow(text.Text.Substring(verdict.Index, verdict.Length)) : "";
            yield return new FoundGoal(
                JoinedLines.Flow(text.Text.Substring(goal.Index, goal.Length)), Verdicts.Of(comment), comment,
                Evidence.At(text.LineAt(match.Index), ProseConfidence));
        }
    }
}
