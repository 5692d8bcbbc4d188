using System.Text.RegularExpressions;
using Finsam.Extract.Tables;

namespace Finsam.Extract.Interpret.Financials;

/// <summary>One line that the statements of every association have.</summary>
/// <param name="Statement">Code of the statement that it belongs to.</param>
/// <param name="IsStock">An amount at a date, not of a period.</param>
/// <param name="Labels">The names that it is printed under, folded.</param>
internal sealed record Concept(string Code, string Statement, bool IsStock, IReadOnlyList<string> Labels)
{
    /// <summary>The labels with their words in the order of the alphabet: print puts them in any order.</summary>
    internal IReadOnlySet<string> SortedLabels { get; } = Labels.Select(LabelText.Sorted).ToHashSet();
}

/// <summary>The concepts of <c>concepts.csv</c>.</summary>
internal static class ConceptList
{
    /// <summary>A field of a CSV row, quoted where it holds a comma.</summary>
    private static readonly Regex FieldPattern = new(@"(?:^|,)(?:""(?<text>[^""]*)""|(?<text>[^,""]*))");

    internal static IReadOnlyList<Concept> All { get; } = Load();

    /// <summary>The concepts of each statement, by its code.</summary>
    internal static ILookup<string, Concept> OfStatement { get; } = All.ToLookup(c => c.Statement);

    private static Concept[] Load()
    {
        using var stream = typeof(ConceptList).Assembly.GetManifestResourceStream("concepts.csv")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(Read)];
    }

    private static Concept Read(string row)
    {
        var fields = FieldPattern.Matches(row.TrimEnd('\r')).Select(m => m.Groups["text"].Value).ToArray();
        var labels = $"{fields[3]};{fields[4]}".Split(';', StringSplitOptions.RemoveEmptyEntries);
        return new Concept(fields[0], fields[1], fields[2] == "stock", [.. labels.Select(LabelText.Fold)]);
    }
}
