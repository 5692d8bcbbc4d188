using Finsam.Extract.Model;

namespace Finsam.Extract.Recognition;

/// <summary>One page of a file is done, in whatever order pages finish.</summary>
/// <param name="Source">Where its text came from; null where it failed.</param>
public sealed record PageProgress(string Path, int Page, int PageCount, TextSource? Source)
{
    /// <summary>The work on it, without waiting for a worker.</summary>
    public TimeSpan Took { get; init; }
}
