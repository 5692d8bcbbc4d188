namespace Finsam.Extract.Training;

/// <summary>How much each source of text counts. Sources without a licence and held-out files count nothing.</summary>
internal static class TextWeights
{
    /// <summary>Kept for testing: by file, never by random line, since paragraphs of one file repeat each other.</summary>
    private static readonly string[] HeldOut =
        ["g0vse_regeringen__g0v_remisser", "g0vse_regeringen__g0v_sakrad", "regf__regeringsforklaringar", "riksdag_openriksdag__notiser"];

    private static readonly (string Prefix, float Weight)[] Weights =
    [
        ("studentkar", 0),
        ("microsoft", 0.3f),
        ("sfs__sfs_pre1995", 0.1f),
        ("sfs", 0.5f),
        ("", 1),
    ];

    public static bool IsHeldOut(string path) => HeldOut.Contains(Path.GetFileNameWithoutExtension(path));

    public static float Of(string path) =>
        IsHeldOut(path) ? 0 : Weights.First(w => Path.GetFileName(path).StartsWith(w.Prefix, StringComparison.Ordinal)).Weight;
}
