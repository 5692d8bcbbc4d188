using Finsam.Extract.Model;

namespace Finsam.Extract.Write;

/// <summary>The tables of records that readers make, one row a record.</summary>
internal static class RecordTables
{
    /// <summary>A record beside the document that it stands in.</summary>
    internal sealed record Row<TRecord>(DatasetDocument Document, TRecord Record);

    private static readonly string[] Bodies =
        ["board", "presidium", "auditors", "secretariat", "preparatory_group", "meeting"];

    private static readonly string[] Roles =
    [
        "chair", "vice_chair", "member", "deputy", "auditor", "expert", "director", "secretary", "adjuster", "participant", "staff",
    ];

    private static readonly string[] Measures =
    [
        "contacts", "participants", "new_participants", "completed", "work", "studies", "work_or_studies",
        "further_rehabilitation", "dropped_out", "daily_activity", "unemployment_insurance", "activity_support",
        "sickness_rehab_benefit", "sickness_compensation", "activity_compensation", "income_support",
        "other_public_support", "no_public_support", "interviewed_not_placed", "work_introduction", "employed", "cases",
        "meetings", "teams", "other",
    ];

    internal static DatasetTable Financials { get; } =
        Of("financials", "Amounts of statements, notes and follow-ups, one row an amount.", d => d.Financials)
            .Text("table_id", "The table that the amount stands in.", r => r.Document.TableId(r.Record.TableIndex))
            .Code("statement", "Which statement the amount stands in.", r => r.Record.Statement)
            .Text("note", "Number of the note; empty outside the notes.", r => r.Record.Note)
            .Whole("row_index", "0-based row of the table.", r => r.Record.Row)
            .Text("label", "The row's label.", r => r.Record.Label)
            .Column("concept", FieldType.String, "What the line is, whatever its label; empty where it is specific to the association.", r => r.Record.Concept, codes: [.. Concepts.All.Select(c => c.Code)])
            .Text("column_label", "The column's header.", r => r.Record.ColumnLabel)
            .Code("measure", "Outcome, budget, or the deviation between them with its printed sign.", r => r.Record.Measure)
            .Date("period_start", "First day of the flow's period; empty for stocks.", r => r.Record.PeriodStart)
            .Date("period_end", "Last day of the period, or the date of the stock.", r => r.Record.PeriodEnd)
            .Number("amount_sek", "Kronor (SEK), whatever unit was printed.", r => r.Record.AmountSek).In("SEK")
            .Code("unit", "The unit that was printed.", r => r.Record.Unit)
            .Provenance(r => r.Record.Evidence)
            .References(("document_id", "documents", "document_id"), ("table_id", "tables", "table_id"))
            .Build();

    internal static DatasetTable People { get; } =
        Of("people", "People in a role; a person in two roles is two rows.", d => d.People)
            .Text("name", "Given Family.", r => r.Record.Name, required: true)
            .Column("body", FieldType.String, "The body that the role is in.", r => r.Record.Body, true, Bodies)
            .Column("role", FieldType.String, "The role.", r => r.Record.Role, true, Roles)
            .Text("party", "Party in lower case, or official for a civil servant.", r => r.Record.Party)
            .Text("organization", "Canonical name of the organization that the person comes from.", r => r.Record.Organization)
            .Date("from_date", "First day in the role where stated.", r => r.Record.FromDate)
            .Date("to_date", "Last day in the role where stated.", r => r.Record.ToDate)
            .Provenance(r => r.Record.Evidence)
            .References(("document_id", "documents", "document_id"))
            .Build();

    internal static DatasetTable Meetings { get; } =
        Of("meetings", "Meetings held, called or mentioned.", d => d.Meetings)
            .Date("meeting_date", "Day of the meeting.", r => r.Record.MeetingDate)
            .Column("start_time", FieldType.Time, "Start.", r => CsvText.Of(r.Record.StartTime))
            .Column("end_time", FieldType.Time, "End.", r => CsvText.Of(r.Record.EndTime))
            .Column("body", FieldType.String, "The body that met.", r => r.Record.Body, codes: Bodies)
            .Column("kind", FieldType.String, "held (minutes), called (a notice), mentioned (a date listed in a report).", r => r.Record.Kind, true, ["held", "called", "mentioned"])
            .Text("place", "Where it met.", r => r.Record.Place)
            .Date("adjusted_date", "Day on which the minutes were adjusted (justerade).", r => r.Record.AdjustedDate)
            .Date("posted_date", "Day on which the minutes were posted (anslag).", r => r.Record.PostedDate)
            .Date("removed_date", "Day on which the posting was taken down.", r => r.Record.RemovedDate)
            .Provenance(r => r.Record.Evidence)
            .References(("document_id", "documents", "document_id"))
            .Build();

    internal static DatasetTable AgendaItems { get; } =
        Of("agenda_items", "Items of agendas and minutes.", d => d.AgendaItems)
            .Whole("item_index", "1-based place in the document.", r => r.Record.ItemIndex)
            .Text("number", "Printed number without the paragraph sign.", r => r.Record.Number)
            .Text("title", "Heading of the item.", r => r.Record.Title)
            .Text("text", "Running text of the item.", r => r.Record.Text)
            .Text("decision", "What was decided.", r => r.Record.Decision)
            .Text("diary_number", "As printed after Dnr.", r => r.Record.DiaryNumber)
            .Provenance(r => r.Record.Evidence)
            .Key("document_id", "item_index")
            .References(("document_id", "documents", "document_id"))
            .Build();

    internal static DatasetTable Activities { get; } =
        Of("activities", "Activities, projects and structural work.", d => d.Activities)
            .Text("name", "Name of the activity.", r => r.Record.Name, required: true)
            .Column("level", FieldType.String, "Directed to individuals or to structures.", r => r.Record.Level, codes: ["individual", "structural"])
            .Column("programme", FieldType.String, "How it is run.", r => r.Record.Programme, codes: ["ordinary", "finsam_project", "esf_project", "other"])
            .Text("owner", "Canonical name of the organization that runs it.", r => r.Record.Owner)
            .Date("period_start", "First day where stated.", r => r.Record.PeriodStart)
            .Date("period_end", "Last day where stated.", r => r.Record.PeriodEnd)
            .Text("target_group", "Whom it is for.", r => r.Record.TargetGroup)
            .Text("purpose", "What it is for.", r => r.Record.Purpose)
            .Provenance(r => r.Record.Evidence)
            .References(("document_id", "documents", "document_id"))
            .Build();

    internal static DatasetTable Participants { get; } =
        Of("participants", "Numbers about participants, one number a row.", d => d.Participants)
            .Text("activity", "Name of the activity; empty or Totalt for the association as a whole.", r => r.Record.Activity)
            .Column("measure", FieldType.String, "What was counted.", r => r.Record.Measure, true, Measures)
            .Column("gender", FieldType.String, "Of whom.", r => r.Record.Gender, true, ["total", "women", "men", "other"])
            .Number("value", "The number.", r => r.Record.Value)
            .Column("unit", FieldType.String, "A count or a percentage.", r => r.Record.Unit, true, ["count", "percent"])
            .Provenance(r => r.Record.Evidence)
            .References(("document_id", "documents", "document_id"))
            .Build();

    internal static DatasetTable Goals { get; } =
        Of("goals", "Goals and the report's own verdict on each.", d => d.Goals)
            .Whole("goal_index", "1-based place in the document.", r => r.Record.GoalIndex)
            .Text("goal", "The goal as stated.", r => r.Record.Goal, required: true)
            .Column("fulfilment", FieldType.String, "The report's verdict; empty where it gives none.", r => r.Record.Fulfilment, codes: ["met", "partly_met", "not_met"])
            .Text("comment", "What the report adds to its verdict.", r => r.Record.Comment)
            .Provenance(r => r.Record.Evidence)
            .Key("document_id", "goal_index")
            .References(("document_id", "documents", "document_id"))
            .Build();

    private static TableBuilder<Row<TRecord>> Of<TRecord>(
        string name, string description, Func<ExtractedDocument, IEnumerable<TRecord>> records) =>
        new TableBuilder<Row<TRecord>>(
            name, description, dataset => dataset.Documents.SelectMany(d => records(d.Document).Select(r => new Row<TRecord>(d, r))))
            .Text("document_id", "The document that the row stands in.", r => r.Document.Id, required: true);
}
