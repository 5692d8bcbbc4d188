using Finsam.Extract.Model;
using Finsam.Extract.Repair;
using Finsam.Extract.Write;

namespace Finsam.Extract.Cli.Output;

/// <summary>A text file and what repair made of it.</summary>
internal sealed record RepairedFile(string Name, string Source, RepairedText Repaired);

/// <summary>Repairs as people and programs want to see them.</summary>
internal static class RepairText
{
    private static readonly TableSchema Schema = new("repairs", "Every change of characters.",
    [
        new Column("file", FieldType.String, "The file as named in the call."),
        new Column("line", FieldType.Integer, "1-based line."),
        new Column("start", FieldType.Integer, "0-based character of the line."),
        new Column("length", FieldType.Integer, "Characters replaced."),
        new Column("original", FieldType.String, "As read."),
        new Column("repaired", FieldType.String, "As repaired."),
        new Column("kind", FieldType.String, "What kind of change."),
        new Column("confidence", FieldType.Number, "0 to 1."),
    ]);

    internal static void Csv(TextWriter target, IEnumerable<RepairedFile> files) => CsvText.Write(
        target,
        Schema,
        from file in files
        from change in file.Repaired.Changes
        select new[]
        {
            file.Name, $"{change.Line}", $"{change.Repair.Start}", $"{change.Repair.Length}", change.Repair.Original,
            change.Repair.Repaired, change.Repair.Kind.ToCode(), $"{change.Repair.Confidence:0.00}",
        });

    internal static void Diff(TextWriter target, RepairedFile file)
    {
        target.WriteLine($"--- {file.Name.Printable()}");
        var before = file.Source.Split('\n');
        var after = file.Repaired.Text.Split('\n');
        foreach (var line in file.Repaired.Changes.Select(c => c.Line).Distinct())
        {
            target.WriteLine($"@@ line {line} @@");
            target.WriteLine($"-{before[line - 1].Printable()}");
            target.WriteLine($"+{after[line - 1].Printable()}");
        }
    }
}
