using System.Collections.Immutable;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition.Sources;

namespace Finsam.Extract.Cli.Inputs;

/// <summary>A file to extract.</summary>
/// <param name="Path">Absolute, for people; it is opened by <see cref="Found"/> where that is given.</param>
/// <param name="Name">Relative to the input root, with <c>/</c>: how a dataset names it.</param>
internal sealed record InputFile(string Path, string Name)
{
    /// <summary>Where it was found, below a folder; null for a file that was named itself.</summary>
    internal FoundPath? Found { get; init; }

    /// <summary>As it was found; 0 also for pipes and devices.</summary>
    internal long Bytes { get; init; }

    /// <summary>When its content was last changed, UTC.</summary>
    internal DateTime Changed { get; init; }

    /// <summary>For reading. Names that are not UTF-8 are no hindrance, and a link that has come in the file's place is not followed.</summary>
    internal FileStream Open() => Found is { } found ? FolderListing.Open(found.Root.AsSpan(), found.Below.AsSpan()) : File.OpenRead(Path);
}

/// <summary>A path as bytes: the folder that was named, and the way from there.</summary>
internal sealed record FoundPath(ImmutableArray<byte> Root, ImmutableArray<byte> Below);

/// <summary>All that an input holds, sorted by name.</summary>
/// <param name="Root">The folder that names are relative to.</param>
/// <param name="Failures">What was found but cannot be an input: links, folders that cannot be listed.</param>
/// <param name="IsFolder">A folder was given, not one file.</param>
internal sealed record InputTree(string Root, bool IsFolder, ImmutableArray<InputFile> Files, ImmutableArray<Failure> Failures);
