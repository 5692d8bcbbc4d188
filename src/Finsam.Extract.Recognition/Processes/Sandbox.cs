using System.Diagnostics;

namespace Finsam.Extract.Recognition.Processes;

/// <summary>
/// How a child is started: no shell, an argument list, one OpenMP thread, and where util-linux is there, limits of its
/// own and death together with the thread that started it, so that no child outlives a killed run.
/// </summary>
internal static class Sandbox
{
    private static readonly bool HasLimits = Programs.Find("setpriv") is not null && Programs.Find("prlimit") is not null;

    internal static ProcessStartInfo Start(string program, IEnumerable<string> arguments, long addressSpaceBytes)
    {
        string[] wrapped = HasLimits
            ? ["setpriv", "--pdeathsig", "KILL", "prlimit", $"--as={addressSpaceBytes}", "--core=0", "--", program, .. arguments]
            : [program, .. arguments];
        var start = new ProcessStartInfo(wrapped[0])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var argument in wrapped.Skip(1))
        {
            start.ArgumentList.Add(argument);
        }

        // Tesseract's OpenMP threads spin against each other: unlimited, a page takes three to eight times the CPU.
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        start.Environment["LC_ALL"] = "C.UTF-8";
        return start;
    }
}
