using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Finsam.Extract.Model;

namespace Finsam.Extract.Repair;

/// <summary>
/// The sign § of a numbered item of minutes, read as <c>$</c>, <c>&amp;</c>, <c>S</c>, <c>3</c> or <c>8</c> (<c>36 Val av
/// justerare</c>). No lexicon tells it; the running number does: the items before and after it are one less and one more.
/// </summary>
internal static class ParagraphSigns
{
    private static readonly Regex ItemPattern = new(@"^\s*(?<sign>[§$&S38])\s?(?<number>[1-9]\d{0,2})(?=[\s.:,]|$)");

    private const double Confidence = 0.93;

    /// <param name="Sign">As it was read.</param>
    private sealed record Item(int Line, int Start, int Length, char Sign, int Number)
    {
        /// <summary>No number of a list and no amount begins like this.</summary>
        public bool IsSign => Sign is '§' or '$' or '&';
    }

    public static ImmutableArray<Change> Find(ImmutableArray<Line> lines)
    {
        var items = lines.SelectMany((line, l) => ItemPattern.Match(line.Plain) is { Success: true } match ? [ItemOf(match, l)] : Array.Empty<Item>()).ToArray();
        return
        [
            .. Runs(items).Where(run => run.Count(item => item.IsSign) >= 2 && run.Exists(item => item.Sign != '§'))
                .SelectMany(run => run.Where(item => item.Sign != '§' && IsBorneOut(run, item)))
                .Select(item => new Change(new Stretch(item.Line, item.Start, item.Length), "§ ", Confidence)),
        ];
    }

    private static Item ItemOf(Match match, int line)
    {
        var (sign, number) = (match.Groups["sign"], match.Groups["number"]);
        return new Item(line, sign.Index, number.Index - sign.Index, sign.Value[0], int.Parse(number.Value));
    }

    /// <summary>Items that count up by one. What stands between them may look like an item and be a row of figures.</summary>
    private static List<List<Item>> Runs(Item[] items)
    {
        var runs = new List<List<Item>>();
        foreach (var item in items)
        {
            var run = runs.FindLast(r => r[^1].Number == item.Number - 1);
            if (run is null)
            {
                runs.Add([item]);
            }
            else
            {
                run.Add(item);
            }
        }

        return runs;
    }

    /// <summary>A letter or figure is the sign only between two items of which one is marked as such.</summary>
    private static bool IsBorneOut(List<Item> run, Item item)
    {
        var at = run.IndexOf(item);
        return item.IsSign || (at > 0 && at < run.Count - 1 && (run[at - 1].IsSign || run[at + 1].IsSign));
    }
}
