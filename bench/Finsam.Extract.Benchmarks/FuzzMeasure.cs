using System.Diagnostics;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition;
using Finsam.Extract.Write;

namespace Finsam.Extract.Benchmarks;

/// <summary>
/// Files of the corpus, damaged at random, through reading and all stages: each must end as a piece of a dataset or as a failure
/// that is known by name, in bounded time. Anything else is kept to be looked at.
/// </summary>
internal static class FuzzMeasure
{
    private static readonly TimeSpan PageDeadline = TimeSpan.FromSeconds(20);

    /// <summary>A page is tried twice.</summary>
    private static readonly TimeSpan Slow = (2 * PageDeadline) + TimeSpan.FromSeconds(20);

    internal static int Run(string folder, int count, int seed)
    {
        var sources = Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(f => (Kind: Path.GetExtension(f), Bytes: File.ReadAllBytes(f))).Where(f => f.Bytes.Length is > 0 and < 400_000).ToList();
        using var recognizer = new DocumentRecognizer(new RecognitionOptions { PageDeadline = PageDeadline });
        var outcomes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var (random, longest, bad) = (new Random(seed), TimeSpan.Zero, 0);
        var place = Directory.CreateTempSubdirectory("finsam-fuzz-").FullName;
        for (var i = 0; i < count; i++)
        {
            var (kind, bytes) = sources[random.Next(sources.Count)];
            var path = Path.Combine(place, $"{i}{kind}");
            File.WriteAllBytes(path, Damage(bytes, sources[random.Next(sources.Count)].Bytes, random));
            var watch = Stopwatch.StartNew();
            var outcome = OutcomeOf(recognizer, path);
            longest = watch.Elapsed > longest ? watch.Elapsed : longest;
            outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;
            if (outcome.StartsWith('!') || watch.Elapsed > Slow)
            {
                bad++;
                Console.WriteLine($"{path}: {outcome} after {watch.Elapsed.TotalSeconds:0.0} s");
            }
            else
            {
                File.Delete(path);
            }
        }

        Console.WriteLine($"{count} damaged files: {bad} bad; the longest took {longest.TotalSeconds:0.0} s");
        Console.WriteLine(string.Join(", ", outcomes.Select(o => $"{o.Key} {o.Value}")));
        return bad;
    }

    private static string OutcomeOf(DocumentRecognizer recognizer, string path)
    {
        try
        {
            var recognized = recognizer.Recognize(path);
            var piece = FilePiece.Of(Extractor.Run(new SourceFile(FilePiece.NameMark, recognized.SourceSha256), recognized));
            return piece.Digest.Documents.IsEmpty ? "no document" : recognized.Failures.IsEmpty ? "extracted" : "extracted in part";
        }
        catch (FinsamException known)
        {
            return known.Code;
        }
        catch (Exception fault)
        {
            return $"!{fault.GetType().Name} {fault.StackTrace?.Split('\n')[0].Trim()}";
        }
    }

    /// <summary>One to eight of: bits turned, a cut, a stretch taken out, doubled, filled with one byte, with noise or with another file's.</summary>
    private static byte[] Damage(byte[] source, byte[] other, Random random)
    {
        var bytes = source.ToList();
        for (var n = random.Next(1, 9); n > 0 && bytes.Count > 0; n--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(bytes.Count - at, 1 + (int)Math.Pow(2, random.NextDouble() * 12));
            var from = random.Next(other.Length);
            var noise = new byte[length];
            random.NextBytes(noise);
            switch (random.Next(8))
            {
                case 0 or 1:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 2 when random.Next(4) == 0:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                case 3:
                    bytes.RemoveRange(at, length);
                    break;
                case 4:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 5:
                    bytes.InsertRange(at, Enumerable.Repeat((byte)"\t\n 0\0<"[random.Next(6)], length));
                    break;
                case 6:
                    bytes.InsertRange(at, noise);
                    break;
                default:
                    bytes.InsertRange(at, other[from..Math.Min(other.Length, from + length)]);
                    break;
            }
        }

        return [.. bytes];
    }
}
