using System.Globalization;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Training;

/// <summary>
/// Learns what recognition makes of letters, from pages of which both the true and the read text are at hand: they are aligned
/// character by character, and each stretch that differs is a confusion of one or two letters, or none.
/// </summary>
public static class DamageTrainer
{
    private const string Lost = "åäöÅÄÖ";

    /// <summary>What the usual confusions, of other engines and papers, weigh against the pages, as so many letters seen.</summary>
    private const double UsualLost = 300;
    private const double UsualShapes = 150;
    private const int Longest = 2;

    /// <summary>Signs that stand for letters within words.</summary>
    private const string Signs = "&@|¢£€§$!{}[]";
    private const int FewestOccurrences = 2;

    /// <param name="pages">Folder of <c>NAME.true.txt</c> and <c>NAME.read.txt</c>.</param>
    /// <param name="usual">The confusions to begin with: true letters, what is read, share; parted by tabs.</param>
    /// <param name="table">The file to write, of the same form.</param>
    public static void Run(string pages, string usual, string table, IProgress<string> progress)
    {
        var counts = new Dictionary<(string True, string Read), int>();
        foreach (var path in Directory.EnumerateFiles(pages, "*.true.txt").Order(StringComparer.Ordinal))
        {
            Count(Words(path), Words(path.Replace(".true.txt", ".read.txt", StringComparison.Ordinal)), counts);
        }

        var priors = File.ReadLines(usual).Select(l => l.Split('\t')).ToDictionary(c => (True: c[0], Read: c[1]), c => double.Parse(c[2], CultureInfo.InvariantCulture));
        var learnt = Lost.SelectMany(letter => Shares(c => c == letter.ToString(), UsualLost)).Concat(Shares(c => !Lost.Contains(c, StringComparison.Ordinal), UsualShapes)).ToArray();
        File.WriteAllLines(table, learnt.Select(l => string.Create(CultureInfo.InvariantCulture, $"{l.True}\t{l.Read}\t{l.Share:0.00000}")));
        progress.Report($"{table}: {learnt.Length} confusions from {counts.Values.Sum()} seen");

        IEnumerable<(string True, string Read, double Share)> Shares(Func<string, bool> isOfRow, double weight)
        {
            var seen = counts.Where(c => isOfRow(c.Key.True) && (c.Value >= FewestOccurrences || priors.ContainsKey(c.Key))).ToDictionary();
            var usuals = priors.Where(p => isOfRow(p.Key.True)).ToDictionary();
            double all = seen.Values.Sum() + weight, usualAll = usuals.Values.Sum();
            return seen.Keys.Union(usuals.Keys)
                .Select(key => (key.True, key.Read, Share: (seen.GetValueOrDefault(key) + (weight * usuals.GetValueOrDefault(key) / usualAll)) / all))
                .OrderByDescending(c => c.Share).ThenBy(c => c.True, StringComparer.Ordinal).ThenBy(c => c.Read, StringComparer.Ordinal);
        }
    }

    private static string Words(string path) => string.Join(' ', File.ReadAllText(path).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static void Count(string truth, string read, Dictionary<(string True, string Read), int> counts)
    {
        var costs = EditDistance.Table<char>(truth, read);
        int i = truth.Length, j = read.Length;
        var (endOfTruth, endOfRead) = (i, j);
        while (i > 0 || j > 0)
        {
            if (i > 0 && j > 0 && truth[i - 1] == read[j - 1] && costs[i, j] == costs[i - 1, j - 1])
            {
                Keep(truth[i..endOfTruth], read[j..endOfRead], counts);
                (endOfTruth, endOfRead) = (--i, --j);
            }
            else if (i > 0 && j > 0 && costs[i, j] == costs[i - 1, j - 1] + 1)
            {
                (i, j) = (i - 1, j - 1);
            }
            else if (i > 0 && costs[i, j] == costs[i - 1, j] + 1)
            {
                i--;
            }
            else
            {
                j--;
            }
        }
    }

    private static void Keep(string truth, string read, Dictionary<(string True, string Read), int> counts)
    {
        var isLetters = truth.Length is > 0 and <= Longest && truth.All(char.IsLetter) && read.Length <= Longest && read.All(c => char.IsLetterOrDigit(c) || Signs.Contains(c));
        var isLost = truth.Length == 1 && Lost.Contains(truth[0], StringComparison.Ordinal);
        var isShape = truth.All(c => char.IsAsciiLetterLower(c) || c == 'é') && read.Length > 0;
        if (isLetters && (isLost || isShape))
        {
            counts[(truth, read)] = counts.GetValueOrDefault((truth, read)) + 1;
        }
    }
}
