using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Finsam.Extract.Model;

namespace Finsam.Extract.Interpret.Activities;

/// <summary>A heading of the report.</summary>
/// <param name="Line">The line that it stands on.</param>
/// <param name="Depth">Depth from 1; <see cref="Outline.Unranked"/> where neither number nor markup tells it.</param>
/// <param name="Title">Without its number.</param>
/// <param name="IsNumbered">Its depth is that of a printed number.</param>
public sealed record Heading(Line Line, int Depth, string Title, bool IsNumbered)
{
    /// <summary>Whether another heading divides what this one stands above, by its rank or, where ranks say nothing, by its words.</summary>
    public bool Holds(Heading later, bool isDivision) =>
        Depth == Outline.Unranked || later.Depth == Outline.Unranked || IsNumbered != later.IsNumbered ? isDivision && !later.IsNumbered && !ActivityWords.EndsZone(later.Title)
        : later.Depth > Depth;

    /// <summary>Whether this heading ends what stands below <paramref name="earlier"/>.</summary>
    public bool Closes(Heading earlier) =>
        Depth == Outline.Unranked || earlier.Depth == Outline.Unranked ? false
        : IsNumbered == earlier.IsNumbered ? Depth <= earlier.Depth
        : Line.HeadingLevel > 0 && earlier.Line.HeadingLevel > 0 && Line.HeadingLevel <= earlier.Line.HeadingLevel;
}

/// <summary>The headings of a document, those that segmenting found and those that only number, weight or capitals show.</summary>
public static class Outline
{
    private static readonly Regex ContentsEntry = new(@"\.{4,}|…{2,}|(?:\. ){4,}");
    private static readonly Regex Numbered = new(@"^(?<number>\d{1,2}(?:\.\d{1,2}){0,4})\.?\s+(?<title>\p{Lu}.*)$");
    private static readonly Regex AmountAtEnd = new(@"\d{2,}\s+\d{3}\s*$|[-–]\s*\d+\s*$");
    private static readonly Regex Capitals = new(@"^[\p{Lu}\s/&.,:–-]{6,}$");

    public const int Unranked = 99;

    private const int LongestTitle = 100;
    private const int LongestPlainTitle = 50;

    public static ImmutableArray<Heading> Of(PartContent content)
    {
        var sections = content.Part.Sections.GroupBy(s => s.HeadingLine).ToDictionary(g => g.Key, g => g.First());
        var prose = content.Prose.Where(line => !ContentsEntry.IsMatch(line.Text)).ToArray();
        var headings = prose.Select(line => sections.TryGetValue(line.Index, out var section) ? FromSection(line, section) : FromLook(line)).ToArray();
        return headings.Any(h => h is not null && ActivityWords.IsZone(h.Title))
            ? [.. headings.OfType<Heading>()]
            : [.. prose.Select((line, i) => headings[i] ?? (sections.ContainsKey(line.Index) && i + 1 < prose.Length && prose[i + 1].AfterGap ? FromWords(line) : null)).OfType<Heading>()];
    }

    /// <summary>
    /// A line alone that neither number nor markup shows to be a heading: its words tell that a section on activities begins or
    /// ends. Only where no other heading announces one: among flattened columns such lines are none.
    /// </summary>
    private static Heading? FromWords(Line line) =>
        line.AfterGap && line.Text.Length <= LongestPlainTitle && (ActivityWords.IsPlainZone(line.Text) || ActivityWords.EndsZone(line.Text))
            ? new Heading(line, Unranked, line.Text.Trim(), false)
            : null;

    /// <summary>
    /// A section's heading counts where a number or markup bears it out: a short line of flattened columns looks like
    /// a heading too, and would end the description that it is part of.
    /// </summary>
    private static Heading? FromSection(Line line, Section section) =>
        section.Number.Length > 0 && char.IsDigit(section.Number[0]) ? new Heading(line, DepthOf(section.Number), section.Title, true)
        : line.HeadingLevel > 0 || line.IsBold ? new Heading(line, Math.Max(1, section.Level), section.Title, false)
        : FromLook(line);

    private static Heading? FromLook(Line line)
    {
        var text = line.Text.Trim();
        if (text.Length is < 3 or > LongestTitle || line.HasCells || line.IsListItem)
        {
            return null;
        }

        if (line.HeadingLevel == 0 && ActivityWords.IsLevelZone(text))
        {
            return new Heading(line, Unranked, text, false);
        }

        var numbered = Numbered.Match(text);
        if (numbered.Success && !AmountAtEnd.IsMatch(text) && (line.HeadingLevel > 0 || text[^1] is not ('.' or ':' or ',' or '-')))
        {
            return new Heading(line, DepthOf(numbered.Groups["number"].Value), numbered.Groups["title"].Value, true);
        }

        return line.HeadingLevel > 0 ? new Heading(line, line.HeadingLevel, text, false)
            : text[^1] is not ('.' or ':' or ',') && (line.IsBold || Capitals.IsMatch(text)) ? new Heading(line, Unranked, text, false)
            : null;
    }

    private static int DepthOf(string number) => number.Split('.', StringSplitOptions.RemoveEmptyEntries).Length;
}
