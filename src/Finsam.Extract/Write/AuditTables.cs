using Finsam.Extract.Model;

namespace Finsam.Extract.Write;

/// <summary>What was checked, what was changed, and what gave no result.</summary>
internal static class AuditTables
{
    internal static DatasetTable Checks { get; } =
        new TableBuilder<(DatasetDocument Document, CheckRecord Check, int Index)>(
            "checks", "Arithmetic identities that were tried.",
            d => d.Documents.SelectMany(doc => doc.Document.Checks.Select((c, i) => (doc, c, i + 1))))
            .Text("check_id", "document_id, -c, four-digit ordinal.", r => $"{r.Document.Id}-c{r.Index:0000}", required: true)
            .Text("document_id", "The document.", r => r.Document.Id, required: true)
            .Code("kind", "What kind of identity.", r => r.Check.Kind)
            .Text("description", "The identity in words.", r => r.Check.Description)
            .Number("expected", "What the parts give (SEK, count or percent).", r => r.Check.Expected)
            .Number("actual", "What is printed.", r => r.Check.Actual)
            .Number("difference", "actual - expected.", r => r.Check.Difference)
            .Code("outcome", "rounding: off by no more than the rounding of the printed unit can explain.", r => r.Check.Outcome)
            .Text("members", "The rows that take part.", r => string.Join(' ', r.Check.Members))
            .Key("check_id")
            .References(("document_id", "documents", "document_id"))
            .Build();

    internal static DatasetTable Repairs { get; } =
        new TableBuilder<(DatasetDocument Document, Line Line, TextRepair Repair)>(
            "repairs", "Every change of characters.",
            d => from doc in d.Documents
                 from line in doc.Document.Content.Lines
                 from repair in line.Repairs
                 select (doc, line, repair))
            .Text("document_id", "The document.", r => r.Document.Id, required: true)
            .Whole("page", "1-based page.", r => r.Line.Page)
            .Whole("line", "1-based line.", r => r.Line.Number)
            .Whole("start", "0-based character of the line as read.", r => r.Repair.Start)
            .Whole("length", "Characters replaced.", r => r.Repair.Length)
            .Text("original", "As read.", r => r.Repair.Original)
            .Text("repaired", "As repaired.", r => r.Repair.Repaired)
            .Code("kind", "What kind of change.", r => r.Repair.Kind)
            .Confidence("Confidence of the change, 0 to 1.", r => r.Repair.Confidence)
            .References(("document_id", "documents", "document_id"))
            .Build();

    internal static DatasetTable Proposals { get; } =
        new TableBuilder<(DatasetDocument Document, Line Line, RepairProposal Proposal)>(
            "proposals", "Changes of characters that repair did not make, since they are not likely enough: they wait for a person.",
            d => from doc in d.Documents
                 from line in doc.Document.Content.Lines
                 from proposal in line.Proposals
                 select (doc, line, proposal))
            .Text("document_id", "The document.", r => r.Document.Id, required: true)
            .Whole("page", "1-based page.", r => r.Line.Page)
            .Whole("line", "1-based line.", r => r.Line.Number)
            .Whole("start", "0-based character of the line as read.", r => r.Proposal.Change.Start)
            .Whole("length", "Characters that would be replaced.", r => r.Proposal.Change.Length)
            .Text("original", "As read, and as it stands.", r => r.Proposal.Change.Original)
            .Text("proposed", "What it would become.", r => r.Proposal.Change.Repaired)
            .Code("kind", "What kind of change.", r => r.Proposal.Change.Kind)
            .Confidence("Confidence of the change, 0 to 1.", r => r.Proposal.Change.Confidence)
            .Text("alternatives", "Other readings, what was read among them, each with its share of the probability, the likeliest first; parted by semicolons.", r => ProposalText.Alternatives(r.Proposal))
            .References(("document_id", "documents", "document_id"))
            .Build();

    internal static DatasetTable NumberProposals { get; } =
        new TableBuilder<(DatasetDocument Document, NumberProposal Proposal)>(
            "number_proposals", "Amounts that identities show to be other than they were read: what each must be, and whether it was set so.",
            d => from doc in d.Documents
                 from proposal in doc.Document.NumberProposals
                 select (doc, proposal))
            .Text("document_id", "The document.", r => r.Document.Id, required: true)
            .Text("table_id", "The table that the amount stands in.", r => r.Document.TableId(r.Proposal.Place.TableIndex))
            .Whole("row_index", "0-based row of the table.", r => r.Proposal.Place.Row)
            .Whole("column", "0-based column of the table.", r => r.Proposal.Place.Column)
            .Text("label", "The row's label.", r => r.Proposal.Label)
            .Number("read_sek", "The amount as it was read, kronor.", r => r.Proposal.ReadSek).In("SEK")
            .Number("proposed_sek", "The amount that makes the identities hold, kronor.", r => r.Proposal.ProposedSek).In("SEK")
            .Code("kind", "How the one may have come to be read as the other.", r => r.Proposal.Slip)
            .Column("taken", FieldType.Boolean, "financials.csv has the proposed amount; else it has the one that was read.", r => r.Proposal.IsTaken ? "true" : "false", true)
            .Text("proof", "The identities that fail with the amount as read and hold with the proposed one; parted by semicolons.", r => string.Join("; ", r.Proposal.Proof))
            .Provenance(r => r.Proposal.Evidence with { Confidence = r.Proposal.Confidence, Status = r.Proposal.IsTaken ? RecordStatus.Verified : RecordStatus.Suspect })
            .References(("document_id", "documents", "document_id"), ("table_id", "tables", "table_id"))
            .Build();

    internal static DatasetTable Failures { get; } =
        new TableBuilder<Failure>("failures", "Each input or page that gave no result, and why.", d => d.Failures)
            .Text("source_file", "Path relative to the input root.", f => f.SourceFile, required: true)
            .Whole("page", "Page; empty where the whole file failed.", f => f.Page)
            .Text("stage", "Where it failed.", f => f.Stage)
            .Text("code", "Short stable code.", f => f.Code)
            .Text("message", "What is wrong and what to do.", f => f.Message)
            .Text("command", "What to try, typed in the input's root folder; INPUT and DATASET stand for those of the run. Empty where nothing need be done.", NextCommand.Of)
            .Build();
}
