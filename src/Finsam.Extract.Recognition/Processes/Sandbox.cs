using System.Diagnostics;

namespace Finsam.Extract.Recognition.Processes;

/// <summary>
/// How a child is started: no shell, an argument list, an environment of its own, one OpenMP thread, and where util-linux is
/// there, limits of its own and death together with the thread that started it, so that no child outlives a killed run.
/// </summary>
internal static class Sandbox
{
    /// <summary>A worker runs the .NET runtime, which opens some two hundred files; poppler opens ten.</summary>
    private const int OpenFiles = 512;

    /// <summary>What a child is told of this process's environment: where programs, libraries, the runtime and the models lie.</summary>
    private static readonly string[] KnownToChildren = ["PATH", "LD_LIBRARY_PATH", "TESSDATA_PREFIX"];

    private const string RuntimeSettings = "DOTNET_";

    private static readonly bool HasLimits = Programs.Find("setpriv") is not null && Programs.Find("prlimit") is not null;

    /// <summary>A child that lives from page to page: its pages are timed one by one.</summary>
    internal static ProcessStartInfo Start(string program, IEnumerable<string> arguments, long addressSpaceBytes) =>
        Start(program, arguments, [$"--as={addressSpaceBytes}"]);

    /// <summary>A child for one task.</summary>
    internal static ProcessStartInfo Start(string program, IEnumerable<string> arguments, Limits limits) =>
        Start(program, arguments, [$"--as={limits.AddressSpaceBytes}", $"--cpu={Math.Ceiling(limits.Time.TotalSeconds)}", $"--fsize={limits.FileBytes}"]);

    private static ProcessStartInfo Start(string program, IEnumerable<string> arguments, string[] limits)
    {
        string[] wrapped = HasLimits
            ? ["setpriv", "--pdeathsig", "KILL", "prlimit", .. limits, $"--nofile={OpenFiles}", "--core=0", "--", program, .. arguments]
            : [program, .. arguments];
        var start = new ProcessStartInfo(wrapped[0])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = RunFolder.Path,
        };
        foreach (var argument in wrapped.Skip(1))
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var unknown in start.Environment.Keys.Where(IsNotForChildren).ToList())
        {
            start.Environment.Remove(unknown);
        }

        // Tesseract's OpenMP threads spin against each other: unlimited, a page takes three to eight times the CPU.
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment["TMPDIR"] = RunFolder.Path;
        start.Environment["HOME"] = RunFolder.Path;
        return start;
    }

    private static bool IsNotForChildren(string name) =>
        !KnownToChildren.Contains(name) && !name.StartsWith(RuntimeSettings, StringComparison.Ordinal);
}
