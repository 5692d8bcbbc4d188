using System.Buffers;
using System.Text.RegularExpressions;
using Finsam.Extract.Model;
using Finsam.Extract.Repair;

namespace Finsam.Extract.Check;

/// <summary>
/// Whether a label that was read from an image, by whatever program, can be read by a person. A signature or a stamp across a row leaves figures that sums
/// prove and words that nobody knows: the amount is right, but not known to be that of what its label says.
/// </summary>
internal static class LabelPrint
{
    private static readonly Regex WordPattern = new(@"[\p{L}\p{M}\d]{2,}");

    /// <summary>Figures in groups of three: those of a cell.</summary>
    private static readonly Regex AmountPattern = new(@"\d\s\d{3}(?!\d)");

    /// <summary>A letter alone between whole words, which no abbreviation is (<c>t ex</c>, <c>fr o m</c>) but that of <c>och</c>.</summary>
    private static readonly Regex LoneLetterPattern = new(@"(?<=(?:^|\p{L}{3})\s)(?![iåou]\s)\p{Ll}\s(?=\p{L}{3})");

    /// <summary>A comma with no space behind it, which a reader made of a stop or of ink: <c>m,m.</c></summary>
    private static readonly Regex TightCommaPattern = new(@"(?<=\p{L})[,;](?=\p{L})");

    private static readonly Regex BareSumPattern = new(@"^summa\W*$", RegexOptions.IgnoreCase);

    /// <summary>Edges of frames, strokes of a pen and a letter that Swedish has not: no label is printed with these.</summary>
    private static readonly SearchValues<char> Strokes = SearchValues.Create("|_~^\\{}<>ı");

    /// <summary>Of a label's letters no more may stand in words that Swedish has not.</summary>
    private const double MostUnknown = 0.12;

    /// <summary>Shorter ones are abbreviations, of which no list has all.</summary>
    private const int ShortestWord = 3;

    /// <summary>Numbers of notes and years are part of labels; longer ones are amounts that were read into them.</summary>
    private const int LongestNumber = 4;

    /// <summary>
    /// Also whether it is whole: in the statements themselves each sum says of what it is (årsredovisningslagen 1995:1554, bilagorna 1 and 2), so that a bare
    /// <c>Summa</c> there has lost a word.
    /// </summary>
    internal static bool IsReadable(string label, Statement statement) =>
        IsReadable(label) && !(statement is Statement.IncomeStatement or Statement.BalanceSheet && BareSumPattern.IsMatch(label));

    internal static bool IsReadable(string label) =>
        UnknownShare(label) <= MostUnknown && Labels.IsWhole(label) && !label.AsSpan().ContainsAny(Strokes)
            && !AmountPattern.IsMatch(label) && !LoneLetterPattern.IsMatch(label) && !TightCommaPattern.IsMatch(label);

    /// <summary>Of the letters and figures of a text, the share in words that Swedish has not; none where there are none.</summary>
    internal static double UnknownShare(string text)
    {
        var (letters, unknown) = (0, 0);
        foreach (var word in WordPattern.EnumerateMatches(text))
        {
            letters += word.Length;
            unknown += IsPlain(text.AsSpan(word.Index, word.Length)) ? 0 : word.Length;
        }

        return letters == 0 ? 0 : (double)unknown / letters;
    }

    private static bool IsPlain(ReadOnlySpan<char> word) =>
        word.ContainsAnyExceptInRange('0', '9') ? word.Length < ShortestWord || SwedishWords.Knows(word) : word.Length <= LongestNumber;
}
