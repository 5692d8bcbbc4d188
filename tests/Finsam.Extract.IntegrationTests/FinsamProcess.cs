using System.Diagnostics;
using System.Text;

namespace Finsam.Extract.IntegrationTests;

/// <summary>What a call of the program gave.</summary>
internal sealed record Called(int ExitCode, string Output, string Error);

/// <summary><c>finsam</c> as a process of its own, as a user calls it.</summary>
internal static class FinsamProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    internal static Called Run(params string[] arguments) => RunIn(Path.GetTempPath(), arguments);

    internal static Called RunIn(string folder, params string[] arguments)
    {
        using var process = Start(folder, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"finsam {string.Join(' ', arguments)} did not end");
        }

        return new Called(process.ExitCode, output.Result, error.Result);
    }

    internal static Process Start(string folder, params string[] arguments) => Process.Start(
        new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "finsam.dll"), .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        })!;
}
