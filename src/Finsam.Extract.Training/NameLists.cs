namespace Finsam.Extract.Training;

/// <summary>Reads the reference names into the counts: people by bearers, places and authorities as short texts.</summary>
internal static class NameLists
{
    /// <summary>Occurrences that a bearer of a name is worth; names are some 3 % of the words of minutes and reports.</summary>
    private const float PerBearer = 0.03f;
    private const float PerPlace = 3;
    private const float PerAuthority = 20;
    private const int FewestBearers = 5;

    public static void Add(WordCounter counter, string folder)
    {
        foreach (var file in (string[])["tilltalsnamn-kvinnor.csv", "tilltalsnamn-man.csv", "efternamn_scb_topp1000.csv"])
        {
            AddPeople(counter, Rows(folder, file, ','), PerBearer);
        }

        AddPeople(counter, Rows(folder, "efternamn_riksdag.tsv", '\t'), 1);
        AddTexts(counter, Rows(folder, "kommuner_290.tsv", '\t').Select(r => r[2]), PerAuthority);
        AddTexts(counter, Rows(folder, "kommuner_290.tsv", '\t').Select(r => r[1]), PerPlace);
        AddTexts(counter, Rows(folder, "ortsnamn.csv", ',').Select(r => r[0]), PerPlace);
        AddTexts(counter, Rows(folder, "lan.csv", ',').Select(r => r[0]), PerAuthority);
        AddTexts(counter, File.ReadLines(Path.Combine(folder, "regioner_21.txt")), PerAuthority);
        AddTexts(counter, File.ReadLines(Path.Combine(folder, "myndigheter_984.txt")), PerPlace);
    }

    /// <summary>Surnames, small letters: most of the rarer ones are put together of the same few dozen parts.</summary>
    public static string[] Surnames(string folder) =>
        Small(Rows(folder, "efternamn_scb_topp1000.csv", ',').Skip(1).Concat(Rows(folder, "efternamn_riksdag.tsv", '\t')));

    /// <summary>Localities, small letters: of the same parts as surnames.</summary>
    public static string[] Localities(string folder) => Small(Rows(folder, "ortsnamn.csv", ',').Skip(1));

    private static string[] Small(IEnumerable<string[]> rows) =>
        [.. rows.Select(r => r[0].ToLowerInvariant()).Where(n => n.All(char.IsLetter)).Distinct().Order(StringComparer.Ordinal)];

    private static IEnumerable<string[]> Rows(string folder, string file, char separator) =>
        File.ReadLines(Path.Combine(folder, file)).Select(l => l.Replace("\"", "", StringComparison.Ordinal).Split(separator));

    private static void AddPeople(WordCounter counter, IEnumerable<string[]> rows, float weight)
    {
        foreach (var row in rows)
        {
            if (row.Length > 1 && int.TryParse(row[1], out var bearers) && (weight == 1 || bearers >= FewestBearers))
            {
                foreach (var part in row[0].Split(' ', '-'))
                {
                    counter.AddWord(part, bearers * weight);
                }
            }
        }
    }

    private static void AddTexts(WordCounter counter, IEnumerable<string> texts, float weight)
    {
        foreach (var text in texts)
        {
            counter.AddText("i " + text, weight);
        }
    }
}
