using System.Text.RegularExpressions;
using Finsam.Extract.Tables;

namespace Finsam.Extract.Check;

/// <summary>
/// What a row's label says of its part in the sums. Read without å, ä, ö and with one letter off, so that a label that
/// repair left damaged still does its work.
/// </summary>
internal static class Labels
{
    private static readonly Regex ResultWords = new(@"\b(\w*resultat\w*|\w*netto\w*|\w*overskott|\w*underskott)\b");
    private static readonly Regex CostWords = new(@"\b(\w*kostnad\w*|\w*utgift\w*)\b");
    private static readonly Regex RevenueWords = new(@"\b(\w*intakt\w*|(?<!lamnade )\w*bidrag\w*|(?<!sociala )(?!arbetsgivar)\w*avgift\w*|anslag|resultat|\w*netto|medel)\b");
    private static readonly Regex NoteReference = new(@"\(\s*[Nn]ot\s*\d+\s*\)");
    private static readonly Regex Year = new(@"^(19|20)\d\d$");

    private static readonly string[] SumWords = ["summa", "totalt", "total", "totalsumma", "delsumma", "slutsumma", "sammanlagt"];

    private static readonly HashSet<string> Unspecific = ["projekt", "projektet", "avseende", "av", "och", "for", "fran", "till", "i", "avs"];

    /// <summary>Summa, Totalt and their like.</summary>
    internal static bool IsSum(string label) =>
        Words(label) is [var first, ..] && SumWords.Any(w => IsNear(first, w));

    /// <summary>Resultat, netto, överskott: what is left when costs are taken from revenue.</summary>
    internal static bool IsResult(string label) => ResultWords.IsMatch(LabelText.Fold(label));

    /// <summary>Varav, därav: a part of the row above that no sum may count again.</summary>
    internal static bool IsPartOfAbove(string label) => Words(label) is [var first, ..] && first is "varav" or "darav" or "dar";

    /// <summary>Neither empty nor the end of a label that began on the line before.</summary>
    internal static bool IsWhole(string label) =>
        label.FirstOrDefault(char.IsLetterOrDigit) is var first && first != 0 && (!char.IsLower(first) || IsPartOfAbove(label));

    internal static bool IsRevenue(string label) => RevenueWords.IsMatch(LabelText.Fold(label));

    internal static bool IsCost(string label) => CostWords.IsMatch(LabelText.Fold(label));

    /// <summary>Part of the words that two labels share, 0 to 1; an abbreviation (förrehab., soc) meets the whole word.</summary>
    internal static double Likeness(string one, string other)
    {
        string[] a = Specific(one), b = Specific(other);
        if (a.Length == 0 || b.Length == 0)
        {
            return 0;
        }

        var free = b.ToList();
        var shared = a.Count(word => free.FindIndex(w => Meets(word, w)) is >= 0 and var at && Take(free, at));
        return 2.0 * shared / (a.Length + b.Length);
    }

    private static bool Take(List<string> words, int at)
    {
        words.RemoveAt(at);
        return true;
    }

    private static string[] Words(string label) => LabelText.Fold(label).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string[] Specific(string label)
    {
        var words = Words(NoteReference.Replace(label, ""));
        var specific = words.Where(w => !Unspecific.Contains(w) && !Year.IsMatch(w)).ToArray();
        return specific.Length > 0 ? specific : words;
    }

    private static bool Meets(string a, string b)
    {
        if (a == b || a.TrimStart('p') == b.TrimStart('p'))
        {
            return true;
        }

        var prefix = a.Zip(b).TakeWhile(p => p.First == p.Second).Count();
        var shorter = Math.Min(a.Length, b.Length);
        return !char.IsDigit(a[0]) && !char.IsDigit(b[0]) && shorter >= 3 && (prefix == shorter || prefix >= 6 || IsNear(a, b));
    }

    /// <summary>Equal but for one letter misread, left out or put in (two where the reader splits m into rn).</summary>
    private static bool IsNear(string word, string model)
    {
        if (word == model)
        {
            return true;
        }

        if (model.Length < 5 || Math.Abs(word.Length - model.Length) > 1)
        {
            return word.Replace("rn", "m") == model;
        }

        var head = word.Zip(model).TakeWhile(p => p.First == p.Second).Count();
        var tail = word.Reverse().Zip(model.Reverse()).TakeWhile(p => p.First == p.Second).Count();
        return head + tail >= Math.Max(word.Length, model.Length) - 1 || word.Replace("rn", "m") == model;
    }
}
