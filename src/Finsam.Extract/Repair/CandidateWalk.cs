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
    private readonly WalkLayer heads = new(model.Heads, model.HeadFloor, model.TailFloor.Of(0, model.TailCosts.Length), EndsAnywhere: true);
    private readonly WalkLayer tails = new(model.Words, model.TailFloor, 0);
    private readonly WalkLayer firsts = new(model.Words, model.WordFloor, channel.CostOf(EditTable.LostSpace.Id), EndsAnywhere: true);
    private readonly WalkLayer seconds = new(model.Words, model.WordFloor, -MostGainOfPair);
    private readonly byte[] letters = new byte[128];
    private readonly ushort[] edits = new ushort[128];
    private readonly TokenLookahead ahead = new();

    /// <summary>For each place of the token, and the parts before it, what may be spent from there on without coming to the end of any word.</summary>
    private readonly double[] barrenAt = new double[(CandidateFinder.LongestSearch + 1) * (MostParts + 1) * 2];
    private string token = "";

    /// <summary>How often the token's end was reached with a word's.</summary>
    private int reached;
    private StepTable steps = null!;
    private bool mayVanish;
    private bool anyLetter;

    public FoundReadings Found { get; } = new();

    public void Begin(string text, bool[] capitals, bool isName)
    {
        token = text;
        steps = isName ? nameSteps : wordSteps;
        mayVanish = !capitals[^1];
        ahead.Begin(text, capitals, steps);
        barrenAt.AsSpan(0, (text.Length + 1) * (MostParts + 1) * 2).Fill(double.MinValue);
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
    public void LostSpaces(double bound) => Found.Within(bound, () => Walk(firsts, model.Words.Root, Start()));

    /// <summary>Looks for words of which one letter is another altogether; those of which none is have been found before.</summary>
    public void AnyLetters(double bound)
    {
        anyLetter = true;
        Found.Within(bound, () => Walk(words, model.Words.Root, Start()));
        anyLetter = false;
    }

    private WalkPlace Start() => new() { End = model.Words.WordCount, FirstWord = -1 };

    private void Walk(WalkLayer layer, in WordBranch from, in WalkPlace place)
    {
        var allowed = Found.Bound - place.Cost - place.PartCost;
        var read = ahead.StepsAt(place.Read);
        var any = MayBeAny(place) && steps.AnyLetter[0].Cost <= allowed ? PlainLetters : 0;
        var kept = allowed - (anyLetter && !place.UsedAny ? steps.AnyLetter[0].Cost : 0);
        var vanished = mayVanish && !place.JustVanished ? steps.Vanished : null;
        var left = ((read?.Within(kept) ?? 0) | (vanished?.Within(kept) ?? 0) | any) & from.Letters;
        for (; left != 0; left &= left - 1)
        {
            var letter = BitOperations.TrailingZeroCount(left);
            var edge = WordGraph.EdgeOf(from, letter);
            var (written, lost) = (read?[letter], vanished?[letter]);
            var takesAny = (any >> letter & 1) != 0 && ahead.LeadsOn(layer.Graph[edge], place.Read + 1, layer.EndsAnywhere, mayBeAny: false);
            if (!takesAny && !LeadsOn(layer, edge, place, written) && !LeadsOn(layer, edge, place, lost))
            {
                continue;
            }

            var here = BranchAt(layer, edge, place, allowed);
            var plain = here with { Left = here.Left - (allowed - kept) };
            Take(layer, plain, place, written);
            Take(layer, plain, place, lost);
            if (takesAny)
            {
                Take(layer, here, place with { UsedAny = true }, steps.AnyLetter.AsSpan(letter - 1, 1));
            }
        }
    }

    /// <summary>Whether any step leads on from a place.</summary>
    private bool LeadsOn(WalkLayer layer, int edge, in WalkPlace place, ReadOnlySpan<Step> taken)
    {
        foreach (ref readonly var step in taken)
        {
            var read = place.Read + step.Length;
            if (read <= token.Length && (step.Second != 0 || ahead.LeadsOn(layer.Graph[edge], read, layer.EndsAnywhere, anyLetter && !place.UsedAny)))
            {
                return true;
            }
        }

        return false;
    }

    private static WalkBranch BranchAt(WalkLayer layer, int edge, in WalkPlace place, double allowed)
    {
        ref readonly var branch = ref layer.Graph[edge];
        var first = place.Number + (int)branch.Skip;
        var end = branch.IsLast ? place.End : place.Number + (int)layer.Graph[edge + 1].Skip;
        return new WalkBranch(edge, first, end, allowed - Math.Max(0, layer.Floor.Of(first, end) + layer.Rest));
    }

    private bool MayBeAny(in WalkPlace place) => anyLetter && !place.UsedAny && place.Read < token.Length && char.IsLower(token[place.Read]);

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
        var (at, number, end, made) = (branch.Edge, branch.First, branch.End, (byte)(place.Made + 1));
        letters[place.Made] = step.First;
        if (step.Second != 0)
        {
            number += graph[at].EndsWord ? 1 : 0;
            at = WordGraph.Follow(graph[at], step.Second);
            if (at == 0)
            {
                return;
            }

            end = graph[at].IsLast ? end : number + (int)graph[at + 1].Skip;
            number += (int)graph[at].Skip;
            letters[made++] = step.Second;
        }

        edits[place.Steps] = step.Id;
        Arrive(layer, graph[at], place with { Number = number, End = end, Read = (byte)read, Made = made, Steps = (byte)(place.Steps + 1), Cost = place.Cost + step.Cost, JustVanished = step.Length == 0 });
    }

    private void Arrive(WalkLayer layer, in WordBranch branch, in WalkPlace place)
    {
        if (branch.EndsWord)
        {
            End(layer, place);
        }

        if (branch.Letters != 0)
        {
            Walk(layer, branch, branch.EndsWord ? place with { Number = place.Number + 1 } : place);
        }
    }

    private void End(WalkLayer layer, in WalkPlace place)
    {
        var isWhole = place.Read == token.Length;
        reached += isWhole ? 1 : 0;
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
        else if (ReferenceEquals(layer, firsts))
        {
            LoseSpace(place);
        }
        else if (isWhole)
        {
            Keep(place, place.Number, model.WordCosts[place.Number] * SwedishModel.Step);
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
            Parts = (byte)(place.Parts + 1),
        };
        if (after.Parts <= MostParts && place.Made - place.PartStart >= ShortestPart && token.Length - place.Read >= ShortestPart
            && after.Cost + after.PartCost < Found.Bound)
        {
            GoOn(after);
        }
    }

    /// <summary>Looks for what follows a part or a first word, unless it is known that nothing does at that price.</summary>
    private void GoOn(in WalkPlace after)
    {
        ref var barren = ref barrenAt[(after.Read * (MostParts + 1) * 2) + (after.Parts * 2) + (after.JustVanished ? 1 : 0)];
        var (left, before) = (Found.Bound - after.Cost - after.PartCost, reached);
        if (left <= barren)
        {
            return;
        }

        Walk(after.Parts == 0 ? seconds : tails, model.Words.Root, after);
        if (after.Parts is > 0 and < MostParts)
        {
            Walk(heads, model.Heads.Root, after with { End = model.Heads.WordCount });
        }

        barren = reached == before ? left : barren;
    }

    private void LoseSpace(in WalkPlace place)
    {
        var after = place with
        {
            Number = 0,
            End = model.Words.WordCount,
            Made = (byte)(place.Made + 1),
            Steps = (byte)(place.Steps + 1),
            JustVanished = true,
            Cost = place.Cost + lostSpace,
            PartCost = model.WordCosts[place.Number] * SwedishModel.Step,
            FirstWord = place.Number,
        };
        if (place.Read < token.Length && after.Cost + after.PartCost < Found.Bound && (place.Made > 1 || OneLetterWords.Contains(Alphabet.LetterOf(letters[0]))))
        {
            letters[place.Made] = 0;
            edits[place.Steps] = (ushort)EditTable.LostSpace.Id;
            GoOn(after);
        }
    }

    private void Keep(in WalkPlace place, int word, double wordCost)
    {
        var made = letters.AsSpan(0, place.Made);
        if (!Found.IsWanted(made, place.Cost + wordCost))
        {
            return;
        }

        var taken = edits.AsSpan(0, place.Steps).ToArray();
        double channelCost = 0;
        foreach (var edit in taken)
        {
            channelCost += channel.CostOf(edit);
        }

        var hasTwo = place.FirstWord >= 0;
        var firstCost = hasTwo ? model.WordCosts[place.FirstWord] * SwedishModel.Step : wordCost;
        var restCost = wordCost - firstCost + place.Cost - channelCost;
        Found.Keep(new Candidate(made.ToArray(), hasTwo ? place.FirstWord : word, firstCost, taken) { LastWord = word, RestCost = restCost, ChannelCost = restCost + channelCost });
    }
}
