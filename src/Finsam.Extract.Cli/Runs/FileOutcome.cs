using System.Collections.Immutable;
using Finsam.Extract.Cli.Inputs;
using Finsam.Extract.Model;

namespace Finsam.Extract.Cli.Runs;

/// <summary>What became of one input: documents, failures, or (some pages failed) both. Never neither.</summary>
internal sealed record FileOutcome(InputFile Input, ExtractedFile? File, ImmutableArray<Failure> Failures)
{
    internal static FileOutcome Failed(InputFile input, string stage, FinsamException error) =>
        new(input, null, [new Failure(input.Name, null, stage, error.Code, Said(error, input))]);

    /// <summary>With the name that the dataset has for the file: no row may depend on where the input lies.</summary>
    private static string Said(FinsamException error, InputFile input)
    {
        var said = error.Remedy is { } remedy ? $"{error.Message.TrimEnd('.')}: {remedy}" : error.Message;
        return said.Replace(input.Path, input.Name, StringComparison.Ordinal);
    }
}
