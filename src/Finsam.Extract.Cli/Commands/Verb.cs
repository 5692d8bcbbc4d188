using System.CommandLine;

namespace Finsam.Extract.Cli.Commands;

/// <summary>A verb of the program with an example, and whatever else its own help says below the options.</summary>
internal sealed class Verb(string name, string description, string example, string closing = "") : Command(name, description)
{
    internal string Example { get; } = example;

    internal string Closing { get; } = closing;
}
