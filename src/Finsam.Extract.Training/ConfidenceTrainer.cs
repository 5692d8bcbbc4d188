using System.Collections.Immutable;
using Finsam.Extract.Layout;
using Finsam.Extract.Model;
using Finsam.Extract.Parsing;
using Finsam.Extract.Repair;

namespace Finsam.Extract.Training;

/// <summary>Learns how often repair is right when it thinks itself so sure, from pages of which both the true and the read text are at hand.</summary>
public static class ConfidenceTrainer
{
    private sealed record Judged(double[] Weighed, bool IsRight);

    /// <param name="pages">Folder of <c>NAME.true.txt</c> and <c>NAME.read.txt</c>, others than the table of damage was learnt from.</param>
    /// <param name="curve">The file to write: names and weights, parted by tabs.</param>
    public static void Run(string pages, string curve, IProgress<string> progress)
    {
        var judged = Directory.EnumerateFiles(pages, "*.true.txt").Order(StringComparer.Ordinal)
            .SelectMany(path => Judge(LinesOf(path), LinesOf(path.Replace(".true.txt", ".read.txt", StringComparison.Ordinal)))).ToArray();
        LogisticTrainer.Run(ConfidenceCurve.Names, [.. judged.Select(j => j.Weighed)], [.. judged.Select(j => j.IsRight)], curve);
        progress.Report($"{curve}: learnt from {judged.Length} changes, {judged.Count(j => j.IsRight)} of them right");
    }

    private static ImmutableArray<Line> LinesOf(string path) => LineReader.Run(new RecognizedDocument
    {
        SourceSha256 = "",
        Engine = "text",
        TextLines = [.. File.ReadLines(path).Select((line, i) => new SourceLine(i + 1, null, line.Replace("\f", "", StringComparison.Ordinal)))],
    });

    /// <summary>A change is right where all words that it makes are those of the truth at this place.</summary>
    private static IEnumerable<Judged> Judge(ImmutableArray<Line> truth, ImmutableArray<Line> read)
    {
        if (LineRepairer.Decide(read) is not { } decided)
        {
            yield break;
        }

        var made = decided.Tokens.Select((token, t) => Words(token, decided.Choices[t].Candidate)).ToArray();
        var isTrue = IsTrue([.. TokenReader.Run(truth).Where(t => t.Text.Length > 0).Select(t => t.Text)], [.. made.SelectMany(w => w)]);
        var at = 0;
        for (var t = 0; t < made.Length; t++)
        {
            var choice = decided.Choices[t];
            if (!choice.Candidate.IsLiteral)
            {
                yield return new Judged(ConfidenceCurve.Weighed(choice.Candidate, choice.Confidence), Enumerable.Range(at, made[t].Length).All(i => isTrue[i]));
            }

            at += made[t].Length;
        }
    }

    private static string[] Words(Token token, Candidate reading) =>
        token.Text.Length == 0 ? [] : reading.IsLiteral ? [token.Text] : string.Concat(WordSpeller.Spell(token, reading)).Split(' ');

    private static bool[] IsTrue(string[] truth, string[] made)
    {
        var costs = EditDistance.Table<string>(truth, made);
        var isTrue = new bool[made.Length];
        var (i, j) = (truth.Length, made.Length);
        while (i > 0 && j > 0)
        {
            if (truth[i - 1] == made[j - 1] && costs[i, j] == costs[i - 1, j - 1])
            {
                isTrue[j - 1] = true;
                (i, j) = (i - 1, j - 1);
            }
            else if (costs[i, j] == costs[i - 1, j - 1] + 1)
            {
                (i, j) = (i - 1, j - 1);
            }
            else if (costs[i, j] == costs[i - 1, j] + 1)
            {
                i--;
            }
            else
            {
                j--;
            }
        }

        return isTrue;
    }
}
