using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Finsam.Extract.Cli.Commands;

/// <summary>The library's help, with an example and what else a verb has to say below it.</summary>
internal sealed class HelpWithExample(HelpAction help) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        var code = help.Invoke(parseResult);
        var (example, closing) = parseResult.CommandResult.Command is Verb verb
            ? (verb.Example, verb.Closing)
            : (FinsamCommand.Example, ExitCode.Help);
        var target = parseResult.InvocationConfiguration.Output;
        target.WriteLine($"Example:\n  {example}");
        if (closing.Length > 0)
        {
            target.WriteLine($"\n{closing}");
        }

        return code;
    }
}
