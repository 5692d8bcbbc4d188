using Finsam.Extract.Model;
using Finsam.Extract.Repair;
using Finsam.Extract.Write;

namespace Finsam.Extract.Cli.Output;

/// <summary>A piece of a text file, from a line on, and what repair made of it.</summary>
/// <param name="Number">1-based number of the piece in its file.</param>
internal sealed record RepairedPiece(string File, int Number, int FirstLine, string Source, RepairedText Repaired);

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

    private static readonly TableSchema ProposalSchema = new("proposals", "Changes that were not made, since they are not likely enough.",
    [
        .. Schema.Columns.Select(c => c.Name == "repaired" ? new Column("proposed", FieldType.String, "What it would become.") : c),
        new Column("alternatives", FieldType.String, "Other readings, each with its share of the probability."),
    ]);

    internal static void Csv(TextWriter target, IEnumerable<RepairedPiece> pieces) => CsvText.Write(
        target,
        Schema,
        from piece in pieces
        from change in piece.Repaired.Changes
        select new[]
        {
            piece.File, $"{change.Line}", $"{change.Repair.Start}", $"{change.Repair.Length}", change.Repair.Original,
            change.Repair.Repaired, change.Repair.Kind.ToCode(), $"{change.Repair.Confidence:0.00}",
        });

    internal static void Proposals(TextWriter target, IEnumerable<RepairedPiece> pieces) => CsvText.Write(
        target,
        ProposalSchema,
        from piece in pieces
        from proposed in piece.Repaired.Proposals
        let change = proposed.Proposal.Change
        select new[]
        {
            piece.File, $"{proposed.Line}", $"{change.Start}", $"{change.Length}", change.Original,
            change.Repaired, change.Kind.ToCode(), $"{change.Confidence:0.00}", ProposalText.Alternatives(proposed.Proposal),
        });

    internal static void Diff(TextWriter target, RepairedPiece piece)
    {
        if (piece.Number == 1)
        {
            target.WriteLine($"--- {piece.File.Printable()}");
        }

        var before = piece.Source.Split('\n');
        var after = piece.Repaired.Text.Split('\n');
        foreach (var line in piece.Repaired.Changes.Select(c => c.Line).Distinct())
        {
            target.WriteLine($"@@ line {line} @@");
            target.WriteLine($"-{before[line - piece.FirstLine].Printable()}");
            target.WriteLine($"+{after[line - piece.FirstLine].Printable()}");
        }
    }
}
