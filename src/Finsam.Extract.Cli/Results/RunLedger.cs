using System.Collections.Immutable;
using System.Text.Json;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition.Store;

namespace Finsam.Extract.Cli.Results;

/// <summary>One input and what is known of it before it is read.</summary>
/// <param name="Sha256">Of its content; null where that could not be told.</param>
/// <param name="Failures">What ended it then.</param>
internal sealed record LedgerInput(string Name, string? Sha256, ImmutableArray<Failure> Failures);

/// <summary>What became of one content, without the content.</summary>
/// <param name="HasPiece">Whether it gave a piece of the dataset.</param>
internal sealed record LedgerContent(string Sha256, bool HasPiece, ImmutableArray<Failure> Failures);

/// <summary>
/// The books of a run: every input and every content, so that nothing is lost in silence. With the kept results it is all that
/// a dataset is written from, here or on another machine.
/// </summary>
/// <param name="Fingerprint">Of settings and program: results of another one do not go into the same dataset.</param>
/// <param name="Inputs">Sorted by name.</param>
/// <param name="Contents">Sorted by hash.</param>
internal sealed record RunLedger(string Fingerprint, ImmutableArray<LedgerInput> Inputs, ImmutableArray<LedgerContent> Contents)
{
    /// <summary>Which part of an archive it is of; null for a whole one.</summary>
    public ShardPart? Part { get; init; }

    /// <summary>Null where there are none, or none that can be understood.</summary>
    internal static RunLedger? Load(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            return JsonSerializer.Deserialize(stream, ResultJson.Readable.RunLedger);
        }
        catch (Exception e) when (e is IOException or JsonException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    internal void Save(string file) => WholeFile.Write(file, target => JsonSerializer.Serialize(target, this, ResultJson.Readable.RunLedger));
}

/// <summary>A part of an archive, for one of several machines.</summary>
/// <param name="Index">From 1.</param>
/// <param name="Archive">Hash of the names and sizes of all files of the archive, which all parts must agree on.</param>
internal sealed record ShardPart(int Index, int Count, string Archive);
