namespace Finsam.Extract.Repair;

/// <summary>
/// A walk through the word graph along every step of the channel, bounded by the cost of the best word found and by the least that any word
/// below a place costs (Oflazer 1996). Words that the graph has not are made of the parts of compounds.
/// </summary>
internal sealed class CandidateWalk(SwedishModel model, DamageChannel channel)
{
    /// <summary>How much dearer than the best a candidate may be, in nats: context rarely outweighs more.</summary>
    public const double Margin = 11;

    /// <summary>A compound is one of some thousand words of a text that no list has.</summary>
    private const double CompoundCost = 6;

    /// <summary>A surname that no list has is mostly one.</summary>
    private const double NameCompoundCost = 3;
    private const int ShortestPart = 3;
    private const int MostParts = 3;

    /// <summary>How much less a word costs after the one that it goes with than by itself, at most; rarely more.</summary>
    private const double MostGainOfPair = 8;

    /// <summary>Any letter may stand for these.</summary>
    private const int LastPlainLetter = 29;

    /// <summary>Other letters alone are signs, and parts of words that a hyphen is lost of: <c>epost</c>.</summary>
    private const string OneLetterWords = "iåö";

    private readonly StepTable wordSteps = new(channel, isName: false);
    private readonly StepTable nameSteps = new(channel, isName: true);
    private readonly double lostSpace = channel.CostOf(EditTable.LostSpace.Id);
    private readonly Layer words = new(model.Words, model.WordFloor, 0);
    private readonly Layer heads = new(model.Heads, model.HeadFloor, model.TailFloor.Of(0, model.TailCosts.Length));
    private readonly Layer tails = new(model.Words, model.TailFloor, 0);
    private readonly Layer seconds = new(model.Words, model.WordFloor, -MostGainOfPair);
    private readonly byte[] letters = new byte[128];
    private readonly ushort[] edits = new ushort[128];
    private readonly List<Candidate> found = [];
    private string token = "";
    private bool[] capitals = [];
    private Step[]?[]?[] stepsAt = [];
    private StepTable steps = null!;
    private bool mayVanish;
    private bool anyLetter;
    private bool mayLoseSpace;

    /// <summary>What a walk goes through: a graph, the costs of its words, and the least of what must follow.</summary>
    private sealed record Layer(WordGraph Graph, CostFloor Floor, double Rest);

    /// <summary>Where a walk stands.</summary>
    /// <param name="Number">Words of the graph before this place.</param>
    /// <param name="End">Words of the graph before the end of all that begin like this.</param>
    /// <param name="Read">Characters of the token explained.</param>
    /// <param name="Made">Letters made.</param>
    /// <param name="Steps">Steps taken.</param>
    /// <param name="Cost">Of the steps.</param>
    /// <param name="PartCost">Of the parts or words before this one.</param>
    /// <param name="FirstWord">The word before a lost space; -1 for none.</param>
    private readonly record struct Place(int Number, int End, int Read, int Made, int Steps, double Cost, double PartCost, int PartStart, int Parts, bool UsedAny, int FirstWord);

    /// <summary>A branch of the graph: the edge, the words that begin like this, and the cost that a step along it may have.</summary>
    private readonly record struct Branch(int Edge, int First, int End, double Left);

    /// <summary>What has been found for the token, in the order of finding.</summary>
    public List<Candidate> Found => found;

    /// <summary>No candidate costs more.</summary>
    public double Bound { get; private set; }

    /// <summary>The cost of the cheapest found.</summary>
    public double Best { get; private set; }

    public void Begin(string text, bool[] capitalPlaces, bool isName)
    {
        (token, capitals) = (text, capitalPlaces);
        steps = isName ? nameSteps : wordSteps;
        stepsAt = [.. text.Select((c, i) => steps.For(c, capitalPlaces[i]))];
        mayVanish = !capitals[^1];
        found.Clear();
        Best = double.MaxValue;
    }

    /// <summary>Looks for single words.</summary>
    public void Words(double bound)
    {
        Bound = bound;
        Walk(words, model.Words.Root, Start());
    }

    /// <summary>Looks for compounds.</summary>
    public void Compounds(double bound) =>
        Within(bound, () => Walk(heads, model.Heads.Root, Start() with { End = model.Heads.WordCount, PartCost = ReferenceEquals(steps, nameSteps) ? NameCompoundCost : CompoundCost }));

    /// <summary>Looks for two words that are known together, the space between them lost.</summary>
    public void LostSpaces(double bound)
    {
        mayLoseSpace = true;
        Within(bound, () => Walk(words, model.Words.Root, Start()));
        mayLoseSpace = false;
    }

    /// <summary>Looks for words of which one letter is another altogether.</summary>
    public void AnyLetters(double bound)
    {
        anyLetter = true;
        Within(bound, () => Walk(words, model.Words.Root, Start()));
        anyLetter = false;
    }

    /// <summary>Walks with a bound of its own, no wider than the token's.</summary>
    private void Within(double bound, Action walk)
    {
        var wider = Bound;
        Bound = Math.Min(wider, bound);
        walk();
        Bound = Math.Min(wider, Best + Margin);
    }

    private Place Start() => new() { End = model.Words.WordCount, FirstWord = -1 };

    private void Walk(Layer layer, int node, in Place place)
    {
        var allowed = Bound - place.Cost - place.PartCost;
        var read = place.Read < token.Length ? stepsAt[place.Read] : null;
        var any = anyLetter && !place.UsedAny && place.Read < token.Length && char.IsLower(token[place.Read]) && steps.AnyLetter <= allowed;
        var vanished = mayVanish && (place.Steps == 0 || EditTable.All[edits[place.Steps - 1]].Read.Length > 0) ? steps.Vanished : null;
        if (read is null && !any && vanished is null)
        {
            return;
        }

        var graph = layer.Graph;
        for (var at = node; ; at++)
        {
            var edge = graph.Edges[at];
            var letter = WordGraph.LetterOf(edge);
            var written = read?[letter] is { } group && group[0].Cost <= allowed ? group : null;
            var lost = vanished?[letter] is { } letterGroup && letterGroup[0].Cost <= allowed ? letterGroup : null;
            if (written is not null || lost is not null || (any && letter <= LastPlainLetter))
            {
                var first = place.Number + (int)graph.Skips[at];
                var end = WordGraph.IsLast(edge) ? place.End : place.Number + (int)graph.Skips[at + 1];
                var left = allowed - Math.Max(0, layer.Floor.Of(first, end) + layer.Rest);
                var here = new Branch(at, first, end, left);
                Take(layer, here, place, written);
                Take(layer, here, place, lost);
                if (any && letter <= LastPlainLetter && steps.AnyLetter <= left)
                {
                    Take(layer, here, place with { UsedAny = true }, new Step(EditTable.AnyLetter[letter - 1], steps.AnyLetter));
                }
            }

            if (WordGraph.IsLast(edge))
            {
                return;
            }
        }
    }

    private void Take(Layer layer, Branch branch, in Place place, Step[]? taken)
    {
        if (taken is null)
        {
            return;
        }

        foreach (var step in taken)
        {
            if (step.Cost > branch.Left)
            {
                return;
            }

            Take(layer, branch, place, step);
        }
    }

    private void Take(Layer layer, Branch branch, in Place place, Step step)
    {
        var edit = step.Edit;
        var length = edit.Read.Length;
        if (place.Read + length > token.Length || (length == 2 && token[place.Read + 1] != edit.Read[1]))
        {
            return;
        }

        var (at, number, end, made) = (branch.Edge, branch.First, branch.End, place.Made + 1);
        letters[place.Made] = edit.First;
        if (edit.Second != 0)
        {
            var graph = layer.Graph;
            number += WordGraph.EndsWord(graph.Edges[at]) ? 1 : 0;
            at = graph.Follow(WordGraph.TargetOf(graph.Edges[at]), edit.Second);
            if (at == 0)
            {
                return;
            }

            end = WordGraph.IsLast(graph.Edges[at]) ? end : number + (int)graph.Skips[at + 1];
            number += (int)graph.Skips[at];
            letters[made++] = edit.Second;
        }

        edits[place.Steps] = (ushort)edit.Id;
        Arrive(layer, layer.Graph.Edges[at], place with { Number = number, End = end, Read = place.Read + length, Made = made, Steps = place.Steps + 1, Cost = place.Cost + step.Cost });
    }

    private void Arrive(Layer layer, uint edge, in Place place)
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

    private void End(Layer layer, in Place place)
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

    private void EndPart(in Place place)
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
            && after.Cost + after.PartCost < Bound)
        {
            Walk(tails, model.Words.Root, after);
            Walk(heads, model.Heads.Root, after with { End = model.Heads.WordCount });
        }
    }

    private void LoseSpace(in Place place)
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
        if (after.Cost + after.PartCost < Bound && (place.Made > 1 || OneLetterWords.Contains(Alphabet.LetterOf(letters[0]))))
        {
            letters[place.Made] = 0;
            edits[place.Steps] = (ushort)EditTable.LostSpace.Id;
            Walk(seconds, model.Words.Root, after);
        }
    }

    private void Keep(in Place place, int word, double wordCost)
    {
        var cost = place.Cost + wordCost;
        if (cost > Bound)
        {
            return;
        }

        Bound = Math.Min(Bound, cost + Margin);
        Best = Math.Min(Best, cost);
        var made = letters.AsSpan(0, place.Made);
        for (var i = 0; i < found.Count; i++)
        {
            if (found[i].Letters.AsSpan().SequenceEqual(made))
            {
                if (found[i].Cost <= cost)
                {
                    return;
                }

                found.RemoveAt(i);
                break;
            }
        }

        double channelCost = 0;
        foreach (var edit in edits.AsSpan(0, place.Steps))
        {
            channelCost += channel.CostOf(edit);
        }

        var firstCost = place.FirstWord >= 0 ? model.WordCosts[place.FirstWord] * SwedishModel.Step : wordCost;
        found.Add(new Candidate(made.ToArray(), place.FirstWord >= 0 ? place.FirstWord : word, firstCost, edits.AsSpan(0, place.Steps).ToArray())
        {
            LastWord = word,
            RestCost = wordCost - firstCost + place.Cost - channelCost,
        }.In(channel));
    }
}
