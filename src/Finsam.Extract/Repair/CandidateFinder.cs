namespace Finsam.Extract.Repair;

/// <summary>
/// Finds the words that may have been printed where a token was read: a walk through the word graph that takes every step of the
/// channel, bounded by cost (Oflazer 1996). Words that the graph has not are made of the parts of compounds.
/// </summary>
internal sealed class CandidateFinder(SwedishModel model, DamageChannel channel)
{
    /// <summary>How much dearer than the best a candidate may be, in nats: context rarely outweighs more.</summary>
    private const double Margin = 11;

    /// <summary>A compound is one of some thousand words of a text that no list has.</summary>
    private const double CompoundCost = 6;
    private const int LongestSearch = 40;

    /// <summary>Nearly every word is found within this; only the others are worth a wider search.</summary>
    private const double NarrowBound = 18;
    private const int MostCandidates = 8;
    private const int ShortestPart = 3;

    /// <summary>A capital inside a text begins a name, and names are not words misread.</summary>
    private const double NameShapeCost = 5;

    /// <summary>Below this length any letter for any other would turn names and abbreviations into words.</summary>
    private const int ShortestForAnyLetter = 6;
    private const int ShortestToSplit = 5;
    private const int MostParts = 3;

    private readonly LiteralReader literals = new(model, channel);
    private readonly LetterDecoder byLetters = new(model, channel);
    private readonly double leastWord = model.WordCosts.Take(model.Words.WordCount).Min() * SwedishModel.Step;
    private readonly double leastHead = model.HeadCosts.Min() * SwedishModel.Step;
    private readonly double leastTail = model.TailCosts.Min() * SwedishModel.Step;
    private readonly byte[] letters = new byte[128];
    private readonly ushort[] edits = new ushort[128];
    private readonly List<Candidate> found = [];
    private string token = "";
    private bool[] capitals = [];
    private double bound;
    private bool isName;
    private bool anyLetter;
    private bool mayLoseSpace;

    /// <summary>The readings of a token, the literal one first, then by cost.</summary>
    public Candidate[] Find(string text)
    {
        token = text;
        capitals = LiteralReader.CapitalPlaces(text);
        isName = text.Length > 1 && char.IsUpper(text[0]) && text.All(char.IsLetter) && !capitals[^1];
        found.Clear();
        var literal = literals.Read(text, capitals);
        if (text.Length is 0 or > LongestSearch || (text.Length == 1 && char.IsUpper(text[0])))
        {
            return [literal];
        }

        var widest = Math.Min(literal.Cost, LiteralReader.UnknownCost + (5 * text.Length)) + Margin;
        Search(literal, Math.Min(widest, NarrowBound));
        if (found.Count == 0 && widest > NarrowBound)
        {
            Search(literal, widest);
        }

        var asCompound = found.Find(c => c.Letters.AsSpan().SequenceEqual(literal.Letters));
        literal = literal with { WordCost = Math.Min(literal.WordCost, asCompound?.WordCost ?? literal.WordCost) };
        if (literal.Word == model.Unknown && isName && byLetters.Find(token, capitals, LiteralReader.UnknownCost) is { } decoded)
        {
            found.Add(decoded);
        }

        var others = found.Where(c => c.Cost <= bound && !c.Letters.AsSpan().SequenceEqual(literal.Letters) && MayStandFor(c));
        return [literal, .. others.OrderBy(c => c.Cost).Take(MostCandidates)];
    }

    private void Search(Candidate literal, double widest)
    {
        bound = widest;
        Walk(model.Words, model.Words.Root, default);
        if (literal.Word != model.Unknown)
        {
            return;
        }

        Walk(model.Heads, model.Heads.Root, new Place { PartCost = CompoundCost });
        if (token.Length >= ShortestToSplit && !found.Exists(c => c.Cost < literal.Cost))
        {
            mayLoseSpace = true;
            Walk(model.Words, model.Words.Root, default);
            mayLoseSpace = false;
        }

        if (token.Length >= ShortestForAnyLetter && !char.IsUpper(token[0]) && !found.Exists(c => c.Cost < literal.Cost))
        {
            anyLetter = true;
            Walk(model.Words, model.Words.Root, default);
            anyLetter = false;
        }
    }

    /// <summary>Short words in capitals are abbreviations, of which any other reading makes words; they may only have lost rings and dots.</summary>
    private bool MayStandFor(Candidate candidate)
    {
        const int LongestAbbreviation = 4;
        return token.Length > LongestAbbreviation || !capitals[^1] || candidate.Edits.All(e => EditTable.All[e].IsPlain);
    }

    /// <summary>Where a walk stands.</summary>
    /// <param name="Number">Words of the graph before this place.</param>
    /// <param name="Read">Characters of the token explained.</param>
    /// <param name="Made">Letters made.</param>
    /// <param name="Steps">Steps taken.</param>
    /// <param name="Cost">Of the steps.</param>
    /// <param name="PartCost">Of the parts or words before this one.</param>
    /// <param name="FirstWord">The word before a lost space.</param>
    private readonly record struct Place(int Number, int Read, int Made, int Steps, double Cost, double PartCost, int PartStart, int Parts, bool UsedAny, int? FirstWord);

    private void Walk(WordGraph graph, int node, Place place)
    {
        if (place.Read < token.Length)
        {
            var read = token[place.Read];
            foreach (var edit in EditTable.For(read, capitals[place.Read]))
            {
                Take(graph, node, place, edit);
            }

            if (anyLetter && !place.UsedAny && char.IsLower(read))
            {
                foreach (var edit in EditTable.AnyLetter)
                {
                    Take(graph, node, place with { UsedAny = true }, edit);
                }
            }
        }

        foreach (var edit in capitals[^1] ? [] : EditTable.Vanished)
        {
            if (place.Steps == 0 || EditTable.All[edits[place.Steps - 1]].Read.Length > 0)
            {
                Take(graph, node, place, edit);
            }
        }
    }

    private void Take(WordGraph graph, int node, Place place, Edit edit)
    {
        var cost = place.Cost + channel.CostOf(edit.Id) + (isName && (edit.Row == Edit.LikeShape || edit.Read.Length == 0) ? NameShapeCost : 0);
        var length = edit.Read.Length;
        if (cost + place.PartCost + LeastRest(graph, place) > bound || place.Read + length > token.Length
            || (length == 2 && token[place.Read + 1] != edit.Read[1]))
        {
            return;
        }

        var at = graph.Follow(node, edit.First);
        if (at == 0)
        {
            return;
        }

        var number = place.Number + (int)graph.Skips[at];
        letters[place.Made] = edit.First;
        var made = place.Made + 1;
        if (edit.Second != 0)
        {
            number += WordGraph.EndsWord(graph.Edges[at]) ? 1 : 0;
            at = graph.Follow(WordGraph.TargetOf(graph.Edges[at]), edit.Second);
            if (at == 0)
            {
                return;
            }

            number += (int)graph.Skips[at];
            letters[made++] = edit.Second;
        }

        edits[place.Steps] = (ushort)edit.Id;
        Arrive(graph, at, place with { Number = number, Read = place.Read + length, Made = made, Steps = place.Steps + 1, Cost = cost });
    }

    /// <summary>What the words or parts to come cost at least.</summary>
    private double LeastRest(WordGraph graph, Place place) =>
        ReferenceEquals(graph, model.Heads) ? leastHead + leastTail
        : place.Parts > 0 ? leastTail
        : place.FirstWord is null && !mayLoseSpace ? leastWord
        : 0;

    private void Arrive(WordGraph graph, int at, Place place)
    {
        var edge = graph.Edges[at];
        if (WordGraph.EndsWord(edge))
        {
            End(graph, place);
        }

        if (WordGraph.TargetOf(edge) is var next and > 0)
        {
            Walk(graph, next, WordGraph.EndsWord(edge) ? place with { Number = place.Number + 1 } : place);
        }
    }

    private void End(WordGraph graph, Place place)
    {
        var isHead = ReferenceEquals(graph, model.Heads);
        if (isHead)
        {
            var after = place with
            {
                Number = 0,
                PartCost = place.PartCost + (model.HeadCosts[place.Number] * SwedishModel.Step),
                PartStart = place.Made,
                Parts = place.Parts + 1,
            };
            if (after.Parts <= MostParts && place.Made - place.PartStart >= ShortestPart && token.Length - place.Read >= ShortestPart
                && after.Cost + after.PartCost < bound)
            {
                Walk(model.Words, model.Words.Root, after);
                Walk(model.Heads, model.Heads.Root, after);
            }
        }
        else if (place.FirstWord is { } first && place.Read == token.Length)
        {
            var pair = model.Pairs.Find(first, place.Number);
            if (pair >= 0)
            {
                Keep(place, place.Number, place.PartCost + (pair * SwedishModel.Step));
            }
        }
        else if (place.Read == token.Length && place.Parts == 0)
        {
            Keep(place, place.Number, model.WordCosts[place.Number] * SwedishModel.Step);
        }
        else if (mayLoseSpace && place is { Parts: 0, FirstWord: null } && place.Read < token.Length)
        {
            LoseSpace(place);
        }
        else if (place.Read == token.Length && place.Made - place.PartStart >= ShortestPart && model.TailCosts[place.Number] < byte.MaxValue)
        {
            Keep(place, model.Unknown, place.PartCost + (model.TailCosts[place.Number] * SwedishModel.Step));
        }
    }

    private void LoseSpace(Place place)
    {
        var step = EditTable.LostSpace.Id;
        var after = place with
        {
            Number = 0,
            Made = place.Made + 1,
            Steps = place.Steps + 1,
            Cost = place.Cost + channel.CostOf(step),
            PartCost = model.WordCosts[place.Number] * SwedishModel.Step,
            FirstWord = place.Number,
        };
        if (after.Cost + after.PartCost < bound)
        {
            letters[place.Made] = 0;
            edits[place.Steps] = (ushort)step;
            Walk(model.Words, model.Words.Root, after);
        }
    }

    private void Keep(Place place, int word, double wordCost)
    {
        if (place.Cost + wordCost > bound)
        {
            return;
        }

        bound = Math.Min(bound, place.Cost + wordCost + Margin);
        var made = letters.AsSpan(0, place.Made);
        for (var i = 0; i < found.Count; i++)
        {
            if (found[i].Letters.AsSpan().SequenceEqual(made))
            {
                if (found[i].Cost <= place.Cost + wordCost)
                {
                    return;
                }

                found.RemoveAt(i);
                break;
            }
        }

        var firstCost = place.FirstWord is { } first ? model.WordCosts[first] * SwedishModel.Step : wordCost;
        found.Add(new Candidate(made.ToArray(), place.FirstWord ?? word, firstCost, edits.AsSpan(0, place.Steps).ToArray())
        {
            LastWord = word,
            RestCost = wordCost - firstCost,
        }.In(channel));
    }
}
