namespace Finsam.Extract.Write;

/// <summary>The description of a dataset for people, made from the same schemas as the tables themselves.</summary>
internal static class Codebook
{
    private const string Preface =
        """
        # Codebook

        The tables of this dataset, column by column. All files are UTF-8 CSV: `,` between fields, quotes as in RFC 4180,
        one header row. An empty field is a missing value. Dates are `YYYY-MM-DD`, times `HH:MM`, decimals have a point.
        Amounts are kronor (SEK), whatever unit was printed. Pages and lines count from 1; boxes are `x0 y0 x1 y1` in PDF
        points (1/72 inch) from the page's top-left corner.

        How far a row can be trusted stands in `status`:

        | status | meaning |
        | --- | --- |
        | verified | an arithmetic identity or two independent readings confirm it |
        | unverified | there was nothing to check it against |
        | suspect | a check fails or readings disagree: look at the source before using it |
        | corrected | a person set it |
        | accepted | a person confirmed it |

        A cell may begin with `=`, `+`, `-` or `@`: it is text of a document. Import the files as text (see the
        documentation), do not open them by a double click in a spreadsheet program.
        """;

    internal static void Write(TextWriter target)
    {
        target.WriteLine(Preface.ReplaceLineEndings("\n"));
        foreach (var table in DatasetTables.Schemas)
        {
            WriteTable(target, table);
        }

        WriteConcepts(target);
    }

    private static void WriteTable(TextWriter target, TableSchema table)
    {
        target.WriteLine();
        target.WriteLine($"## {DatasetFiles.NameOf(table)}");
        target.WriteLine();
        target.WriteLine(table.Description);
        WriteKeys(target, table);
        target.WriteLine();
        target.WriteLine("| column | type | unit | meaning |");
        target.WriteLine("| --- | --- | --- | --- |");
        foreach (var column in table.Columns)
        {
            var type = column.Type.ToString().ToLowerInvariant() + (column.IsRequired ? ", always" : "");
            target.WriteLine($"| `{column.Name}` | {type} | {column.Unit} | {Cell(column.Description)} |");
        }

        foreach (var column in table.Columns.Where(c => !c.Codes.IsEmpty && c.Name is not ("status" or "concept")))
        {
            target.WriteLine();
            target.WriteLine($"`{column.Name}`: {string.Join(", ", column.Codes.Select(Code))}.");
        }
    }

    private static void WriteKeys(TextWriter target, TableSchema table)
    {
        if (!table.PrimaryKey.IsEmpty)
        {
            target.WriteLine();
            target.WriteLine($"A row is told by {string.Join(", ", table.PrimaryKey.Select(k => $"`{k}`"))}.");
        }

        foreach (var (column, other, otherColumn) in table.ForeignKeys)
        {
            target.WriteLine();
            target.WriteLine($"`{column}` is `{otherColumn}` of `{other}.csv`.");
        }
    }

    private static void WriteConcepts(TextWriter target)
    {
        target.WriteLine();
        target.WriteLine("## Concepts");
        target.WriteLine();
        target.WriteLine("What `concept` in `financials.csv` may hold: the same line under whatever label. A flow belongs to a period, a");
        target.WriteLine("stock to a day.");
        target.WriteLine();
        target.WriteLine("| concept | statement | kind | usual label |");
        target.WriteLine("| --- | --- | --- | --- |");
        foreach (var concept in Concepts.All)
        {
            target.WriteLine($"| `{concept.Code}` | {concept.Statement} | {concept.Kind} | {Cell(concept.SwedishLabel)} |");
        }
    }

    private static string Code(string code) => SwedishTerms.Of(code) is { } term ? $"`{code}` ({term})" : $"`{code}`";

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
