using System.Collections.Immutable;

namespace Finsam.Extract.Write.Panels;

/// <summary>A table that is made when all documents of a dataset are known.</summary>
internal sealed record PanelTable(TableSchema Schema, Func<Panel, IEnumerable<string?[]>> Rows);

/// <summary>The tables that look over all documents.</summary>
internal static class PanelTables
{
    /// <summary>Between names in one field; no association's name has one.</summary>
    private const string NameSeparator = "; ";

    internal static ImmutableArray<PanelTable> All { get; } =
    [
        new TableBuilder<Association>("associations", "The associations of the dataset, each with all its documents and under all its names.")
            .Text("association_id", "The organization number; where no document has one, the words of the name.", a => a.Id, required: true)
            .Text("name", "The name in the latest documents.", a => a.Name)
            .Text("org_number", "Organization number NNNNNN-NNNN.", a => a.OrgNumber)
            .Date("first_period", "First day that a document is about: of an accounting period, or of a meeting.", a => a.FirstPeriod)
            .Date("last_period", "Last day that a document is about.", a => a.LastPeriod)
            .Text("former_names", "Names of earlier documents and those that documents say it had, the latest first; parted by semicolons.", a => string.Join(NameSeparator, a.FormerNames))
            .Key("association_id")
            .Over((Panel p) => p.Associations, (schema, rows) => new PanelTable(schema, rows)),
        new TableBuilder<PanelLink>("association_documents", "Which association a document is of, and which documents are the same one found twice.")
            .Text("association_id", "The association.", l => l.AssociationId, required: true)
            .Text("document_id", "The document.", l => l.DocumentId, required: true)
            .Code("basis", "What tells the association: its number or its name in the document, or the other documents of the file.", l => l.Basis)
            .Text("duplicate_of", "Another document that is the same report, minutes or notice and has the better text; leave this one out of counts.", l => l.DuplicateOf)
            .Key("document_id")
            .References(("association_id", "associations", "association_id"), ("document_id", "documents", "document_id"), ("duplicate_of", "documents", "document_id"))
            .Over((Panel p) => p.Links, (schema, rows) => new PanelTable(schema, rows)),
    ];
}
