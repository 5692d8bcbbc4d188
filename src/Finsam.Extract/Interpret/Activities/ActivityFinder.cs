using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Finsam.Extract.Model;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Interpret.Activities;

/// <summary>
/// Finds where a report describes its activities: below headings that announce activities, by sub-headings, by
/// paragraphs that open with a name, and by entries of announced lists.
/// </summary>
public static class ActivityFinder
{
    private static readonly Regex ListOfActivities = new(@"\b\w*(?:insatser|projekt|verksamheter|kompetensutveckling)\b");
    private static readonly Regex LoneEntry = new(@"^\p{Lu}(?:[\p{L}/-]+\s+){0,6}[\p{L}/-]+\.?$");

    private const int LookAheadLines = 3;

    /// <summary>Kinds of document that describe activities; notices, minutes and audit reports only mention them.</summary>
    public static bool IsAbout(DocumentType type) =>
        type is not (DocumentType.Notice or DocumentType.Minutes or DocumentType.AuditReport);

    public static ImmutableArray<ActivityBlock> Run(PartContent content)
    {
        var walk = new Walk([.. content.Prose], Outline.Of(content).ToDictionary(h => h.Line.Index));
        for (var i = 0; i < walk.Lines.Length; i++)
        {
            walk.Step(i);
        }

        return MarkRepeats(walk.Finish(), content);
    }

    /// <summary>What is named a second time takes the name of the first description, and is marked as a repeat.</summary>
    private static ImmutableArray<ActivityBlock> MarkRepeats(List<ActivityBlock> blocks, PartContent content)
    {
        var known = new List<ActivityBlock>();
        var marked = new List<ActivityBlock>();
        foreach (var found in blocks.OrderBy(b => NameSpelling.IsMangled(b.Name)).ThenByDescending(b => b.IsDescribed).ThenBy(b => b.FirstLine))
        {
            var block = NameSpelling.IsMangled(found.Name)
                ? found with { Name = NameSpelling.BeginningAlike(found.Name, known.Select(k => k.Name)) }
                : found with { Name = NameSpelling.Mended(found.Name, content) };
            var same = block.Name.Length == 0 ? FirstNamed(known, OpeningOf(block, content))
                : known.Find(k => block.IsDescribed ? ActivityNames.AreSame(k.Name, block.Name) : ActivityNames.AreAkin(k.Name, block.Name));
            marked.Add(same is null ? block : block with { Name = same.Name, IsRepeat = true });
            if (same is null && block.Name.Length > 0)
            {
                known.Add(block);
            }
        }

        return [.. marked.OrderBy(b => b.FirstLine).Select(b => b with { IsNameSure = IsBorneOut(b, content) })];
    }

    private static bool IsBorneOut(ActivityBlock block, PartContent content) => block.Name.Length > 0 && content.Lines
        .Any(l => (l.Index < block.FirstLine || block.LastLine < l.Index) && ActivityNames.IsNamedIn(block.Name, l.Text));

    private static ActivityBlock? FirstNamed(List<ActivityBlock> known, string text) => known
        .Where(k => ActivityNames.IsNamedIn(k.Name, text))
        .MinBy(k => FoldedText.Key(text).IndexOf(FoldedText.Key(k.Name), StringComparison.Ordinal));

    private static string OpeningOf(ActivityBlock block, PartContent content) => JoinedLines.Flow(string.Join('\n', content.Lines
        .Where(l => block.FirstLine <= l.Index && l.Index <= block.LastLine).Take(LookAheadLines).Select(l => l.Text)));

    /// <summary>One walk down the lines, with the headings that are open and the blocks found so far.</summary>
    private sealed class Walk(ImmutableArray<Line> lines, Dictionary<int, Heading> headings)
    {
        private readonly ActivityTitles titles = new(lines, headings);
        private readonly List<Heading> zones = [];
        private readonly List<ActivityBlock> blocks = [];
        private Heading? headed;
        private Heading? sheet;
        private bool isSheet;
        private string list = "";

        public ImmutableArray<Line> Lines => lines;

        public void Step(int i)
        {
            if (headings.TryGetValue(lines[i].Index, out var heading))
            {
                AtHeading(heading, i);
            }
            else if (zones.Count > 0 && headed is null)
            {
                AtProse(i);
            }
            else if (zones.Count > 0 && titles.Taken(i) is { } next)
            {
                // Where some titles are set as headings others are not told by their looks: what the paragraph below takes up is one too.
                var above = headed;
                EndBlocks(lines[i]);
                headed = above;
                Add(next, i, true);
            }
            else if (zones.Count == 0 && BeginsParagraph(i) && (titles.OfSheet(i) ?? titles.OfKind(i)) is { } title)
            {
                OpenSheet(title, i, null);
            }
            else if (zones.Count == 0)
            {
                AtList(i);
            }
        }

        /// <summary>Each block runs to the line before the next one, or to the heading that ended it.</summary>
        public List<ActivityBlock> Finish() =>
            [.. blocks.Select((b, i) => b with { LastLine = Math.Max(b.FirstLine, Math.Min(b.LastLine, NextAfter(i) - 1)) })];

        private int NextAfter(int i) =>
            blocks.Skip(i + 1).Select(b => b.FirstLine).Where(f => f > blocks[i].FirstLine).DefaultIfEmpty(int.MaxValue).First();

        private void AtHeading(Heading heading, int i)
        {
            list = "";
            if (IsTakenUp(heading, i))
            {
                return;
            }

            var isDivision = ActivityWords.IsGeneric(heading.Title);
            if (isSheet && !ActivityWords.IsLevelZone(heading.Title) && (sheet is null ? isDivision && !ActivityWords.EndsZone(heading.Title) && !heading.IsNumbered : sheet.Holds(heading, isDivision)))
            {
                return;
            }

            if (zones.Count == 0)
            {
                EndBlocks(heading.Line);
            }

            var ends = ActivityWords.EndsZone(heading.Title);
            if (zones.Any(z => heading.Closes(z)) || (ends && headed is null) || (ends && !heading.IsNumbered && headed is not null && !headed.IsNumbered && heading.Closes(headed)))
            {
                zones.RemoveAll(z => ends || heading.Closes(z));
                EndBlocks(heading.Line);
            }

            if (zones.Count == 0 && !isDivision && !ends && (titles.HasSheet(i) || (ActivityWords.IsOneActivity(heading.Title) && titles.IsEvident(i))))
            {
                OpenSheet(ActivityOpening.Clean(heading.Title), i, heading);
            }
            else if (zones.Count == 0 || isDivision)
            {
                OpenZone(heading);
            }
            else if (heading.Depth != Outline.Unranked || (heading.Line.IsBold && titles.IsEvident(i)))
            {
                EndBlocks(heading.Line);
                headed = heading;
                Add(ActivityOpening.Clean(heading.Title), i, true);
            }
        }

        /// <summary>A scan tells sizes badly: a title that looks higher than the section that it stands in ends no section where the text below takes it up.</summary>
        private bool IsTakenUp(Heading heading, int i)
        {
            if (zones.Count == 0 || titles.Opening(i) is not { } title)
            {
                return false;
            }

            EndBlocks(heading.Line);
            headed = heading with { Depth = Outline.Unranked };
            Add(title, i, true);
            return true;
        }

        private void OpenZone(Heading heading)
        {
            var isPlainCapitals = heading.Depth == Outline.Unranked && zones.Count > 0;
            var isLevel = ActivityWords.IsLevelZone(heading.Title);
            if (!ActivityWords.IsZone(heading.Title) || (!isLevel && (isPlainCapitals || !(headed is null || heading.Closes(headed)))))
            {
                return;
            }

            EndBlocks(heading.Line);
            zones.RemoveAll(z => isLevel && ActivityWords.IsLevelZone(z.Title));
            zones.Add(heading);
        }

        /// <summary>An activity described outside any section on activities: its sheet of facts tells that it is one.</summary>
        private void OpenSheet(string name, int i, Heading? heading)
        {
            EndBlocks(lines[i]);
            Add(name, i, true);
            (sheet, isSheet) = (heading, true);
        }

        private void AtProse(int i)
        {
            if (FactLines.Of(lines[i]) is not null)
            {
                return;
            }

            var ahead = Ahead(i);
            if (BeginsParagraph(i) && (titles.Taken(i) ?? ActivityOpening.NameOf(ahead) ?? titles.Alone(i) ?? titles.OfSheet(i)) is { } name)
            {
                Add(name, i, true);
            }

            foreach (var (at, introduced) in ActivityOpening.Introduced(ahead))
            {
                if (at < lines[i].Text.Length)
                {
                    Add(introduced, i, true);
                }
            }
        }

        private void AtList(int i)
        {
            var text = lines[i].Text.Trim();
            if (lines[i].IsListItem && list.Length > 0)
            {
                Add(EntryName(Ahead(i)), i, false);
            }
            else if (text.EndsWith(':'))
            {
                var announcement = i > 0 ? $"{lines[i - 1].Text} {text}" : text;
                var sentence = announcement[(announcement.LastIndexOf(". ", StringComparison.Ordinal) + 1)..];
                list = ListOfActivities.IsMatch(FoldedText.Of(sentence)) ? sentence : "";
            }
            else if (!isSheet && lines[i].AfterGap && char.IsUpper(text[0]) && !lines[i].IsListItem)
            {
                EndBlocks(lines[i]);
                list = "";
            }
        }

        private void Add(string name, int i, bool isDescribed)
        {
            if ((isDescribed && name.Length < 3) || blocks.Any(b => b.FirstLine == lines[i].Index && b.Name == name) || IsTitledAbove(name, i))
            {
                return;
            }

            string[] above = isDescribed ? [.. zones.Select(z => z.Title)] : [list];
            blocks.Add(new ActivityBlock
            {
                Name = name,
                Opening = lines[i],
                FirstLine = lines[i].Index,
                LastLine = int.MaxValue,
                Level = above.Select(ActivityWords.LevelOf).LastOrDefault(l => l.Length > 0, ""),
                Programme = above.Select(ActivityWords.ProgrammeOf).LastOrDefault(p => p.Length > 0, ""),
                IsDescribed = isDescribed,
            });
        }

        /// <summary>The title right above has named it: the paragraph only begins with the name again.</summary>
        private bool IsTitledAbove(string name, int i) =>
            i > 0 && blocks is [.., var last] && last.IsDescribed && last.FirstLine == lines[i - 1].Index && FoldedText.Key(last.Name) == FoldedText.Key(name);

        private void EndBlocks(Line before)
        {
            (headed, sheet, isSheet) = (null, null, false);
            for (var b = blocks.Count - 1; b >= 0 && blocks[b].LastLine == int.MaxValue; b--)
            {
                blocks[b] = blocks[b] with { LastLine = before.Index - 1 };
            }
        }

        private bool BeginsParagraph(int i) =>
            lines[i].AfterGap || i == 0 || headings.ContainsKey(lines[i - 1].Index) || lines[i - 1].Text.TrimEnd() is [.., '.' or '!' or '?' or ')'];

        private string Ahead(int i) =>
            string.Join('\n', lines.Skip(i).Take(LookAheadLines).TakeWhile((l, n) => n == 0 || !headings.ContainsKey(l.Index)).Select(l => l.Text));
    }

    private static string EntryName(string entry)
    {
        var text = entry.TrimStart('-', '•', '*', '·', '–', ' ');
        if (ActivityOpening.NameOf(text) is { } name)
        {
            return name;
        }

        var whole = text.Split('\n')[0].Trim();
        return LoneEntry.IsMatch(whole) && ActivityOpening.CanName(whole) ? ActivityOpening.Clean(whole) : "";
    }
}
