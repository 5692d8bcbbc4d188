using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Finsam.Extract.Parsing;

/// <summary>A person's name found in text.</summary>
/// <param name="IsKnown">Its first word is a given name that people in Sweden bear.</param>
public readonly record struct NameMention(int Start, int Length, string Name, bool IsKnown)
{
    public int End => Start + Length;
}

/// <summary>
/// Names of persons by their build: two to four capitalised words, hyphens and initials (<c>K-G Abrahamsson</c>)
/// included. A list of given names (SCB's statistics of 2020: borne by at least 150) tells where a name begins where
/// the build alone leaves it open.
/// </summary>
public static class PersonNames
{
    /// <summary>A family name that lost its capital is taken only where an organization, a bracket or a comma follows.</summary>
    private static readonly Regex NameAtPattern = new(@"\G(?:" + Word + @"(?:[ \u00a0]+(?:von|af|de|van|der|la|el)\b)?(?:[ \u00a0]+" + Word + @"){1,3}|" + Word + @"[ \u00a0]+\p{Ll}{4,}(?=[ \u00a0]*(?:[(,\t]|\p{Lu}\p{Ll}+[ \u00a0]kommun))" + ")");

    private static readonly Regex NameWordPattern = new(@"\p{Lu}-\p{Lu}\b|\p{Lu}\.|\p{L}[\p{L}´'’]*(?:-\p{L}[\p{L}´'’]*)*");
    private static readonly Regex WordPattern = new(@"(?<![\p{L}\d-])(?:" + Word + @")");
    private static readonly Regex InitialPattern = new(@"^\p{Lu}(?:-\p{Lu}|\.)$");
    private static readonly Regex ParticlePattern = new(@"^(?:von|af|de|van|der|la|el)$");
    private static readonly Regex NoNamePattern = new(
        @"^(?:(?:vice|forste|andre|andra|tf)$|ordf|ledamot|ledamoter|ersattar|suppleant|revisor|forbundschef|forbundsdirektor|sekreterare|justera|justering|deltagare|handlaggare|" +
        @"samordnare|ekonom|enhetschef|verksamhetschef|processledare|projektledare|utvecklingsledare|tjansteman|region|kommun|landsting|samordningsforbund|finsam|styrelse|beredningsgrupp|" +
        @"paragraf|(?:hela|kassa|namn|roll|roller|plats|datum|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)$|\w+(?:gatan|vagen|vag|grand|torget)$|organisation|uppdrag|funktion|bilaga)");

    private static readonly FrozenSet<string> GivenNames = EmbeddedTable.Rows("given-names.csv").Select(r => Folded.Of(r[0])).ToFrozenSet();

    /// <summary>The names of a text whose first word is a known given name or an initial, left to right.</summary>
    public static IReadOnlyList<NameMention> Find(string text)
    {
        var found = new List<NameMention>();
        var organizations = Organizations.Find(text);
        for (var i = 0; i < text.Length;)
        {
            var word = WordPattern.Match(text, i);
            if (!word.Success)
            {
                break;
            }

            if (IsGiven(word.Value) && Read(text, word.Index, organizations) is { } name)
            {
                found.Add(name);
                i = name.End;
            }
            else
            {
                i = word.Index + word.Length;
            }
        }

        return found;
    }

    /// <summary>The name that a text begins with, whether its given name is known or not; null where it begins with none.</summary>
    public static NameMention? AtStart(string text)
    {
        var word = WordPattern.Match(text);
        return word.Success && text[..word.Index].Trim().Length == 0 ? Read(text, word.Index, Organizations.Find(text)) : null;
    }

    /// <summary>
    /// Names that were run together in one cell (<c>Anna Berg Bo Karl Ek</c>), parted where the given names begin. Where
    /// the list of names leaves it open, the cut with the fewest odd names is taken, as many as <paramref name="expected"/>
    /// if that can be.
    /// </summary>
    public static IReadOnlyList<string> SplitRun(string text, int? expected = null)
    {
        var words = text.Split([' ', '\u00a0', '\t', ',', ';'], StringSplitOptions.RemoveEmptyEntries);
        var best = Cuts(words, 0, expected ?? -1).OrderBy(c => c.Cost).FirstOrDefault();
        return best.Names ?? [];
    }

    internal static bool IsGiven(string word) =>
        InitialPattern.IsMatch(word) || GivenNames.Contains(Folded.Of(word)) || (word.Contains('-') && GivenNames.Contains(Folded.Of(word.Split('-')[0])));

    private static NameMention? Read(string text, int start, IReadOnlyList<OrganizationMention> organizations)
    {
        var match = NameAtPattern.Match(text, start);
        if (!match.Success)
        {
            return null;
        }

        var end = start + match.Length;
        foreach (var organization in organizations)
        {
            if (organization.Start >= start && organization.Start < end)
            {
                end = organization.Start;
            }
        }

        var words = WordsOf(text[start..end]);
        var stop = words.FindIndex(w => NoNamePattern.IsMatch(Folded.Of(w.Value)));
        words = stop < 0 ? words : words[..stop];
        if (words.Count < 2 || words.All(w => w.Length == 1))
        {
            return null;
        }

        var length = words[^1].Index + words[^1].Length;
        var name = string.Join(' ', words.Select((w, i) => i > 0 && char.IsLower(w.Value[0]) && !ParticlePattern.IsMatch(w.Value) ? Capitalize(w.Value) : w.Value));
        return new NameMention(start, length, WithRings(name), IsGiven(words[0].Value));
    }

    /// <summary>No Swedish name begins with these: the ring of an Å was read as an accent.</summary>
    private static string WithRings(string name) => name.Replace('À', 'Å').Replace('Â', 'Å').Replace('Ā', 'Å');

    private static List<Match> WordsOf(string text) => NameWordPattern.Matches(text).ToList();

    private static string Capitalize(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static IEnumerable<(double Cost, string[] Names)> Cuts(string[] words, int from, int expected)
    {
        // Best cut of the first n words into k names; names have two to four words.
        var best = new Dictionary<(int Words, int Names), (double Cost, string[] Names)> { [(from, 0)] = (0, []) };
        for (var end = 2; end <= words.Length; end++)
        {
            for (var length = 2; length <= Math.Min(4, end); length++)
            {
                foreach (var (key, value) in best.Where(b => b.Key.Words == end - length).ToArray())
                {
                    var cost = value.Cost + CostOf(words[(end - length)..end]);
                    var at = (end, key.Names + 1);
                    if (!best.TryGetValue(at, out var known) || cost < known.Cost)
                    {
                        best[at] = (cost, [.. value.Names, string.Join(' ', words[(end - length)..end])]);
                    }
                }
            }
        }

        return best.Where(b => b.Key.Words == words.Length)
            .Select(b => (b.Value.Cost + (expected > 0 && b.Key.Names != expected ? 3 : 0), b.Value.Names));
    }

    private static double CostOf(string[] name)
    {
        var cost = IsGiven(name[0]) ? 0 : 2.0;
        for (var i = 1; i < name.Length - 1; i++)
        {
            cost += ParticlePattern.IsMatch(name[i]) ? 0.1 : IsGiven(name[i]) ? 0.6 : 1.2;
        }

        return cost + (IsGiven(name[^1]) && !name[^1].EndsWith("son", StringComparison.Ordinal) ? 0.4 : 0);
    }

    private const string Word = @"(?:\p{Lu}[\p{Ll}´'’]+(?:-\p{L}[\p{Ll}´'’]+)*|\p{Lu}-?\p{Lu}\b|\p{Lu}(?:\.|\b))";
}
