using System.Runtime.InteropServices;
using Finsam.Extract.Repair;

namespace Finsam.Extract.Training;

/// <summary>Counts words, how they are written, and pairs of words, in one pass over the texts.</summary>
internal sealed class WordCounter
{
    public const int SentenceBreak = 0;
    public const int Number = 1;
    public const int Unknown = 2;
    public const int Year = 3;
    public const int One = 4;
    public const int FirstWord = 5;

    private readonly Dictionary<string, int> ids = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> idsBySpan;
    private readonly Dictionary<ulong, float> pairs = new(new PairComparer());
    private readonly List<string> words = ["", "", "", "", ""];
    private readonly List<float> counts = [0, 0, 0, 0, 0];
    private readonly List<CaseCounts> cases = [default, default, default, default, default];
    private readonly List<TextElement> elements = [];
    private readonly char[] lowered = new char[MaxLength];

    private const int MaxLength = 48;

    public WordCounter() => idsBySpan = ids.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Occurrences inside sentences, by the way a word is written.</summary>
    internal record struct CaseCounts(float Lower, float Capital, float Upper);

    public IReadOnlyList<string> Words => words;

    public IReadOnlyList<float> Counts => counts;

    public IReadOnlyList<CaseCounts> Cases => cases;

    public IReadOnlyDictionary<ulong, float> Pairs => pairs;

    public static (int First, int Second) PairOf(ulong key) => ((int)(key >> 32), (int)(key & uint.MaxValue));

    /// <summary>Counts a paragraph with a weight.</summary>
    public void AddText(ReadOnlySpan<char> text, float weight)
    {
        TextScanner.Scan(text, elements);
        var previous = SentenceBreak;
        counts[SentenceBreak] += weight;
        foreach (var element in elements)
        {
            var id = element.Kind switch
            {
                ElementKind.Word => WordId(text.Slice(element.Start, element.Length)),
                ElementKind.Number => Number,
                ElementKind.Year => Year,
                ElementKind.One => One,
                ElementKind.Break => SentenceBreak,
                _ => Unknown,
            };
            if (id < FirstWord && id == previous)
            {
                continue;
            }

            counts[id] += weight;
            CollectionsMarshal.GetValueRefOrAddDefault(pairs, ((ulong)(uint)previous << 32) | (uint)id, out _) += weight;
            if (id >= FirstWord && previous != SentenceBreak)
            {
                CountCase(id, text.Slice(element.Start, element.Length), weight);
            }

            previous = id;
        }
    }

    /// <summary>Adds a word of a list with a count of its own.</summary>
    public void AddWord(ReadOnlySpan<char> word, float count)
    {
        var id = WordId(word);
        if (id >= FirstWord)
        {
            counts[id] += count;
            CountCase(id, word, count);
        }
    }

    /// <summary>Makes sure that a word of a list is known, however rarely it is met.</summary>
    public void AddKnown(ReadOnlySpan<char> word, float least)
    {
        var id = WordId(word);
        if (id >= FirstWord && counts[id] < least)
        {
            counts[id] = least;
        }
    }

    private int WordId(ReadOnlySpan<char> word)
    {
        if (word.Length > MaxLength)
        {
            return Unknown;
        }

        var lower = lowered.AsSpan(0, word.Length);
        for (var i = 0; i < word.Length; i++)
        {
            lower[i] = char.ToLowerInvariant(word[i]);
            if (Alphabet.CodeOf(lower[i]) == 0)
            {
                return Unknown;
            }
        }

        if (!idsBySpan.TryGetValue(lower, out var id))
        {
            id = words.Count;
            var text = lower.ToString();
            ids[text] = id;
            words.Add(text);
            counts.Add(0);
            cases.Add(default);
        }

        return id;
    }

    private void CountCase(int id, ReadOnlySpan<char> word, float weight)
    {
        ref var counted = ref CollectionsMarshal.AsSpan(cases)[id];
        if (!char.IsUpper(word[0]))
        {
            counted.Lower += weight;
        }
        else if (word.Length > 1 && char.IsUpper(word[1]))
        {
            counted.Upper += weight;
        }
        else
        {
            counted.Capital += weight;
        }
    }

    /// <summary>The runtime hashes a ulong to the exclusive or of its halves, which puts pairs of small numbers into few buckets.</summary>
    private sealed class PairComparer : IEqualityComparer<ulong>
    {
        public bool Equals(ulong x, ulong y) => x == y;

        public int GetHashCode(ulong key) => (int)((key * 0x9E3779B97F4A7C15) >> 32);
    }
}
