using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Finsam.Extract.Cli.Stages;
using Finsam.Extract.Model;
using Finsam.Extract.Write;

namespace Finsam.Extract.Cli.Results;

/// <summary>What became of one content: a piece of the dataset, failures, or (some pages failed) both. Never neither.</summary>
/// <param name="Failures">With <see cref="FilePiece.NameMark"/> in place of the name, which is not the content's own.</param>
/// <param name="Limits">The limits that it was read under: others may give another result where something failed.</param>
internal sealed record KeptResult(FilePiece? Piece, ImmutableArray<Failure> Failures, string Limits);

[JsonSourceGenerationOptions(UseStringEnumConverter = true, IncludeFields = true)]
[JsonSerializable(typeof(KeptResult))]
[JsonSerializable(typeof(RunLedger))]
[JsonSerializable(typeof(PageRates))]
[JsonSerializable(typeof(StageRequest))]
[JsonSerializable(typeof(StageReply))]
internal sealed partial class ResultJson : JsonSerializerContext
{
    /// <summary>With å, ä and ö as they are.</summary>
    internal static ResultJson Readable { get; } = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, IncludeFields = true });
}
