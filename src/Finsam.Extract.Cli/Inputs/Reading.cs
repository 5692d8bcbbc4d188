namespace Finsam.Extract.Cli.Inputs;

/// <summary>Where what was read of a file lies.</summary>
/// <param name="Path">Absolute: it is opened by another process.</param>
/// <param name="Sha256">Of what was read.</param>
internal sealed record Reading(string Path, string Sha256) : IDisposable
{
    /// <summary>Pages failed: the store keeps no such reading, and this file goes when it has been used.</summary>
    internal bool HasFailures { get; init; }

    public void Dispose()
    {
        if (HasFailures)
        {
            File.Delete(Path);
        }
    }
}
