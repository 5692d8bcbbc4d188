namespace Finsam.Extract.Parsing;

/// <summary>Small tables of facts that are built into the program (<c>.csv</c> beside the code, no quoting in them).</summary>
internal static class EmbeddedTable
{
    /// <summary>The rows below the header, cut into fields.</summary>
    internal static IEnumerable<string[]> Rows(string name)
    {
        using var stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The table {name} is not built in.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.TrimEnd('\r').Split(','))];
    }
}
