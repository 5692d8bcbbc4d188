using System.Collections.Immutable;
using Finsam.Extract.Write.Panels;

namespace Finsam.Extract.Write;

/// <summary>The tables of a dataset, in the order of the contract (docs/dataset.md).</summary>
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

    /// <summary>The schemas of all files: those of tables with rows of their own for each source, then those that look over all.</summary>
    public static ImmutableArray<TableSchema> Schemas { get; } = [.. All.Select(t => t.Schema), .. PanelTables.All.Select(t => t.Schema)];
}
