using System.Collections.Immutable;
using Microsoft.Extensions.FileSystemGlobbing;

namespace Finsam.Extract.Cli.Inputs;

/// <summary>Which of the files found are wanted.</summary>
internal sealed record InputFilter
{
    /// <summary>Globs, one of which a name must match; empty for any name. A glob without a slash stands for a file's own name at any depth.</summary>
    internal ImmutableArray<string> Include { get; init; } = [];

    /// <summary>Globs, none of which a name may match.</summary>
    internal ImmutableArray<string> Exclude { get; init; } = [];

    /// <summary>The first day (UTC) of last change that is wanted.</summary>
    internal DateOnly? Since { get; init; }

    internal static InputFilter All { get; } = new();

    internal bool IsOpen => Include.IsEmpty && Exclude.IsEmpty && Since is null;

    internal InputTree Of(InputTree tree)
    {
        if (IsOpen)
        {
            return tree;
        }

        var matcher = new Matcher(StringComparison.OrdinalIgnoreCase);
        matcher.AddIncludePatterns(Include.IsEmpty ? ["**/*"] : Include.Select(AtAnyDepth));
        matcher.AddExcludePatterns(Exclude.Select(AtAnyDepth));
        return tree with
        {
            Files = [.. tree.Files.Where(f => IsRecent(f.Changed) && matcher.Match(f.Name).HasMatches)],
            Failures = [.. tree.Failures.Where(f => matcher.Match(f.SourceFile).HasMatches)],
        };
    }

    private bool IsRecent(DateTime changed) => Since is not { } day || DateOnly.FromDateTime(changed) >= day;

    private static string AtAnyDepth(string glob) => glob.Contains('/', StringComparison.Ordinal) ? glob : $"**/{glob}";
}
