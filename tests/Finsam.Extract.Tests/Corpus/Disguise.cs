using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Tests.Corpus;

/// <summary>
/// A seed as a report of other people, places, years and amounts: each name, municipality, year and amount is replaced in the
/// text and in the true records alike. Amounts are multiplied by one whole number, so that what added up still does; they keep
/// the places of their digits, torn as they are. Where a scan had lost a word's rings and dots, its replacement loses them too.
/// </summary>
internal sealed class Disguise
{
    private static readonly string[] GivenNames =
    [
        "Karin", "Lars", "Anna", "Erik", "Birgitta", "Göran", "Åke", "Märta", "Sofia", "Nils", "Johan", "Elsa", "Björn", "Inga", "Sören", "Gunnel", "Håkan", "Åsa",
        "Rolf", "Ulla", "Jörgen", "Maria", "Stig", "Eva", "Per", "Annika", "Torsten", "Marianne", "Börje", "Kerstin", "Sixten", "Margareta", "Olof", "Ingrid", "Hans",
        "Gunilla", "Tommy", "Camilla", "Roger", "Linnéa", "Kurt", "Yvonne", "Anders", "Helena", "Jonas", "Malin", "Henrik", "Sara", "Mats", "Pia", "Ola", "Lisa",
        "Peter", "Emma", "Daniel", "Monica", "Stefan", "Agneta", "Fredrik", "Susanne", "Magnus", "Lena", "Urban", "Elin", "Viktor", "Hanna", "Oskar", "Ida",
    ];

    /// <summary>Without å, ä and ö: which of them an invented name had, nobody could tell when it is lost.</summary>
    private static readonly string[] FamilyHeads = ["Berg", "Lund", "Holm", "Hag", "Gran", "Alm", "Sand", "Kvarn", "Ros", "Dal", "Fors", "Norr", "Stor", "Ny", "Silver", "Lind"];
    private static readonly string[] FamilyTails = ["qvist", "gren", "mark", "dahl", "stam", "stedt", "blad", "man"];

    private static readonly Regex YearPattern = new(@"(?<!\d)20[0-2]\d(?!\d)");
    private static readonly Regex NumberPattern = new(@"(?<!\d)\d{6}-\d{4}(?!\d)");
    private static readonly Regex GroupedPattern = new(@"(?<![\d,])(?<!\d[ \u00a0])\d{1,3}(?:[ \u00a0]\d{3})+(?![\d,]|[ \u00a0]\d)");
    private static readonly Regex WordPattern = new(@"[\p{L}´'’]+");

    /// <summary>One letter in so many may be misread.</summary>
    private const int MisreadLetters = 4;

    private readonly Dictionary<string, string> words = [];
    private readonly Dictionary<string, string> damaged = [];
    private readonly HashSet<decimal> known = [];
    private readonly IReadOnlyList<string> truth;
    private readonly int years;
    private readonly int factor;

    /// <param name="seed">Of the choices.</param>
    /// <param name="truth">The true text, line for line, of which the text is a reading; the text itself where it is true.</param>
    internal Disguise(int seed, IEnumerable<string> names, IReadOnlyList<string> truth)
    {
        this.truth = truth;
        var random = new Random(seed);
        years = new[] { -8, -4, 4, 8 }[random.Next(4)];
        factor = random.Next(2, 4);
        ReplaceNames(names, random);
        ReplacePlaces(string.Join('\n', truth), random);
        foreach (var word in words)
        {
            damaged.TryAdd(Folded.Of(word.Key), Plain(word.Value));
        }
    }

    /// <summary>One line of the text, by its number from 1, with the true amounts that it prints, in their order.</summary>
    internal string Line(string line, int number, IEnumerable<(decimal Amount, int Unit)> amounts)
    {
        var printed = amounts.ToArray();
        var replaced = printed.Length > 0 ? Amounts(line, printed) : GroupedPattern.Replace(line, Grouped);
        var printedWords = WordPattern.Matches(number <= truth.Count ? truth[number - 1] : "").Select(w => w.Value).ToHashSet(StringComparer.Ordinal);
        return Words(replaced, [.. words.Keys.Where(k => printedWords.Contains(k) || printedWords.Contains(k + "s"))]);
    }

    /// <summary>A field of a true record.</summary>
    internal string Field(string column, string value) =>
        column is "amount_sek" or "expected" or "actual" or "difference" && decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount)
            ? (amount * factor).ToString("0.##", CultureInfo.InvariantCulture)
            : column is "line" or "ordinal" or "value" or "number" ? value
            : Words(value);

    /// <summary>Amounts that running text may repeat.</summary>
    internal void Know(IEnumerable<decimal> amounts) => known.UnionWith(amounts.Select(Math.Abs));

    /// <param name="printed">The words to replace that the true line has: what is read of it may be any of them, misread.</param>
    private string Words(string text, params string[] printed) => WordPattern.Replace(
        NumberPattern.Replace(YearPattern.Replace(text, y => (int.Parse(y.Value, CultureInfo.InvariantCulture) + years).ToString(CultureInfo.InvariantCulture)), OtherNumber),
        w => Word(w.Value, printed));

    private string Word(string word, string[] printed)
    {
        var stem = word.EndsWith('s') ? word[..^1] : word;
        return words.TryGetValue(word, out var whole) ? whole
            : words.TryGetValue(stem, out var genitive) ? genitive + "s"
            : !char.IsUpper(word[0]) ? Misread(word, printed) ?? word
            : damaged.TryGetValue(Folded.Of(word), out var read) ? Cased(read, word)
            : damaged.TryGetValue(Folded.Of(stem), out var readGenitive) ? Cased(readGenitive + "s", word)
            : Misread(word, printed) ?? word;
    }

    /// <summary>A word of the true line read with letters amiss, or run together with the next one.</summary>
    private string? Misread(string word, string[] printed) =>
        printed.FirstOrDefault(p => IsRead(p, word)) is { } alone ? Plain(words[alone])
        : printed.FirstOrDefault(p => p.Length < word.Length && IsRead(p, word[..p.Length])) is { } joined ? Plain(words[joined]) + word[joined.Length..]
        : null;

    private static bool IsRead(string printed, string read) =>
        EditDistance.Of(Folded.Of(printed), Folded.Of(read), printed.Length / MisreadLetters) <= printed.Length / MisreadLetters;

    private static string Cased(string word, string like) => like.Length > 1 && like.All(char.IsUpper) ? word.ToUpperInvariant() : word;

    /// <summary>As an engine reads it that knows no å, ä and ö.</summary>
    private static string Plain(string word) => word.Replace('å', 'a').Replace('ä', 'a').Replace('ö', 'o').Replace('Å', 'A').Replace('Ä', 'A').Replace('Ö', 'O').Replace('é', 'e');

    private void ReplaceNames(IEnumerable<string> names, Random random)
    {
        var parted = names.Select(n => n.Split(' ', '-').Where(p => p.Length > 2).ToArray()).Where(p => p.Length > 0).ToArray();
        Assign(parted.Select(p => p[0]), GivenNames, random);
        Assign(parted.SelectMany(p => p.Skip(1)), [.. FamilyHeads.SelectMany(h => FamilyTails.Select(t => h + t))], random);
    }

    /// <summary>A municipality becomes one whose official name is formed alike (<c>Umeå kommun</c>, <c>Nordmalings kommun</c>).</summary>
    private void ReplacePlaces(string text, Random random)
    {
        var present = OrganizationForms.Municipalities.Where(m => IsSimple(m.Place) && Regex.IsMatch(text, $@"(?<!\p{{L}}){m.Place}s?(?!\p{{L}})")).ToArray();
        foreach (var isGenitive in new[] { false, true })
        {
            Assign(
                present.Where(m => IsGenitive(m) == isGenitive).Select(m => m.Place),
                [.. OrganizationForms.Municipalities.Where(m => IsSimple(m.Place) && IsGenitive(m) == isGenitive && !present.Contains(m) && m.Place[^1] is not ('s' or 'x')).Select(m => m.Place)],
                random);
        }

        Assign(["Västerbotten"], ["Norrbotten"], random);
        words["VLL"] = "NLL";

        static bool IsGenitive((string Place, string Official) municipality) => municipality.Official != $"{municipality.Place} kommun";

        static bool IsSimple(string place) => place.Length > 3 && place.All(char.IsLetter);
    }

    private void Assign(IEnumerable<string> old, string[] pool, Random random)
    {
        random.Shuffle(pool);
        var free = new Queue<string>(pool.Where(p => !words.ContainsKey(p) && !words.ContainsValue(p)));
        foreach (var word in old.Distinct().Order(StringComparer.Ordinal).Where(w => !words.ContainsKey(w)))
        {
            words[word] = free.Dequeue();
        }
    }

    /// <summary>Another number of the same kind of body, its check digit (Luhn) right.</summary>
    private string OtherNumber(Match match)
    {
        var digits = match.Value.Replace("-", "", StringComparison.Ordinal);
        if (OrganizationNumber.First(match.Value) is null)
        {
            return match.Value;
        }

        var body = digits[..6] + ((int.Parse(digits[6..9], CultureInfo.InvariantCulture) + (7 * factor)) % 1000).ToString("000", CultureInfo.InvariantCulture);
        return Enumerable.Range(0, 10).Select(d => $"{body[..6]}-{body[6..]}{d}").First(n => OrganizationNumber.First(n) is not null);
    }

    private string Grouped(Match match)
    {
        var amount = decimal.Parse(match.Value.Replace(" ", "", StringComparison.Ordinal).Replace("\u00a0", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        return known.Contains(amount) || known.Contains(amount * 1000) ? (amount * factor).ToString("#,0", CultureInfo.InvariantCulture).Replace(',', ' ') : match.Value;
    }

    /// <summary>Each digit where a digit stood; one more goes before the first.</summary>
    private string Amounts(string line, (decimal Amount, int Unit)[] amounts)
    {
        var places = Enumerable.Range(0, line.Length).Where(i => char.IsAsciiDigit(line[i])).ToArray();
        var digits = string.Concat(places.Select(i => line[i]));
        var old = amounts.Select(a => Digits(a.Amount / a.Unit)).ToArray();
        var starts = Starts(digits, old);
        var text = new StringBuilder(line);
        for (var a = amounts.Length - 1; starts is not null && a >= 0; a--)
        {
            var fresh = Digits(amounts[a].Amount * factor / amounts[a].Unit);
            for (var i = 1; i <= old[a].Length; i++)
            {
                text[places[starts[a] + old[a].Length - i]] = fresh[^i];
            }

            if (fresh.Length > old[a].Length)
            {
                var first = places[starts[a]];
                var isFull = old[a].Length >= 3 && places[starts[a] + 2] == first + 2 && (old[a].Length == 3 || places[starts[a] + 3] > first + 3);
                text.Insert(first, isFull ? $"{fresh[..^old[a].Length]} " : fresh[..^old[a].Length]);
            }
        }

        return text.ToString();
    }

    private static string Digits(decimal amount) => Math.Abs(amount).ToString("0.##", CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal);

    /// <summary>Where each amount's digits begin among those of the line, from the right: labels and notes stand on the left.</summary>
    private static int[]? Starts(string digits, string[] amounts)
    {
        var starts = new int[amounts.Length];
        var end = digits.Length;
        for (var a = amounts.Length - 1; a >= 0; a--)
        {
            starts[a] = end < amounts[a].Length ? -1 : digits.LastIndexOf(amounts[a], end - 1, StringComparison.Ordinal);
            if (starts[a] < 0)
            {
                return null;
            }

            end = starts[a];
        }

        return starts;
    }
}
