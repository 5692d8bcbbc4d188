using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace Finsam.Extract.Repair;

/// <summary>
/// The spaces of thousands that recognition lost in amounts, where the document's other amounts have them. They are put back as
/// no-break spaces, so that an amount stays one piece beside its neighbour: <c>1665777 1751017</c> does not become seven groups
/// of which no one can tell the columns. No digit is changed.
/// </summary>
internal static class AmountSpaces
{
    /// <summary>The amounts that end a line; before them stand words, or nothing.</summary>
    private static readonly Regex RowPattern = new(@"(?<=^|[\p{L}\]).,:|;][\s|:;.]+|\p{L}{2}\s\d\s)(?<!\d,\s)(?<amounts>(?:[-–−]\s?)?\d+(?:\s+(?:[-–−]\s?)?\d+)+)(?:\s?kr)?[\s.|:;]*$");

    /// <summary>An amount of money said in running text.</summary>
    private static readonly Regex MoneyPattern = new(@"(?<=^|[\p{L},(]\s)(?<amounts>\d{5,9})\s?(?:kr|kronor|SEK)\b");

    private static readonly Regex RunPattern = new(@"\d+");

    /// <summary>Labels of numbers that are no amounts.</summary>
    private static readonly Regex CodePattern = new(
        @"\b(?:tel\w*|fax|mobil\w*|vx|dnr|diarie\w*|org\w*|(?:plus|bank|post)giro|pg|bg|kund\w*|konto(?:nr|nummer)?|nr|\w*nummer|box|kod\w*|faktura\w*|ref\w*|ocr|id)\b", RegexOptions.IgnoreCase);

    private const int FewestGrouped = 4;

    /// <summary>So much of the document's large amounts must have their spaces.</summary>
    private const double LeastGrouped = 0.25;

    private const double Confidence = 0.97;

    /// <param name="lines">Each line's text, with what was misread among its digits put right.</param>
    public static IEnumerable<Change> Find(ImmutableArray<string> lines)
    {
        var rows = lines.SelectMany((line, l) => Rows(line).Select(row => (Line: l, row.Index, row.Value))).ToArray();
        var grouped = rows.Sum(row => Runs(row.Value).Count(run => run.IsGroup));
        var lost = rows.SelectMany(row => Runs(row.Value).Where(run => run.HasLostSpace).Select(run => (row, run))).ToArray();
        return grouped < FewestGrouped || grouped < LeastGrouped * (grouped + lost.Length)
            ? []
            : lost.Select(l => new Change(
                new Stretch(l.row.Line, l.row.Index + l.run.Start, l.run.Length),
                Grouped(l.row.Value.Substring(l.run.Start, l.run.Length)),
                Confidence));
    }

    private static IEnumerable<Capture> Rows(string line)
    {
        if (line.AsSpan().IndexOfAnyInRange('0', '9') < 0)
        {
            return [];
        }

        var row = RowPattern.Match(line);
        var found = row.Success ? [row] : MoneyPattern.Matches(line).ToArray();
        return found.Where(m => !CodePattern.IsMatch(line.AsSpan(0, m.Groups["amounts"].Index))).Select(m => (Capture)m.Groups["amounts"]).Where(c => !HasLeadingNought(c.Value));
    }

    /// <summary>Numbers of telephones and codes may begin with a nought, amounts do not.</summary>
    private static bool HasLeadingNought(string amounts) => Runs(amounts).Any(run => run.Length > 1 && amounts[run.Start] == '0' && !run.IsGroup);

    /// <param name="IsYear">A year, unless it stands in a row of amounts and goes on.</param>
    /// <param name="IsGroup">Three digits, one space after others: they may go on from those.</param>
    /// <param name="Before">Digits of the amount before it that it may go on from; 0 where it cannot.</param>
    /// <param name="After">Digits of the groups after it that may go on from it.</param>
    private sealed record Run(int Start, int Length, bool IsYear, bool IsGroup, int Before, int After)
    {
        public bool HasLostSpace => Length is > 3 and < 10 && !IsYear && !MayBeStuck;

        /// <summary>
        /// Between groups a run may be the end of one amount and the beginning of the next, the gap of the columns lost
        /// (<c>249 43820 562</c>): so it is where the two amounts are of more like length that way.
        /// </summary>
        private bool MayBeStuck => Before > 0 && After > 0 && Length <= 6 && Math.Abs(Before - Length - After) > Math.Abs(Before + 6 - Length - After);
    }

    private static List<Run> Runs(string amounts)
    {
        var matches = RunPattern.Matches(amounts);
        var goesOn = matches.Select((m, i) => i > 0 && m.Length == 3 && IsNext(i)).ToArray();
        var isYear = matches.Select(m => m is { Length: 4, Value: ['1', '9', ..] or ['2', '0', < '5', _] }).ToArray();
        var hasLarge = matches.Where((m, i) => m.Length > 4 || (m.Length == 4 && !isYear[i] && i + 1 < matches.Count && goesOn[i + 1])).Any();
        return [.. matches.Select((m, i) => new Run(
            m.Index, m.Length, isYear[i] && !(After(i) > 0 && (hasLarge || IsLikeBefore(i))), goesOn[i], i > 0 && IsNext(i) ? Before(i) : 0, After(i)))];

        // A year before an amount would make that much shorter than the one before it (284 990 1973 701).
        bool IsLikeBefore(int i) => i > 0 && IsNext(i) && Before(i) > 3 && Math.Abs(Before(i) - 4 - After(i)) < Math.Abs(Before(i) - After(i));

        bool IsNext(int i) => amounts[matches[i].Index - 1] is ' ' or '\u00a0' && matches[i - 1].Index + matches[i - 1].Length == matches[i].Index - 1;
        int After(int i) => matches.Skip(i + 1).Select((m, k) => goesOn[i + 1 + k]).TakeWhile(on => on).Count() * 3;
        int Before(int i)
        {
            var head = i - 1;
            while (head > 0 && goesOn[head])
            {
                head--;
            }

            return matches[head].Length <= 3 ? matches[head].Length + (3 * (i - 1 - head)) : 0;
        }
    }

    private static string Grouped(string digits)
    {
        var text = new StringBuilder(digits);
        for (var i = digits.Length - 3; i > 0; i -= 3)
        {
            text.Insert(i, '\u00a0');
        }

        return text.ToString();
    }
}
