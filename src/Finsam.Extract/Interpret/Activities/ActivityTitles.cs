using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Finsam.Extract.Model;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Interpret.Activities;

/// <summary>The lines that name an activity by standing where they stand: alone, above a sheet of facts, above a paragraph that takes them up.</summary>
internal sealed class ActivityTitles(ImmutableArray<Line> lines, IReadOnlyDictionary<int, Heading> headings)
{
    private static readonly Regex LoneTitle = new(@"^\p{Lu}[^.:;,()\d]{2,58}[^.:;,()\d\s-]$");
    private static readonly Regex TitleOfSheet = new(@"^\p{Lu}[^.:;]{2,80}[^.:;,\s-]$");

    private const int EvidenceLines = 12;
    private const int LongestTitle = 60;

    /// <summary>A short line alone above a paragraph that describes an activity.</summary>
    internal string? Alone(int i)
    {
        var text = lines[i].Text.Trim();
        var isTitle = lines[i].AfterGap && i + 1 < lines.Length && LoneTitle.IsMatch(text)
            && lines[i + 1].Text.TrimStart() is [var next, ..] && char.IsUpper(next) && lines[i + 1].Text.Length >= text.Length;
        return isTitle && ActivityOpening.CanName(text) && IsEvident(i) ? ActivityOpening.Clean(text) : null;
    }

    /// <summary>A title alone, with or without its kind (<c>Nya vägar, ESF-projekt</c>), that the paragraph below takes up as its first words.</summary>
    internal string? Taken(int i)
    {
        var title = KindWords.NameBefore(lines[i].Text) ?? ActivityOpening.Clean(lines[i].Text);
        return i + 1 < lines.Length && title.Length is >= 3 and <= LongestTitle && char.IsUpper(title[0]) && ActivityOpening.CanName(title) ? Beginning(lines[i + 1].Text, title) : null;
    }

    /// <summary>
    /// The first words of a paragraph where they are a title, but for a letter or two. Titles are read worse than running text: they are spelled as it
    /// spells them, unless that is no Swedish.
    /// </summary>
    private static string? Beginning(string paragraph, string title)
    {
        var words = paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var count = title.Count(c => c == ' ') + 1;
        var told = new[] { count, count + 1 }.Where(n => n < words.Length).Select(n => string.Join(' ', words[..n]))
            .FirstOrDefault(w => char.IsUpper(w[0]) && ActivityNames.AreSame(w, title));
        var isSame = FoldedText.Key(paragraph).StartsWith(FoldedText.Key(title) + " ", StringComparison.Ordinal);
        return told is null ? (isSame ? title : null)
            : told.Any(LatinLetters.IsForeign) || (isSame && !title.Any(LatinLetters.IsForeign)) ? title
            : told;
    }

    /// <summary>A title that the sentence below takes up and says the kind of: <c>X är ett ESF-projekt</c>.</summary>
    internal string? OfKind(int i) => Opening(i) is { } title && ActivityFacts.Programme(lines[i + 1].Text).Length > 0 ? title : null;

    /// <summary>A title that the sentence below takes up as descriptions open: <c>X är …</c>, <c>X vänder sig till …</c>.</summary>
    internal string? Opening(int i) => Taken(i) is { } title && ActivityOpening.NameOf(WithoutStops(title, lines[i + 1].Text)) is not null ? title : null;

    /// <summary>A stop in a name (<c>Bron 2.0</c>) ends no sentence.</summary>
    private static string WithoutStops(string title, string text) =>
        text.StartsWith(title, StringComparison.Ordinal) ? title.Replace(".", "", StringComparison.Ordinal) + text[title.Length..] : text;

    /// <summary>A line right above a sheet of facts.</summary>
    internal string? OfSheet(int i)
    {
        var text = lines[i].Text.Trim();
        var isTitle = HasSheet(i) && !ActivityWords.IsFact(text) && !lines[i].IsListItem && !lines[i].HasCells && TitleOfSheet.IsMatch(text);
        return isTitle && ActivityOpening.CanName(ActivityOpening.Clean(text)) && !NameSpelling.IsMangled(text) ? ActivityOpening.Clean(text) : null;
    }

    internal bool HasSheet(int i) => i + 1 < lines.Length
        && (headings.TryGetValue(lines[i + 1].Index, out var next) ? ActivityWords.IsFact(next.Title + ":") : FactLines.Of(lines[i + 1]) is not null || ActivityWords.IsFact(lines[i + 1].Text));

    internal bool IsEvident(int i) =>
        ActivityWords.Describes(string.Join(' ', lines.Skip(i + 1).Take(EvidenceLines).Select(l => l.Text)));
}
