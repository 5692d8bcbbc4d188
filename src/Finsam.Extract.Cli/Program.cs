using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text;
using Finsam.Extract.Cli;
using Finsam.Extract.Cli.Commands;
using Finsam.Extract.Model;

Console.OutputEncoding = Encoding.UTF8;
try
{
    var call = FinsamCommand.Create().Parse(args);
    if (call.Action is ParseErrorAction wrong && args.Length > 0)
    {
        wrong.ShowHelp = false;
    }

    return call.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("finsam: interrupted; the dataset is as it was before. Run the same command again to go on.");
    return ExitCode.Interrupted;
}
catch (FinsamException e)
{
    Console.Error.WriteLine($"finsam: {e.Message}");
    if (e.Remedy is { } remedy)
    {
        Console.Error.WriteLine($"  {remedy}");
    }

    return ExitCode.Of(e);
}
catch (Exception e)
{
    Console.Error.WriteLine($"finsam: an internal error, please report it:\n{e}");
    return ExitCode.Internal;
}
