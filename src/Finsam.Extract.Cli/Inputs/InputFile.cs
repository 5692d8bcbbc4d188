using System.Collections.Immutable;
using Finsam.Extract.Model;

namespace Finsam.Extract.Cli.Inputs;

/// <summary>A file to extract.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="Name">Relative to the input root, with <c>/</c>: how a dataset names it.</param>
internal sealed record InputFile(string Path, string Name);

/// <summary>All that an input holds, sorted by name.</summary>
/// <param name="Root">The folder that names are relative to.</param>
/// <param name="Failures">What was found but cannot be an input: links, folders that cannot be listed.</param>
/// <param name="IsFolder">A folder was given, not one file.</param>
internal sealed record InputTree(string Root, bool IsFolder, ImmutableArray<InputFile> Files, ImmutableArray<Failure> Failures);
