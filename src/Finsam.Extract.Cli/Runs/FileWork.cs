using System.Collections.Immutable;
using System.Diagnostics;
using Finsam.Extract.Cli.Inputs;
using Finsam.Extract.Cli.Results;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition;
using Finsam.Extract.Write;
using Serilog;

namespace Finsam.Extract.Cli.Runs;

/// <summary>The work on one file: read, extracted, made a piece of the dataset. Whatever goes wrong costs that file alone.</summary>
internal sealed class FileWork(ILogger log, IRunProgress progress, SourceReader reader, string limits)
{
    internal const string ReadStage = "read";
    internal const string ExtractStage = "extract";

    /// <summary>The result, and the hash of what was read: the file may have changed since it was hashed.</summary>
    internal (string Sha256, KeptResult Result) Run(InputFile file, string sha256, CancellationToken cancellation)
    {
        var stage = ReadStage;
        try
        {
            var recognized = reader.Read(file, sha256, new PageReports(progress), cancellation);
            stage = ExtractStage;
            var watch = Stopwatch.StartNew();
            var result = Extract(recognized);
            progress.Extracted(Math.Max(1, recognized.Pages.Length), watch.Elapsed);
            return (recognized.SourceSha256, result);
        }
        catch (Exception e) when (e is not OperationCanceledException && !DiskRoom.IsCause(e))
        {
            return (sha256, new KeptResult(null, [Failed(file, stage, e)], limits));
        }
    }

    /// <summary>A failure with its reason in words for people; what is no known reason is logged with its trace.</summary>
    internal Failure Failed(InputFile file, string stage, Exception error)
    {
        if (error is FinsamException known)
        {
            return new Failure(FilePiece.NameMark, null, stage, known.Code, Said(known, file));
        }

        log.Error(error, "{File}: {Stage} failed", file.Name.Printable(), stage);
        return new Failure(
            FilePiece.NameMark, null, stage, FailureCode.Crash, $"The program failed on this file ({error.GetType().Name}): please report it with finsam.log.");
    }

    private KeptResult Extract(RecognizedDocument recognized)
    {
        var extracted = Extractor.Run(new SourceFile(FilePiece.NameMark, recognized.SourceSha256), recognized);
        var failures = recognized.Failures.Select(f => new Failure(FilePiece.NameMark, f.Page, f.Stage, f.Code, f.Message)).ToImmutableArray();
        return extracted.Documents.Any(d => !d.Content.Lines.IsEmpty)
            ? new KeptResult(FilePiece.Of(extracted), failures, limits)
            : new KeptResult(null, [new Failure(FilePiece.NameMark, null, ExtractStage, FailureCode.NoText, "No text was found in the file."), .. failures], limits);
    }

    /// <summary>With a mark for the name: no row may depend on where the input lies, nor on what the content is called today.</summary>
    private static string Said(FinsamException error, InputFile input)
    {
        var said = error.Remedy is { } remedy ? $"{error.Message.TrimEnd('.')}: {remedy}" : error.Message;
        return said.Replace(input.Path, FilePiece.NameMark, StringComparison.Ordinal);
    }

    /// <summary>At once and in the reporting thread, which <see cref="Progress{T}"/> does not promise.</summary>
    private sealed class PageReports(IRunProgress target) : IProgress<PageProgress>
    {
        public void Report(PageProgress value) => target.Page(value);
    }
}
