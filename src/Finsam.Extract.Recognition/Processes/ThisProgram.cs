using System.Collections.Immutable;
using System.Reflection;

namespace Finsam.Extract.Recognition.Processes;

/// <summary>How this same program is started again, with one of its hidden verbs.</summary>
internal static class ThisProgram
{
    private const string Name = "finsam";

    /// <summary>
    /// The program's own host where it was started by that, else <c>dotnet</c> with its assembly: the entry assembly, or
    /// the one that lies beside this library when something else (a test) is the entry.
    /// </summary>
    internal static ImmutableArray<string> With(string verb)
    {
        var process = Environment.ProcessPath;
        if (process is not null && Path.GetFileNameWithoutExtension(process) == Name)
        {
            return [process, verb];
        }

        var entry = Assembly.GetEntryAssembly();
        var assembly = entry?.GetName().Name == Name ? entry.Location : Path.Combine(AppContext.BaseDirectory, Name + ".dll");
        var host = process is not null && Path.GetFileName(process) == "dotnet" ? process : Programs.Find("dotnet");
        return [host ?? throw ToolInventory.Missing("dotnet"), assembly, verb];
    }
}
