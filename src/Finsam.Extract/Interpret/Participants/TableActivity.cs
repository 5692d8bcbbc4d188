using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Finsam.Extract.Interpret.Activities;
using Finsam.Extract.Model;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Interpret.Participants;

/// <summary>Which activity a table is about: by the heading above it, else by its caption.</summary>
/// <param name="Name">Empty where nothing tells.</param>
/// <param name="IsHeading">A heading above the table names it.</param>
/// <param name="Evidence">Where it is named.</param>
internal sealed record TableActivity(string Name, bool IsHeading, Evidence Evidence)
{
    private static readonly Regex Total = new(@"^\W*(?:totalt|samtliga insatser|alla insatser|sammanlagt|samlat resultat|total for .*)\W*$|aggregerad niva|samtliga insatser");
    private static readonly Regex Caption = new(@"^\W*(?:Tabell|Diagram|Tab\.)\s*\d+[.:]?\s*(?<title>.*)$", RegexOptions.IgnoreCase);
    private static readonly Regex Preamble = new(@"^.*\b(?:deltagare|uppföljning|uppfoljning|resultat|statistik)\b(?:\s+(?:i|för|på|vid|av|inom))?\s*", RegexOptions.IgnoreCase);
    private static readonly Regex Period = new(@"\s*(?:verksamhetsår\w*|år\w*|under|perioden|helår)?\s*(?:19|20)\d\d.*$", RegexOptions.IgnoreCase);

    /// <summary>The name under which sums over all activities are kept.</summary>
    internal const string AllActivities = "Totalt";

    private const int LinesAbove = 6;
    private const int LongestTitle = 100;

    /// <summary>
    /// The name is no misreading: a heading by markup names it, or another line of the document prints it too.
    /// </summary>
    internal bool IsSure(PartContent content) =>
        Name.Length > 0 && Name != AllActivities && (HasMarkedHeading || ActivityNames.IsPrintedTwice(Name, content));

    private bool HasMarkedHeading { get; init; }

    internal static TableActivity Of(Table table, PartContent content, ImmutableArray<ActivityBlock> blocks, ImmutableArray<Heading> outline)
    {
        var above = content.Lines.Where(l => l.Index < table.FirstLine && !l.IsRule && l.Text.Trim().Length > 0)
            .TakeLast(LinesAbove).Reverse().TakeWhile(l => !IsInTable(l, content)).ToList();
        if (above.Take(2).Any(l => Total.IsMatch(FoldedText.Of(l.Text))) || Total.IsMatch(FoldedText.Of(table.Title)))
        {
            return new TableActivity(AllActivities, false, Evidence.At(above[0]));
        }

        var headings = outline.Where(h => h.Line.Index < table.FirstLine).TakeLast(3).Reverse()
            .Where(h => !ActivityWords.IsGeneric(h.Title)).ToList();
        var block = blocks.LastOrDefault(b => b.IsDescribed && b.FirstLine <= table.FirstLine && table.FirstLine <= b.LastLine);
        var caption = NameInCaption(table, content);
        var onTop = TitleOnTop(above, caption, blocks);
        return onTop is not null && headings.All(h => h.Line.Index < onTop.Index)
                ? new TableActivity(Known(ActivityOpening.Clean(onTop.Text), blocks), true, Evidence.At(onTop))
            : headings is [var heading, ..] && !ActivityWords.IsZone(heading.Title)
                ? new TableActivity(Known(ActivityOpening.Clean(heading.Title), blocks), true, Evidence.At(heading.Line)) { HasMarkedHeading = heading.Line.HeadingLevel > 0 }
            : block is not null ? new TableActivity(block.Name, false, Evidence.At(block.Opening))
            : TitleLine(above) is { } title ? new TableActivity(Known(ActivityOpening.Clean(title.Text), blocks), true, Evidence.At(title))
            : new TableActivity(Known(caption, blocks), false, new Evidence { Line = LineNumberOf(table), Page = PageOf(table) });
    }

    private static int? LineNumberOf(Table table) => table.Cells.Select(c => (int?)c.LineNumber).FirstOrDefault();

    private static int? PageOf(Table table) => table.Cells.Select(c => c.Page).FirstOrDefault();

    private static bool IsInTable(Line line, PartContent content) =>
        content.Tables.Any(t => t.FirstLine <= line.Index && line.Index <= t.LastLine);

    private static Line? TitleLine(List<Line> above) => above.FirstOrDefault(IsTitle);

    private static bool IsTitle(Line line) =>
        line.Text.Length < LongestTitle && char.IsUpper(line.Text.TrimStart()[0]) && line.Text.TrimEnd()[^1] is not ('.' or ',' or ':')
        && !Caption.IsMatch(line.Text) && !ActivityWords.IsGeneric(line.Text);

    /// <summary>
    /// A line that stands by itself right above a table. On a page nothing but its place tells that it is a heading,
    /// since neither its size nor its weight need be that of one: it must be a known name, or at least no name of what is counted.
    /// </summary>
    private static Line? TitleOnTop(List<Line> above, string caption, ImmutableArray<ActivityBlock> blocks) =>
        above is [{ AfterGap: true, HasCells: false } line, ..] && !line.Words.IsEmpty && IsTitle(line)
        && (ActivityNames.AreAkin(caption, line.Text) || blocks.Any(b => b.Name.Length > 0 && ActivityNames.AreAkin(b.Name, line.Text))
            || !(line.Text.Any(char.IsDigit) || Preamble.IsMatch(line.Text) || MeasureLabels.Of(line.Text) is not null))
            ? line : null;

    /// <summary><c>Tabell 2. Uppföljning deltagare Steget vidare verksamhetsåret 2015</c> names <c>Steget vidare</c>.</summary>
    private static string NameInCaption(Table table, PartContent content)
    {
        var captions = content.Lines.Where(l => table.FirstLine - 2 <= l.Index && l.Index <= table.LastLine + 2).Select(l => l.Text).Prepend(table.Title);
        var caption = captions.Select(c => Caption.Match(c)).FirstOrDefault(m => m.Success)?.Groups["title"].Value ?? table.Title;
        return ActivityOpening.Clean(Period.Replace(Preamble.Replace(caption, ""), ""));
    }

    private static string Known(string name, ImmutableArray<ActivityBlock> blocks) =>
        blocks.FirstOrDefault(b => b.Name.Length > 0 && ActivityNames.AreSame(b.Name, name))?.Name
        ?? blocks.FirstOrDefault(b => b.IsDescribed && ActivityNames.AreAkin(b.Name, name))?.Name ?? name;
}
