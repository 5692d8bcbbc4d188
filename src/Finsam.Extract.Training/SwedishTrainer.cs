using Finsam.Extract.Repair;

namespace Finsam.Extract.Training;

/// <summary>Makes the Swedish model from texts, word lists and names. The same inputs give the same bytes.</summary>
public static class SwedishTrainer
{
    private const float DomainWeight = 20;
    private const float FewestOccurrences = 2;
    private const float SpellerWord = 0.3f;
    private const float WebListWord = 0.1f;

    public static void Run(TrainingInputs inputs, IProgress<string> progress)
    {
        var counter = Count(inputs, progress);
        progress.Report($"{counter.Words.Count} different words, {counter.Pairs.Count} pairs");
        var model = ModelOf(counter, inputs.Reference, progress);
        using var stream = File.Create(inputs.Model);
        model.Write(stream);
        progress.Report($"{inputs.Model}: {stream.Length} bytes");
    }

    private static WordCounter Count(TrainingInputs inputs, IProgress<string> progress)
    {
        var counter = new WordCounter();
        foreach (var path in Files(inputs.Texts).Where(p => TextWeights.Of(p) > 0))
        {
            progress.Report($"{Path.GetFileName(path)} x {TextWeights.Of(path)}");
            CountFile(counter, path, TextWeights.Of(path));
        }

        foreach (var path in Files(inputs.DomainTexts))
        {
            CountFile(counter, path, DomainWeight);
        }

        NameLists.Add(counter, inputs.Reference);
        foreach (var path in Files(inputs.Lexicon))
        {
            var least = Path.GetFileName(path).StartsWith("hunspell", StringComparison.Ordinal) ? SpellerWord : WebListWord;
            foreach (var word in File.ReadLines(path).Where(w => w.Length > 1 && w.All(char.IsLetter)))
            {
                counter.AddKnown(word, least);
            }
        }

        return counter;
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*.txt").Where(p => !p.EndsWith("README.txt", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static void CountFile(WordCounter counter, string path, float weight)
    {
        foreach (var line in File.ReadLines(path))
        {
            counter.AddText(line, weight);
        }
    }

    private static SwedishModel ModelOf(WordCounter counter, string reference, IProgress<string> progress)
    {
        var listed = Enumerable.Range(WordCounter.FirstWord, counter.Words.Count - WordCounter.FirstWord)
            .Where(i => counter.Counts[i] >= FewestOccurrences || IsListWord(counter.Counts[i]))
            .Select(i => (Codes: Alphabet.Encode(counter.Words[i])!, Id: i)).ToArray();
        Array.Sort(listed, (a, b) => a.Codes.AsSpan().SequenceCompareTo(b.Codes));
        var words = WordGraphBuilder.Build([.. listed.Select(l => l.Codes)]);
        progress.Report($"{words.WordCount} words in {words.Edges.Length} edges");

        var numbers = Numbers(counter, listed);
        var counts = new double[words.WordCount + WordCounter.FirstWord];
        for (var i = 0; i < numbers.Length; i++)
        {
            counts[numbers[i]] += counter.Counts[i];
        }

        var total = counts.Sum();
        var pairs = new PairPruner(counts, total).Run(counter.Pairs
            .Select(p => (Key: WordCounter.PairOf(p.Key), p.Value))
            .Select(p => (First: numbers[p.Key.First], Second: numbers[p.Key.Second], p.Value))
            .Where(p => p.First != words.WordCount + WordCounter.Unknown && p.Second != words.WordCount + WordCounter.Unknown));
        var (heads, headCosts, tailCosts) = Compounds(listed.ToDictionary(l => counter.Words[l.Id], l => counter.Counts[l.Id]), words, reference);
        progress.Report($"{heads.WordCount} first parts of compounds");
        return new SwedishModel
        {
            Words = words,
            Heads = heads,
            Pairs = pairs.Table,
            WordCosts = [.. counts.Select(c => Cost.Quantise(c / total))],
            BackOffCosts = pairs.BackOff,
            TailCosts = tailCosts,
            Cases = [.. listed.Select(l => (byte)CaseOf(counter.Cases[l.Id]))],
            HeadCosts = headCosts,
            LetterCosts = LetterCounter.Run(listed.Where(l => counter.Counts[l.Id] >= FewestOccurrences).Select(l => l.Codes)),
        };
    }

    private static bool IsListWord(float count) => count is SpellerWord or WebListWord;

    /// <summary>From the counter's numbers to the model's; words left out become the unknown word.</summary>
    private static int[] Numbers(WordCounter counter, (byte[] Codes, int Id)[] listed)
    {
        var numbers = new int[counter.Words.Count];
        Array.Fill(numbers, listed.Length + WordCounter.Unknown);
        numbers[WordCounter.SentenceBreak] = listed.Length + WordCounter.SentenceBreak;
        numbers[WordCounter.Number] = listed.Length + WordCounter.Number;
        numbers[WordCounter.Year] = listed.Length + WordCounter.Year;
        numbers[WordCounter.One] = listed.Length + WordCounter.One;
        for (var i = 0; i < listed.Length; i++)
        {
            numbers[listed[i].Id] = i;
        }

        return numbers;
    }

    private static (WordGraph Heads, byte[] HeadCosts, byte[] TailCosts) Compounds(
        Dictionary<string, float> counts, WordGraph words, string reference)
    {
        var parts = CompoundCounter.Run(counts, NameLists.Surnames(reference), NameLists.Localities(reference));
        var heads = parts.Heads.Select(h => (Codes: Alphabet.Encode(h.Key)!, h.Value)).ToArray();
        Array.Sort(heads, (a, b) => a.Codes.AsSpan().SequenceCompareTo(b.Codes));
        double headTotal = heads.Sum(h => (long)h.Value), tailTotal = parts.Tails.Sum(t => (long)t.Value);
        var tailCosts = new byte[words.WordCount];
        Array.Fill(tailCosts, Cost.Highest);
        foreach (var (word, types) in parts.Tails)
        {
            tailCosts[words.Find(Alphabet.Encode(word))] = Cost.Quantise(types / tailTotal);
        }

        return (WordGraphBuilder.Build([.. heads.Select(h => h.Codes)]), [.. heads.Select(h => Cost.Quantise(h.Value / headTotal))], tailCosts);
    }

    private static WordCase CaseOf(WordCounter.CaseCounts counts)
    {
        var all = counts.Lower + counts.Capital + counts.Upper;
        return all == 0 ? WordCase.Unknown
            : counts.Upper > 0.7f * all ? WordCase.Upper
            : counts.Capital > 0.7f * all ? WordCase.Capital
            : WordCase.Lower;
    }
}
