using System.Numerics;

namespace Finsam.Extract.Repair;

/// <summary>
/// A walk through the word graph along every step of the channel, bounded by the cost of the best word found and by the least that any word
/// below a place costs (Oflazer 1996). Words that the graph has not are made of the parts of compounds.
/// </summary>
internal sealed class CandidateWalk(SwedishModel model, DamageChannel channel)
{
    /// <summary>A compound is one of some thousand words of a text that no list has.</summary>
    private const double CompoundCost = 6;

    /// <summary>A surname that no list has is mostly one.</summary>
    private const double NameCompoundCost = 3;
    private const int ShortestPart = 3;
    private const int MostParts = 3;

    /// <summary>How much less a word costs after the one that it goes with than by itself, at most; rarely more.</summary>
    private const double MostGainOfPair = 8;

    /// <summary>Any letter may stand for these.</summary>
    private const ulong PlainLetters = ((1ul << 29) - 1) << 1;

    /// <summary>Other letters alone are signs, and parts of words that a hyphen is lost of: <c>epost</c>.</summary>
    private const string OneLetterWords = "iåö";

    private readonly StepTable wordSteps = new(channel, isName: false);
    private readonly StepTable nameSteps = new(channel, isName: true);
    private readonly double lostSpace = channel.CostOf(EditTable.LostSpace.Id);
    private readonly WalkLayer words = new(model.Words, model.WordFloor, 0);
    private readonly WalkLayer heads = new(model.Heads, model.HeadFloor, model.TailFloor.Of(0, model.TailCosts.Length));
    private readonly WalkLayer tails = new(model.Words, model.TailFloor, 0);
    private readonly WalkLayer seconds = new(model.Words, model.WordFloor, -MostGainOfPair);
    private readonly byte[] letters = new byte[128];
    private readonly ushort[] edits = new ushort[128];
    private string token = "";
    private bool[] capitals = [];
    private StepGroups?[] stepsAt = [];

    /// <summary>At each place of the token the letters that a step may make there, a bit each.</summary>
    private ulong[] wantedAt = [];
    private StepTable steps = null!;
    private bool mayVanish;
    private bool anyLetter;
    private bool mayLoseSpace;

    public FoundReadings Found { get; } = new(channel);

    public void Begin(string text, bool[] capitalPlaces, bool isName)
    {
        (token, capitals) = (text, capitalPlaces);
        steps = isName ? nameSteps : wordSteps;
        stepsAt = [.. text.Select((c, i) => steps.For(c, capitalPlaces[i]))];
        mayVanish = !capitals[^1];
        var vanished = mayVanish ? steps.Vanished.Letters : 0;
        wantedAt = [.. stepsAt.Select(s => (s?.Letters ?? 0) | vanished), vanished];
        Found.Begin();
    }

    /// <summary>Looks for single words.</summary>
    public void Words(double bound)
    {
        Found.Widen(bound);
        Walk(words, model.Words.Root, Start());
    }

    /// <summary>Looks for compounds.</summary>
    public void Compounds(double bound) =>
        Found.Within(bound, () => Walk(heads, model.Heads.Root, Start() with { End = model.Heads.WordCount, PartCost = ReferenceEquals(steps, nameSteps) ? NameCompoundCost : CompoundCost }));

    /// <summary>Looks for two words that are known together, the space between them lost.</summary>
    public void LostSpaces(double bound)
    {
        mayLoseSpace = true;
        Found.Within(bound, () => Walk(words, model.Words.Root, Start()));
        mayLoseSpace = false;
    }

    /// <summary>Looks for words of which one letter is another altogether.</summary>
    public void AnyLetters(double bound)
    {
        anyLetter = true;
        Found.Within(bound, () => Walk(words, model.Words.Root, Start()));
        anyLetter = false;
    }

    private WalkPlace Start() => new() { End = model.Words.WordCount, FirstWord = -1 };

    private void Walk(WalkLayer layer, int node, in WalkPlace place)
    {
        var allowed = Found.Bound - place.Cost - place.PartCost;
        var read = place.Read < token.Length ? stepsAt[place.Read] : null;
        var any = MayBeAny(place) && steps.AnyLetter[0].Cost <= allowed ? PlainLetters : 0;
        var vanished = MayVanish(place) ? steps.Vanished : null;
        var graph = layer.Graph;
        var left = ((read?.Letters ?? 0) | (vanished?.Letters ?? 0) | any) & graph.LettersAt(node);
        for (; left != 0; left &= left - 1)
        {
            var letter = BitOperations.TrailingZeroCount(left);
            var edge = graph.EdgeOf(node, letter);
            var written = read?[letter];
            var lost = vanished?[letter];
            var anyStep = (any >> letter & 1) != 0 ? steps.AnyLetter.AsSpan(letter - 1, 1) : [];
            if (!LeadsOn(layer, edge, place, written, allowed) && !LeadsOn(layer, edge, place, lost, allowed) && !LeadsOn(layer, edge, place with { UsedAny = true }, anyStep, allowed))
            {
                continue;
            }

            var here = BranchAt(layer, edge, place, allowed);
            Take(layer, here, place, written);
            Take(layer, here, place, lost);
            Take(layer, here, place with { UsedAny = true }, anyStep);
        }
    }

    /// <summary>Whether any step is cheap enough and leads to a word's end, or to a node with a letter that may have written what comes next.</summary>
    private bool LeadsOn(WalkLayer layer, int edge, in WalkPlace place, ReadOnlySpan<Step> taken, double allowed)
    {
        foreach (ref readonly var step in taken)
        {
            if (step.Cost > allowed)
            {
                return false;
            }

            var bits = layer.Graph.Edges[edge];
            var read = place.Read + step.Length;
            if (read <= token.Length && (step.Second != 0 || WordGraph.EndsWord(bits)
                || (WordGraph.TargetOf(bits) is var next and > 0 && (layer.Graph.LettersAt(next) & (anyLetter && !place.UsedAny ? ulong.MaxValue : wantedAt[read])) != 0)))
            {
                return true;
            }
        }

        return false;
    }

    private static WalkBranch BranchAt(WalkLayer layer, int edge, in WalkPlace place, double allowed)
    {
        var graph = layer.Graph;
        var first = place.Number + (int)graph.Skips[edge];
        var end = WordGraph.IsLast(graph.Edges[edge]) ? place.End : place.Number + (int)graph.Skips[edge + 1];
        return new WalkBranch(edge, first, end, allowed - Math.Max(0, layer.Floor.Of(first, end) + layer.Rest));
    }

    private bool MayBeAny(in WalkPlace place) => anyLetter && !place.UsedAny && place.Read < token.Length && char.IsLower(token[place.Read]);

    /// <summary>Of two letters side by side one at most left no trace.</summary>
    private bool MayVanish(in WalkPlace place) => mayVanish && (place.Steps == 0 || EditTable.All[edits[place.Steps - 1]].Read.Length > 0);

    private void Take(WalkLayer layer, in WalkBranch branch, in WalkPlace place, ReadOnlySpan<Step> taken)
    {
        foreach (ref readonly var step in taken)
        {
            if (step.Cost > branch.Left)
            {
                return;
            }

            Take(layer, branch, place, step);
        }
    }

    private void Take(WalkLayer layer, in WalkBranch branch, in WalkPlace place, in Step step)
    {
        var read = place.Read + step.Length;
        if (read > token.Length || (step.Length == 2 && token[place.Read + 1] != step.Next))
        {
            return;
        }

        var graph = layer.Graph;
        var (at, number, end, made) = (branch.Edge, branch.First, branch.End, place.Made + 1);
        letters[place.Made] = step.First;
        if (step.Second != 0)
        {
            number += WordGraph.EndsWord(graph.Edges[at]) ? 1 : 0;
            at = graph.Follow(WordGraph.TargetOf(graph.Edges[at]), step.Second);
            if (at == 0)
            {
                return;
            }

            end = WordGraph.IsLast(graph.Edges[at]) ? end : number + (int)graph.Skips[at + 1];
            number += (int)graph.Skips[at];
            letters[made++] = step.Second;
        }

        edits[place.Steps] = step.Id;
        Arrive(layer, graph.Edges[at], place with { Number = number, End = end, Read = read, Made = made, Steps = place.Steps + 1, Cost = place.Cost + step.Cost });
    }

    private void Arrive(WalkLayer layer, uint edge, in WalkPlace place)
    {
        var endsWord = WordGraph.EndsWord(edge);
        if (endsWord)
        {
            End(layer, place);
        }

        if (WordGraph.TargetOf(edge) is var next and > 0)
        {
            Walk(layer, next, endsWord ? place with { Number = place.Number + 1 } : place);
        }
    }

    private void End(WalkLayer layer, in WalkPlace place)
    {
        var isWhole = place.Read == token.Length;
        if (ReferenceEquals(layer, heads))
        {
            EndPart(place);
        }
        else if (ReferenceEquals(layer, tails))
        {
            if (isWhole && place.Made - place.PartStart >= ShortestPart && model.TailCosts[place.Number] < byte.MaxValue)
            {
                Keep(place, model.Unknown, place.PartCost + (model.TailCosts[place.Number] * SwedishModel.Step));
            }
        }
        else if (ReferenceEquals(layer, seconds))
        {
            if (isWhole && model.Pairs.Find(place.FirstWord, place.Number) is >= 0 and var pair)
            {
                Keep(place, place.Number, place.PartCost + (pair * SwedishModel.Step));
            }
        }
        else if (isWhole)
        {
            Keep(place, place.Number, model.WordCosts[place.Number] * SwedishModel.Step);
        }
        else if (mayLoseSpace)
        {
            LoseSpace(place);
        }
    }

    private void EndPart(in WalkPlace place)
    {
        var after = place with
        {
            Number = 0,
            End = model.Words.WordCount,
            PartCost = place.PartCost + (model.HeadCosts[place.Number] * SwedishModel.Step),
            PartStart = place.Made,
            Parts = place.Parts + 1,
        };
        if (after.Parts <= MostParts && place.Made - place.PartStart >= ShortestPart && token.Length - place.Read >= ShortestPart
            && after.Cost + after.PartCost < Found.Bound)
        {
            Walk(tails, model.Words.Root, after);
            Walk(heads, model.Heads.Root, after with { End = model.Heads.WordCount });
        }
    }

    private void LoseSpace(in WalkPlace place)
    {
        var after = place with
        {
            Number = 0,
            End = model.Words.WordCount,
            Made = place.Made + 1,
            Steps = place.Steps + 1,
            Cost = place.Cost + lostSpace,
            PartCost = model.WordCosts[place.Number] * SwedishModel.Step,
            FirstWord = place.Number,
        };
        if (after.Cost + after.PartCost < Found.Bound && (place.Made > 1 || OneLetterWords.Contains(Alphabet.LetterOf(letters[0]))))
        {
            letters[place.Made] = 0;
            edits[place.Steps] = (ushort)EditTable.LostSpace.Id;
            Walk(seconds, model.Words.Root, after);
        }
    }

    private void Keep(in WalkPlace place, int word, double wordCost)
    {
        if (place.Cost + wordCost > Found.Bound)
        {
            return;
        }

        var hasTwo = place.FirstWord >= 0;
        var firstCost = hasTwo ? model.WordCosts[place.FirstWord] * SwedishModel.Step : wordCost;
        var reading = new Candidate(letters.AsSpan(0, place.Made).ToArray(), hasTwo ? place.FirstWord : word, firstCost, edits.AsSpan(0, place.Steps).ToArray()) { LastWord = word };
        Found.Keep(reading, place.Cost, (firstCost, wordCost));
    }
}
