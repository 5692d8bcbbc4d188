using System.Collections.Immutable;
using System.Text;
using Finsam.Extract.Layout;
using Finsam.Extract.Model;

namespace Finsam.Extract.Repair;

/// <summary>A change and the 1-based line of the text where it was made.</summary>
public sealed record LineChange(int Line, TextRepair Repair);

/// <summary>A change that is proposed, and the 1-based line of the text where it would be made.</summary>
public sealed record LineProposal(int Line, RepairProposal Proposal);

/// <summary>A text after repair, what was changed, and what might be.</summary>
public sealed record RepairedText(string Text, ImmutableArray<LineChange> Changes, ImmutableArray<LineProposal> Proposals);

/// <summary>Repairs a text as it stands, markup, blank lines and all: the repair stage for people who want the text alone.</summary>
public static class TextRepairer
{
    /// <param name="firstLine">The 1-based line that the text begins at, where it is a part of a longer one.</param>
    public static RepairedText Run(string text, int firstLine = 1)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sources = text.Split('\n');
        var document = new RecognizedDocument
        {
            SourceSha256 = "",
            Engine = "text",
            TextLines = [.. sources.Select((line, i) => new SourceLine(i + firstLine, null, line))],
        };
        var repaired = LineRepairer.Run(LineReader.Run(document));
        var changes = repaired
            .SelectMany(line => line.Repairs.Select(repair => new LineChange(line.Number, repair)))
            .OrderBy(c => c.Line).ThenBy(c => c.Repair.Start).ToImmutableArray();
        var byLine = changes.ToLookup(c => c.Line, c => c.Repair);
        var proposals = repaired.SelectMany(line => line.Proposals.Select(proposal => new LineProposal(line.Number, proposal)))
            .OrderBy(p => p.Line).ThenBy(p => p.Proposal.Change.Start).ToImmutableArray();
        return new RepairedText(string.Join('\n', sources.Select((line, i) => Apply(line, byLine[i + firstLine]))), changes, proposals);
    }

    private static string Apply(string line, IEnumerable<TextRepair> repairs)
    {
        var text = new StringBuilder();
        var done = 0;
        foreach (var repair in repairs)
        {
            text.Append(line, done, repair.Start - done).Append(repair.Repaired);
            done = repair.Start + repair.Length;
        }

        return text.Append(line, done, line.Length - done).ToString();
    }
}
