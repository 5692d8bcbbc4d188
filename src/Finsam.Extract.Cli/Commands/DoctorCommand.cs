using System.CommandLine;
using Finsam.Extract.Recognition;

namespace Finsam.Extract.Cli.Commands;

/// <summary><c>finsam doctor</c>: is everything there that scans need?</summary>
internal static class DoctorCommand
{
    internal static Command Create()
    {
        var command = new Verb(
            "doctor",
            "Lists the tools that scans need, with their versions, and the command that mends what is missing.",
            "finsam doctor",
            "Ends with 3 where a tool is missing. Text files need none of them.");
        command.SetAction(_ => Run(Console.Out));
        return command;
    }

    private static int Run(TextWriter target)
    {
        var tools = ToolInventory.Check();
        var width = tools.Max(t => t.Name.Length);
        foreach (var tool in tools)
        {
            target.WriteLine($"{StateOf(tool),-8} {tool.Name.PadRight(width)}  {tool.Version ?? tool.Remedy}  ({tool.Purpose})");
        }

        return tools.Any(t => t is { Version: null, IsOptional: false }) ? ExitCode.ToolMissing : ExitCode.Complete;
    }

    private static string StateOf(Tool tool) => (tool.Version, tool.IsOptional) switch
    {
        (null, true) => "absent",
        (null, false) => "missing",
        _ => "ok",
    };
}
