namespace Finsam.Extract.Recognition.Processes;

/// <summary>Where the programs of the system lie.</summary>
internal static class Programs
{
    /// <summary>The full path of a program on the search path; null where there is none.</summary>
    internal static string? Find(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "/usr/bin:/bin")
            .Split(':', StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
}
