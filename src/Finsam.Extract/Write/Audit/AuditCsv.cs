namespace Finsam.Extract.Write.Audit;

/// <summary>An audit as a table: one row a finding, the worst first.</summary>
public static class AuditCsv
{
    private static readonly TableSchema Schema = new("audit", "What does not hold, the worst first.", [
        .. new[] { "rank", "document_id", "source_file", "page", "line", "kind", "what", "expected", "actual", "difference", "taken", "members" }
            .Select(name => new Column(name, FieldType.String, ""))]);

    public static void Write(TextWriter target, Audit audit)
    {
        ArgumentNullException.ThrowIfNull(audit);
        CsvText.Write(target, Schema, audit.Findings.Select((f, i) => (string?[])[
            CsvText.Of((int?)(i + 1)), f.DocumentId, f.SourceFile, CsvText.Of(f.Members[^1].Place.Page), CsvText.Of(f.Members[^1].Place.Line), f.Kind, f.What,
            CsvText.Of(f.Expected), CsvText.Of(f.Actual), CsvText.Of(f.Difference), f.IsTaken ? "true" : "false", string.Join(' ', f.Members.Select(m => m.Key))]));
    }
}
