namespace Finsam.Extract.Model;

/// <summary>
/// Something outside the program is wrong (a missing tool, an unreadable file): says what, and what to type next.
/// </summary>
public sealed class FinsamException(string code, string message, string? remedy = null, Exception? inner = null)
    : Exception(message, inner)
{
    /// <summary>Short stable code as in <c>failures.code</c>, for example <c>encrypted</c>.</summary>
    public string Code { get; } = code;

    /// <summary>The command or step that mends it; null where there is none.</summary>
    public string? Remedy { get; } = remedy;
}
