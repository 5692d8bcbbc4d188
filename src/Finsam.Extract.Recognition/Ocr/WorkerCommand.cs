using System.Collections.Immutable;
using System.Reflection;
using Finsam.Extract.Recognition.Processes;

namespace Finsam.Extract.Recognition.Ocr;

/// <summary>How a worker is started: this same program with its hidden verb.</summary>
internal static class WorkerCommand
{
    internal const string Verb = "ocr-worker";
    private const string ProgramName = "finsam";

    /// <summary>
    /// The program's own host where it was started by that, else <c>dotnet</c> with its assembly: the entry assembly, or
    /// the one that lies beside this library when something else (a test) is the entry.
    /// </summary>
    internal static ImmutableArray<string> Find()
    {
        var process = Environment.ProcessPath;
        if (process is not null && Path.GetFileNameWithoutExtension(process) == ProgramName)
        {
            return [process, Verb];
        }

        var entry = Assembly.GetEntryAssembly();
        var assembly = entry?.GetName().Name == ProgramName ? entry.Location : Path.Combine(AppContext.BaseDirectory, ProgramName + ".dll");
        var host = process is not null && Path.GetFileName(process) == "dotnet" ? process : Programs.Find("dotnet");
        return [host ?? throw ToolInventory.Missing("dotnet"), assembly, Verb];
    }
}
