using System.Collections.Immutable;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition.Sources;

namespace Finsam.Extract.Cli.Inputs;

/// <summary>A file to extract.</summary>
/// <param name="Path">Absolute; for people only where <see cref="RawPath"/> is given.</param>
/// <param name="Name">Relative to the input root, with <c>/</c>: how a dataset names it.</param>
internal sealed record InputFile(string Path, string Name)
{
    /// <summary>The bytes of the path where they are not UTF-8, so that the runtime cannot open the file by it.</summary>
    internal ImmutableArray<byte>? RawPath { get; init; }

    /// <summary>As it was found; 0 also for pipes and devices.</summary>
    internal long Bytes { get; init; }

    /// <summary>When its content was last changed, UTC.</summary>
    internal DateTime Changed { get; init; }

    internal FileStream Open() => RawPath is { } raw ? FolderListing.Open(raw.AsSpan()) : File.OpenRead(Path);
}

/// <summary>All that an input holds, sorted by name.</summary>
/// <param name="Root">The folder that names are relative to.</param>
/// <param name="Failures">What was found but cannot be an input: links, folders that cannot be listed.</param>
/// <param name="IsFolder">A folder was given, not one file.</param>
internal sealed record InputTree(string Root, bool IsFolder, ImmutableArray<InputFile> Files, ImmutableArray<Failure> Failures);
