using System.Collections.Immutable;
using Finsam.Extract.Model;

namespace Finsam.Extract.Cli.Stages;

/// <summary>A reading to make a result of: a line of JSON on the standard input of a process for the stages.</summary>
/// <param name="Reading">The file that holds it.</param>
/// <param name="Sha256">Of the source that was read.</param>
/// <param name="Shelf">Where the result goes: the folder of results.</param>
/// <param name="Fingerprint">Of settings and program, for the result's name.</param>
/// <param name="Limits">The limits that the source was read under, in words.</param>
internal sealed record StageRequest(string Reading, string Sha256, string Shelf, string Fingerprint, string Limits);

/// <summary>What became of it: a line of JSON on the standard output. The result itself lies on the shelf.</summary>
/// <param name="Kinds">Of the documents found; empty where nothing was.</param>
/// <param name="Failures">With the mark for the name, as on the shelf.</param>
internal sealed record StageReply(ImmutableArray<DocumentType> Kinds, ImmutableArray<Failure> Failures)
{
    public int Pages { get; init; }

    public TimeSpan Took { get; init; }

    /// <summary>The file of the reading is gone or not whole: it is to be read anew, and nothing was put down.</summary>
    public bool IsReadingLost { get; init; }

    /// <summary>A full disk, which is no fault of the file: nothing was put down.</summary>
    public string? NoRoom { get; init; }

    /// <summary>Of a fault of the program, for the log.</summary>
    public string? Trace { get; init; }

    internal static StageReply Of(Failure failure) => new([], [failure]);
}
