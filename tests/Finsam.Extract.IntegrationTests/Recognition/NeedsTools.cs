using Finsam.Extract.Recognition;

namespace Finsam.Extract.IntegrationTests.Recognition;

/// <summary>A test that is skipped, and says why, where a tool of recognition is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NeedsToolsAttribute : FactAttribute
{
    private static readonly Lazy<string?> Missing = new(() => ToolInventory.Check()
        .Where(t => t.Version is null && !t.IsOptional)
        .Select(t => $"{t.Name} is missing: {t.Remedy}")
        .FirstOrDefault());

    /// <param name="program">A program that this test alone needs.</param>
    public NeedsToolsAttribute(string? program = null) =>
        Skip = Missing.Value ?? (program is null || File.Exists("/usr/bin/" + program) ? null : $"{program} is missing: apt-get install {program}");
}
