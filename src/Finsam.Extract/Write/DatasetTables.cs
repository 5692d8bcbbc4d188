using System.Collections.Immutable;

namespace Finsam.Extract.Write;

/// <summary>All tables of a dataset, in the order of the contract (docs/dataset.md).</summary>
public static class DatasetTables
{
    public static ImmutableArray<DatasetTable> All { get; } =
    [
        DocumentTables.Documents,
        DocumentTables.Sections,
        RecordTables.Financials,
        RecordTables.People,
        RecordTables.Meetings,
        RecordTables.AgendaItems,
        RecordTables.Activities,
        RecordTables.Participants,
        RecordTables.Goals,
        DocumentTables.Lines,
        DocumentTables.Tables,
        DocumentTables.TableCells,
        AuditTables.Checks,
        AuditTables.Repairs,
        AuditTables.Proposals,
        AuditTables.NumberProposals,
        AuditTables.Failures,
    ];
}
