namespace Finsam.Extract.Cli;

/// <summary>Codes that the program itself puts into <c>failures.code</c> or ends with; recognition adds its own.</summary>
internal static class FailureCode
{
    /// <summary>No bytes, or no regular file (a pipe, a socket).</summary>
    internal const string Empty = "empty";

    /// <summary>Read, but without a single line of text.</summary>
    internal const string NoText = "no-text";

    internal const string Duplicate = "duplicate";

    internal const string Link = "link";

    internal const string Unreadable = "io";

    internal const string Unsupported = "unsupported";

    internal const string TooLarge = "too-large";

    /// <summary>A fault of the program that one input brought out; the log has the details.</summary>
    internal const string Crash = "crash";

    internal const string Timeout = "timeout";

    internal const string Memory = "memory";

    internal const string ToolMissing = "tool-missing";

    internal const string Usage = "usage";

    internal const string NoInput = "no-input";

    internal const string Output = "output";

    /// <summary>More inputs failed than --max-failures allows.</summary>
    internal const string TooManyFailures = "too-many-failures";
}
