using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Finsam.Extract.Model;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Repair;

/// <summary>
/// Marks over letters that an engine with the letters of many languages gets wrong in words read from an image: a letter that Swedish does
/// not write (<c>Räntekostnađer</c>, <c>Ārets</c>), one read twice (<c>låângtids</c>), a dot or ring too many or the wrong one
/// (<c>Resultät</c>, <c>Ärets</c>). The lexicon tells which word was meant; where it has two, none is. In text that nobody had to read such letters are meant.
/// </summary>
internal static class MarkedLetters
{
    private const string Vowels = "aeiouy";
    private const string Marked = "åäö";

    private static readonly Regex WordPattern = new(@"\p{L}{4,}");

    /// <summary>More are no slip.</summary>
    private const int MostLetters = 3;

    /// <summary>Swedish letters in a word that begins with a capital are judged in longer words only: names are short.</summary>
    private const int ShortestTitle = 5;

    /// <summary>What the meant word costs at most (nats): compounds too, and only common words where each letter is Swedish.</summary>
    private const double RarestForeign = SwedishWords.CompoundCost;
    private const double RarestSwedish = 11.5;

    /// <summary>The next best word costs so much more (nats).</summary>
    private const double Margin = 3;

    /// <summary>What a page made on a computer is, and nothing that was read.</summary>
    private const double SureEngine = 0.995;

    private const double Confidence = 0.95;

    internal static IEnumerable<Change> Find(ImmutableArray<Line> lines) =>
        from pair in lines.Select((line, number) => (Line: line, Number: number))
        where pair.Line.Plain.Any(c => c > '\u007f')
        from Match word in WordPattern.Matches(pair.Line.Plain)
        where pair.Line.Words.Any(w => w.Confidence < SureEngine && w.Text.Contains(word.Value, StringComparison.Ordinal))
        let meant = Meant(word.Value)
        where meant is not null
        select new Change(new Stretch(pair.Number, word.Index, word.Length), meant, Confidence);

    private static string? Meant(string word)
    {
        var foreign = Enumerable.Range(0, word.Length).Where(i => LatinLetters.IsForeign(word[i])).ToArray();
        return foreign.Length > 0
            ? foreign.Length <= MostLetters ? Best(word, Variants(word, foreign), RarestForeign) : null
            : MayBeMisread(word) ? Best(word, OneOff(word), RarestSwedish) : null;
    }

    /// <summary>The one word of Swedish among the variants, in the capitals of what was read; a name's letters are its own.</summary>
    /// <param name="rarest">What a word may cost at most (nats).</param>
    private static string? Best(string read, IEnumerable<string> variants, double rarest)
    {
        var known = variants.Distinct().Select(v => (Text: v, Cost: SwedishWords.CostOf(v))).Where(v => v.Cost is not null).OrderBy(v => v.Cost).ToArray();
        return known.Length > 0 && known[0].Cost <= rarest && (known.Length == 1 || known[1].Cost - known[0].Cost > Margin) && (!char.IsUpper(read[0]) || IsWrittenSmall(known[0].Text)) ? known[0].Text : null;
    }

    /// <summary>Every foreign letter without its mark, with a Swedish one, or, beside the same letter, left out.</summary>
    private static IEnumerable<string> Variants(string word, int[] foreign)
    {
        IEnumerable<string> all = [word];
        foreach (var at in foreign.Reverse())
        {
            all = all.SelectMany(w => Readings(w, at)).ToArray();
        }

        return all;
    }

    private static IEnumerable<string> Readings(string word, int at)
    {
        var (small, bare) = (char.ToLowerInvariant(word[at]), LatinLetters.Bare(char.ToLowerInvariant(word[at])));
        var letters = Vowels.Contains(bare, StringComparison.Ordinal) ? bare + Marked : $"{bare}";
        foreach (var letter in letters)
        {
            yield return $"{word[..at]}{(small == word[at] ? letter : char.ToUpperInvariant(letter))}{word[(at + 1)..]}";
        }

        if (new[] { at - 1, at + 1 }.Any(i => i >= 0 && i < word.Length && LatinLetters.Bare(char.ToLowerInvariant(word[i])) == bare))
        {
            yield return word.Remove(at, 1);
        }
    }

    /// <summary>With an å, ä or ö, and no word as it stands.</summary>
    private static bool MayBeMisread(string word) =>
        word.Any(c => Marked.Contains(char.ToLowerInvariant(c), StringComparison.Ordinal))
        && (!char.IsUpper(word[0]) || word.Length >= ShortestTitle) && word.Skip(1).All(char.IsLower) && !SwedishWords.Knows(word);

    /// <summary>With one å, ä or ö another of them, or without its mark.</summary>
    private static IEnumerable<string> OneOff(string word) =>
        from i in Enumerable.Range(0, word.Length)
        let small = char.ToLowerInvariant(word[i])
        where Marked.Contains(small, StringComparison.Ordinal)
        from letter in Marked + LatinLetters.Bare(small)
        where letter != small
        select $"{word[..i]}{(small == word[i] ? letter : char.ToUpperInvariant(letter))}{word[(i + 1)..]}";

    private static bool IsWrittenSmall(string word) =>
        SwedishModel.Shipped.Words.Find(Alphabet.Encode(word)) is var number && (number < 0 ? SwedishWords.Knows(word) : SwedishModel.Shipped.CaseOf(number) == WordCase.Lower);
}
