using System.Collections.Immutable;
using CsvHelper;

namespace Finsam.Extract.Write;

/// <summary>A financial concept: what a line is, whatever an association calls it.</summary>
/// <param name="Statement">The statement that it belongs to.</param>
/// <param name="Kind"><c>flow</c> or <c>stock</c>.</param>
internal sealed record Concept(string Code, string Statement, string Kind, string SwedishLabel);

/// <summary>The list of concepts that is built into the program (<c>concepts.csv</c>).</summary>
internal static class Concepts
{
    internal static ImmutableArray<Concept> All { get; } = [.. Read()];

    private static IEnumerable<Concept> Read()
    {
        using var content = typeof(Concepts).Assembly.GetManifestResourceStream("concepts.csv")!;
        using var csv = CsvReader.Create(content, CsvReaderOptions.Default, true);
        while (csv.Read())
        {
            yield return new Concept(csv.GetString("concept"), csv.GetString("statement"), csv.GetString("kind"), csv.GetString("label_sv"));
        }
    }
}
