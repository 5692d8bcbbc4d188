using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using Finsam.Extract.Model;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Tables;

/// <summary>What a line can be as seen from a table: header, heading, prose, page furniture.</summary>
public static class LineKinds
{
    private static readonly Regex NotePattern = new(@"^(?:not|n0t)\s*(?<number>\d{1,2})\s*(?:[.,:–-]|\s|$)(?!\d)", RegexOptions.IgnoreCase);
    private static readonly Regex NumberedPattern = new(@"^(?:§\s*\d+|\d{1,2}(?:\.\d{1,2})*\.?)\s+\p{Lu}\p{L}+|^bilaga\s+\d", RegexOptions.None);
    private static readonly Regex DocumentTitlePattern = new(@"^(?:arsredovisning|arsberattelse|verksamhetsberattelse|verksamhetsplan|delarsrapport|arsbokslut|delarsbokslut|noter)\b");
    private static readonly Regex EndsInAmountPattern = new(@"\d{4,}$|\d\s\d{3}$|\s0\s+0$");
    private static readonly Regex SentenceEndPattern = new(@"[.:!?]\W*$");
    private static readonly Regex AbbreviationEndPattern = new(@"(?<!\p{L})(?:(?:\p{L}\.\s?){2,}|mm\.|etc\.)$", RegexOptions.IgnoreCase);
    private static readonly Regex LeaderPattern = new(@"(?:\.{4,}|(?:\. ){4,}|…{2,})[\s.]*\d+\s*$");
    private static readonly Regex FurniturePattern = new(@"^\s*(?:(?:sida|sid\.?)\s*)?\d{1,3}(?:\s*(?:av|\(|/)\s*\d{1,3}\)?)?\s*$|^\d{1,3}\s*\|\s*\p{L}|\|\s*\d{1,3}$|^org\.?\s?nr", RegexOptions.IgnoreCase);
    private static readonly Regex CountWordPattern = new(@"\b(antal|m[äa]n|kvinnor|ja|nej)\b|%", RegexOptions.IgnoreCase);
    private static readonly Regex LinkWordPattern = new(@"\b(och|av|f[öo]r|fr[åa]n|till|per|i|under|som|den)\b", RegexOptions.IgnoreCase);
    private static readonly Regex UnitPattern = new(@"\b(?:belopp(?:en)?\s*[i1l]?\s*)?\(?(?:i\s+)?(?:tkr|kkr|mnkr|mkr|kr|kronor|sek|tsek)\b\)?\.?|\bbelopp\w*", RegexOptions.IgnoreCase);
    private static readonly Regex VocabularyPattern = new(
        @"(?<![\d-])(?:\d\s)?\d{3,4}-\d\d-\d\d(?!\d)|\b\d{1,2}\s+(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-zåäö]*|(?<![\d-])(?:19|20)\d\d(?!\d)|\b(?:not(?:er)?|utfall\w*|bokslut\w*|(?:års|hel[åa]rs)?budget\w*|avvik\w*|differens\w*|diff|prognos\w*|aktuell|hel[åa]r\w*|[åa]r(?:et)?|perioden|antal|m[äa]n|kvinnor|totalt|summa|ja|nej|(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-zåäö]*)\b|[-–—/%.:()]",
        RegexOptions.IgnoreCase);

    /// <summary>What is left of a drawn line between two periods.</summary>
    private static readonly Regex LoneDigitPattern = new(@"(?<!\S)\d(?!\S)");
    private static readonly Regex NoteTitlePattern = new(@"^\s*\d{1,2}[.:]?\s+(?=\p{Lu}\p{L})");

    /// <summary>Parts of the words that <see cref="AnchorCount"/> counts.</summary>
    private static readonly SearchValues<string> ColumnWords = SearchValues.Create(
        ["avvik", "diff", "skillnad", "budget", "plan", "prognos", "utfall", "bokslut", "redovisat", "verkligt", "antal", "man", "män", "kvinnor", "ja", "nej", "%"],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>A title behind a number alone, and no other figures but the years of its columns.</summary>
    private static readonly Regex NumberedTitlePattern = new(@"^\s*(?<number>\d{1,2})[.:]?\s+\p{Lu}\p{L}+(?:\D|(?<!\d)(?:19|20)\d\d(?:-\d\d-\d\d)?(?!\d))*$");

    private const int ProseLength = 95;

    /// <summary>A heading: told by markup, numbered, or <c>Not 3 …</c>. The numbers of a row make it no heading.</summary>
    public static bool IsHeading(Line line) =>
        OpensNote(line.Text) || (!line.HasCells && (line.HeadingLevel > 0 ||
            (NumberedPattern.IsMatch(line.Text) && !EndsInAmountPattern.IsMatch(line.Text))));

    /// <summary><c>Not 3 Fordringar</c>, also with a gap behind the number, but not with amounts in the same row.</summary>
    private static bool OpensNote(string text) => NotePattern.IsMatch(text) && !EndsInAmountPattern.IsMatch(text.Replace('\t', ' '));

    /// <summary>
    /// A heading told by the size of its letters alone. On a page a group label inside a table can look like that.
    /// </summary>
    internal static bool IsHeadingBySize(Line line) =>
        line.Words.Length > 0 && line.HeadingLevel > 0 && !OpensNote(line.Text) && !NumberedPattern.IsMatch(line.Text);

    /// <summary>The number of the note that a heading opens, or null.</summary>
    public static string? NoteNumber(string heading) =>
        NotePattern.Match(heading) is { Success: true } match ? match.Groups["number"].Value : null;

    /// <summary>The number of a title that bears no more than it (<c>9 Räntekostnader 2013 2012</c>): of a note only where notes count up to it.</summary>
    internal static int? TitleNumber(string text) =>
        NumberedTitlePattern.Match(text) is { Success: true } match ? int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture) : null;

    /// <summary>A stop at its end is of an abbreviation (<c>m.m.</c>) and ends no sentence.</summary>
    internal static bool EndsInAbbreviation(string text) => AbbreviationEndPattern.IsMatch(text);

    /// <summary>A line of running text: long, or a sentence of several words that ends.</summary>
    internal static bool IsProse(Line line)
    {
        if (line.HasCells)
        {
            return false;
        }

        var words = line.Text.Count(c => c == ' ') + 1;
        return line.Text.Length > ProseLength || (words >= 6 && SentenceEndPattern.IsMatch(line.Text) && !EndsInAbbreviation(line.Text)) ||
            (line.IsListItem && words >= 4);
    }

    /// <summary>Dot leaders before a page number: a table of contents, which is no table of numbers.</summary>
    internal static bool IsContents(Line line) => LeaderPattern.IsMatch(line.Text);

    /// <summary>A page number or running head.</summary>
    internal static bool IsPageFurniture(Line line) => line.IsFurniture || FurniturePattern.IsMatch(line.Text);

    /// <summary>
    /// A header row: it names years, dates or measures, nothing else numeric, and few other words. Between the things it
    /// names there is no "och" or "av", as there is in a heading that speaks of budget and outcome. The number of a note may stand before its name.
    /// </summary>
    internal static bool IsHeader(RowLine row) => row.IsHeader;

    /// <inheritdoc cref="IsHeader"/>
    internal static bool ReadsAsHeader(RowLine row)
    {
        var line = row.Line;
        if (row.IsEmpty || !MayNameColumns(row) || line.IsFurniture || (line.HeadingLevel > 0 && !(line.HasCells && IsHeadingBySize(line))) || line.Text.Length > 140 || IsContents(line))
        {
            return false;
        }

        var text = NoteTitlePattern.Replace(ColumnMeaning.WithoutLeadingDashes(line.Text.Replace('\t', ' ').Replace('|', ' ')), "");
        var anchors = AnchorCount(text);
        var rest = Periods(text) >= 2 ? LoneDigitPattern.Replace(RestOf(text), " ") : RestOf(text);
        var restWords = rest.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var isParted = row.Tokens.Any(t => t.AfterWideGap) || row.Tokens[0].Cell > 0;
        if (anchors == 0 || rest.Any(char.IsDigit) || (anchors == 1 && IsTitle(text) && !(isParted && text.Any(char.IsDigit))))
        {
            return false;
        }

        return isParted
            ? restWords.Length <= 8 && (row.Tokens[0].Cell > 0 || !LinkWordPattern.IsMatch(rest) || anchors >= 2)
            : restWords.Length <= (anchors >= 2 ? 3 : 1) && !LinkWordPattern.IsMatch(rest);
    }

    /// <summary>
    /// What speaks against it at a glance, before patterns are tried: a group of three digits is of an amount, and without digits one of the words
    /// that columns are named by must be there.
    /// </summary>
    private static bool MayNameColumns(RowLine row) =>
        row.Text.Any(char.IsAsciiDigit)
            ? !row.Tokens.Any(t => t.Text.TrimStart('-', '–') is { Length: 3 } group && group.All(char.IsAsciiDigit))
            : row.Text.AsSpan().ContainsAny(ColumnWords);

    /// <summary>A statement's or a document's name with its year (<c>Balansräkning 2013-12-31</c>, <c>Årsredovisning 2018</c>).</summary>
    private static bool IsTitle(string text) => StatementNames.Find(text) is not null || DocumentTitlePattern.IsMatch(LabelText.Fold(text));

    internal static int AnchorCount(string text) => Math.Max(
        ColumnMeaning.MeasureCount(text),
        Periods(text) + CountWordPattern.Count(text));

    private static int Periods(string text) => Math.Max(SwedishDates.Find(text).Count, ColumnMeaning.Years(SpaceDates(text)).Count());

    private static string SpaceDates(string text)
    {
        foreach (var date in SwedishDates.Find(text).Reverse())
        {
            text = text.Remove(date.Start, date.Length).Insert(date.Start, " ");
        }

        return text;
    }

    /// <summary>The words that no column header is made of.</summary>
    internal static string[] OtherWords(string text) => RestOf(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The text states a unit of money.</summary>
    internal static bool NamesUnit(string text) => UnitPattern.IsMatch(text);

    private static string RestOf(string text) => VocabularyPattern.Replace(UnitPattern.Replace(NotePattern.Replace(SpaceDates(text), ""), " "), " ");
}
