using System.Collections.Immutable;
using Finsam.Extract.Model;

namespace Finsam.Extract.Recognition.Store;

/// <summary>A page of a file whose reading is not whole yet.</summary>
/// <param name="Engines">Programs that read it, with their versions.</param>
/// <param name="Work">The time it took, which the file's other pages have less of.</param>
internal sealed record KeptPage(RecognizedPage Page, ImmutableArray<string> Engines, TimeSpan Work);

/// <summary>Some pages of a file, as they are stored together.</summary>
internal sealed record KeptPages(int SchemaVersion, string SourceSha256, ImmutableArray<KeptPage> Pages);
