namespace Finsam.Extract.Repair;

/// <summary>
/// Reads a word that no list has, a surname mostly, by its letters alone: lost rings and dots are put back where the letter
/// trigrams of Swedish want them (<c>strém</c> to <c>ström</c>). A beam over the places of the word.
/// </summary>
internal sealed class LetterDecoder(SwedishModel model, DamageChannel channel)
{
    private const int BeamWidth = 24;

    private readonly StepTable steps = new(channel, isName: false);
    private readonly List<Hypothesis> all = [];
    private readonly List<Hypothesis> next = [];

    /// <param name="From">Place of the one that it goes on from among all.</param>
    private readonly record struct Hypothesis(double Cost, byte Before, byte Last, int From, Edit? Edit) : IComparable<Hypothesis>
    {
        public int CompareTo(Hypothesis other) =>
            Cost.CompareTo(other.Cost) is var order and not 0 ? order
            : From != other.From ? From.CompareTo(other.From)
            : Edit!.Id.CompareTo(other.Edit!.Id);
    }

    /// <summary>The best reading that has other letters than the token; null where the token is best as it stands.</summary>
    /// <param name="unknownCost">What it costs to be an unknown word at all.</param>
    public Candidate? Find(string token, bool[] capitals, double unknownCost)
    {
        all.Clear();
        all.Add(new(0, 0, 0, -1, null));
        var (from, to) = (0, 1);
        for (var i = 0; i < token.Length && to > from; i++)
        {
            GoOn(from, to, steps.For(token[i], capitals[i]));
            (from, to) = (to, all.Count);
        }

        var best = -1;
        for (var h = from; h < to; h++)
        {
            best = best < 0 || Closed(all[h]) < Closed(all[best]) ? h : best;
        }

        return best < 0 ? null : CandidateOf(best, unknownCost + Closed(all[best]));
    }

    private Candidate? CandidateOf(int best, double cost)
    {
        var taken = new Stack<Edit>();
        for (var h = all[best]; h.Edit is { } edit; h = all[h.From])
        {
            taken.Push(edit);
        }

        return taken.All(s => s.IsKept) ? null
            : new Candidate([.. taken.Select(s => s.First)], model.Unknown, cost - taken.Sum(s => channel.CostOf(s.Id)), [.. taken.Select(s => (ushort)s.Id)]).CostedIn(channel);
    }

    /// <summary>Adds the best that go on from those of one place by the next character.</summary>
    private void GoOn(int from, int to, StepGroups? groups)
    {
        next.Clear();
        for (var letter = 1; groups is not null && letter < Alphabet.Size; letter++)
        {
            foreach (var step in groups[letter] ?? [])
            {
                if (step.Edit.Read.Length != 1 || (!step.Edit.IsKept && step.Edit.Row < 0))
                {
                    continue;
                }

                for (var h = from; h < to; h++)
                {
                    var before = all[h];
                    Offer(new(before.Cost + LetterCost(before, letter) + step.Cost, before.Last, (byte)letter, h, step.Edit));
                }
            }
        }

        all.AddRange(next);
    }

    /// <summary>Keeps the best, in order.</summary>
    private void Offer(in Hypothesis hypothesis)
    {
        if (next.Count == BeamWidth)
        {
            if (hypothesis.CompareTo(next[^1]) > 0)
            {
                return;
            }

            next.RemoveAt(BeamWidth - 1);
        }

        var at = next.BinarySearch(hypothesis);
        next.Insert(at < 0 ? ~at : at, hypothesis);
    }

    private double Closed(Hypothesis hypothesis) => hypothesis.Cost + LetterCost(hypothesis, 0);

    private double LetterCost(Hypothesis after, int letter) =>
        model.LetterCosts[(((after.Before * Alphabet.Size) + after.Last) * Alphabet.Size) + letter] * SwedishModel.Step;
}
