using System.Collections.Frozen;
using System.Collections.Immutable;
using Finsam.Extract.Model;

namespace Finsam.Extract.Tables;

/// <summary>Whether a document is written in Swedish, told by the words that no Swedish sentence does without.</summary>
internal static class DocumentLanguage
{
    /// <summary>Fewer words tell nothing: a page of figures has hardly any.</summary>
    private const int LeastWords = 100;

    /// <summary>In running text every fourth word is one of them; statements and lists have fewer.</summary>
    private const double LeastShare = 0.02;

    private static readonly FrozenSet<string> Common = new[]
    {
        "och", "att", "för", "som", "av", "till", "på", "med", "är", "det", "en", "ett", "den", "har", "inte", "om", "från",
        "under", "vid", "eller", "samt", "året", "årets", "summa", "utgående", "ingående", "övriga",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Surely another language: enough words, and hardly any of the commonest Swedish ones.</summary>
    internal static bool IsForeign(ImmutableArray<Line> lines)
    {
        var (words, common) = (0, 0);
        foreach (var word in lines.SelectMany(l => l.Words).Select(w => w.Text.Trim('.', ',', ';', ':', '(', ')')).Where(w => w.All(char.IsLetter) && w.Length > 1))
        {
            words++;
            common += Common.Contains(word) ? 1 : 0;
        }

        return words >= LeastWords && common < LeastShare * words;
    }
}
