using System.Text;
using Finsam.Extract.Repair;

namespace Finsam.Extract.Training;

/// <summary>
/// Repair without context, to compare with: a word that the model does not know, or that has lost letters, becomes the most frequent
/// of the words that the channel may have made it of.
/// </summary>
public static class FrequencyRepairer
{
    public static string Run(string text)
    {
        var lines = text.Split('\n');
        var finder = new CandidateFinder(SwedishModel.Shipped, DamageChannel.Estimate(lines));
        var known = new Dictionary<string, string>();
        return string.Join('\n', lines.Select(line => Repair(line, finder, known)));
    }

    private static string Repair(string line, CandidateFinder finder, Dictionary<string, string> known)
    {
        var elements = new List<TextElement>();
        TextScanner.Scan(line, elements);
        var text = new StringBuilder(line);
        foreach (var element in elements.Where(e => e.Kind == ElementKind.Word).Reverse())
        {
            var word = line.Substring(element.Start, element.Length);
            if (!known.TryGetValue(word, out var repaired))
            {
                known[word] = repaired = MostFrequent(word, finder.Find(word));
            }

            text.Remove(element.Start, element.Length).Insert(element.Start, repaired);
        }

        return text.ToString();
    }

    private static string MostFrequent(string word, Candidate[] candidates)
    {
        var best = candidates.MinBy(c => c.WordCost)!;
        var token = new Token(ElementKind.Word, word, [new Stretch(0, 0, word.Length)]);
        return best.IsLiteral ? word : WordSpeller.Spell(token, best)[0];
    }
}
