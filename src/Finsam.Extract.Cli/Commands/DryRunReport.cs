using System.Collections.Immutable;
using Finsam.Extract.Cli.Inputs;
using Finsam.Extract.Cli.Output;
using Finsam.Extract.Cli.Results;
using Finsam.Extract.Model;

namespace Finsam.Extract.Cli.Commands;

/// <summary>
/// <c>--dry-run</c>: what a run would do. Pages are counted in every file that is to be read; which of them have to be read from
/// images is looked up in some files, evenly spread, and taken for the rest.
/// </summary>
internal static class DryRunReport
{
    private const int FilesJudged = 50;

    private sealed record Forecast(bool IsKept, int Pages, int? Drawn, bool HasFailed);

    internal static int Print(TextWriter target, ExtractCall call, InputTree tree, CancellationToken cancellation)
    {
        using var reader = new SourceReader(call.Recognition, call.Store);
        var shelf = new ResultShelf(DatasetFolder.ResultsOf(call.Dataset), ResultShelf.FingerprintOf(call.Recognition));
        var step = Math.Max(1, tree.Files.Length / FilesJudged);
        var forecasts = new Forecast[tree.Files.Length];
        var options = new ParallelOptions { MaxDegreeOfParallelism = call.Settings.Jobs, CancellationToken = cancellation };
        Parallel.For(0, forecasts.Length, options, i => forecasts[i] = Of(tree.Files[i], i % step == 0));
        Tell(target, [.. forecasts], call, tree);
        return ExitCode.Complete;

        Forecast Of(InputFile file, bool isJudged)
        {
            try
            {
                if (shelf.Find(SourceReader.Hash(file, call.Settings.MaxFileBytes)) is { } kept && (kept.Failures.IsEmpty || !call.Settings.RetryFailed))
                {
                    return new Forecast(true, 0, 0, kept.Piece is null);
                }

                var count = reader.Count(file, isJudged, cancellation);
                return new Forecast(false, count.Pages ?? 1, count.Drawn, false);
            }
            catch (FinsamException)
            {
                return new Forecast(false, 0, 0, true);
            }
        }
    }

    private static void Tell(TextWriter target, ImmutableArray<Forecast> all, ExtractCall call, InputTree tree)
    {
        var toRead = all.Where(f => !f.IsKept && !f.HasFailed).ToList();
        var judged = toRead.Where(f => f.Drawn is not null).ToList();
        var share = judged.Sum(f => f.Pages) is > 0 and var pages ? (double)judged.Sum(f => f.Drawn!.Value) / pages : 0;
        var drawn = toRead.Sum(f => f.Drawn ?? (f.Pages * share));
        var layered = toRead.Sum(f => f.Pages) - drawn;
        var rates = PageRates.Load(DatasetFolder.RatesOf(call.Dataset));
        var time = TimeSpan.FromSeconds(rates.Seconds(drawn, layered) / call.Settings.Jobs);
        target.WriteLine($"Files       {all.Length} ({ByteCount.Text(tree.Files.Sum(f => f.Bytes))}): {all.Count(f => f.IsKept)} done before, {toRead.Count} to be read");
        target.WriteLine($"Pages       {toRead.Sum(f => f.Pages)} to be read, about {drawn:0} of them from images");
        target.WriteLine($"Time        about {ProgressText.Time(time)} with --jobs {call.Settings.Jobs} ({(rates.IsMeasured ? "by earlier runs into this dataset" : "nothing measured yet: a slow machine's")})");
        target.WriteLine($"Will fail   {all.Count(f => f.HasFailed)} files, {tree.Failures.Length} links and folders; what else fails shows when it is read");
        target.WriteLine("Nothing was written.");
    }
}
