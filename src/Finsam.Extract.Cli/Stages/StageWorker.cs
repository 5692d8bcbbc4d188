using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using Finsam.Extract.Cli.Results;
using Finsam.Extract.Cli.Runs;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition.Store;
using Finsam.Extract.Write;

namespace Finsam.Extract.Cli.Stages;

/// <summary>
/// The body of a process for the stages (<c>finsam stage-worker</c>): one reading a line in, what became of it a line out, until the
/// input ends. A document that keeps the stages busy for ever, fills the memory or overflows the stack costs this process and itself.
/// </summary>
internal static class StageWorker
{
    internal static void Run(TextReader requests, Stream replies)
    {
        while (requests.ReadLine() is { } line)
        {
            var request = JsonSerializer.Deserialize(line, ResultJson.Readable.StageRequest)!;
            JsonSerializer.Serialize(replies, Answer(request), ResultJson.Readable.StageReply);
            replies.WriteByte((byte)'\n');
            replies.Flush();
        }
    }

    /// <summary>Of one reading; the result is on the shelf when this returns, unless the reply says that nothing was put down.</summary>
    internal static StageReply Answer(StageRequest request)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            if (DocumentStore.Load(request.Reading, request.Sha256) is not { } recognized)
            {
                return new StageReply([], []) { IsReadingLost = true };
            }

            var (result, trace) = ResultOf(recognized, request.Limits);
            new ResultShelf(request.Shelf, request.Fingerprint).Keep(recognized.SourceSha256, result);
            return new StageReply([.. (result.Piece?.Digest.Documents ?? []).Select(d => d.Type)], result.Failures)
            {
                Pages = Math.Max(1, recognized.Pages.Length), Took = watch.Elapsed, Trace = trace,
            };
        }
        catch (Exception e) when (DiskRoom.IsCause(e))
        {
            return new StageReply([], []) { NoRoom = e.Message };
        }
    }

    private static (KeptResult Result, string? Trace) ResultOf(RecognizedDocument recognized, string limits)
    {
        var failures = recognized.Failures.Select(f => new Failure(FilePiece.NameMark, f.Page, f.Stage, f.Code, f.Message)).ToImmutableArray();
        try
        {
            var extracted = Extractor.Run(new SourceFile(FilePiece.NameMark, recognized.SourceSha256), recognized);
            return extracted.Documents.Any(d => !d.Content.Lines.IsEmpty)
                ? (new KeptResult(FilePiece.Of(extracted), failures, limits), null)
                : (new KeptResult(null, [FileFailure.Stages(FailureCode.NoText, "No text was found in the file."), .. failures], limits), null);
        }
        catch (OutOfMemoryException)
        {
            return (new KeptResult(null, [FileFailure.Stages(FailureCode.Memory, "The stages need more memory for the file than --stage-memory allows."), .. failures], limits), null);
        }
        catch (Exception fault)
        {
            return (new KeptResult(null, [FileFailure.Stages(fault), .. failures], limits), fault.ToString());
        }
    }
}
