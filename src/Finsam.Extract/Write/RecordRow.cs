using Finsam.Extract.Model;

namespace Finsam.Extract.Write;

/// <summary>Any record of a document, told in one line.</summary>
/// <param name="Table">The table that it is a row of.</param>
/// <param name="What">What the row says.</param>
internal sealed record RecordRow(DatasetDocument Document, string Table, string What, Evidence Evidence)
{
    /// <summary>All records of a document, table by table in the order of the contract.</summary>
    internal static IEnumerable<RecordRow> Of(DatasetDocument document)
    {
        var all = document.Document;
        return
        [
            .. all.Financials.Select(r => Row("financials", $"{Told(r.Label, r.ColumnLabel)}: {SwedishNumber.Of(r.AmountSek)} kr", r.Evidence)),
            .. all.People.Select(r => Row("people", $"{r.Name}, {r.Role} ({r.Body})", r.Evidence)),
            .. all.Meetings.Select(r => Row("meetings", Told(CsvText.Of(r.MeetingDate), r.Kind, r.Place), r.Evidence)),
            .. all.AgendaItems.Select(r => Row("agenda_items", $"§ {r.Number} {r.Title}", r.Evidence)),
            .. all.Activities.Select(r => Row("activities", r.Name, r.Evidence)),
            .. all.Participants.Select(r => Row("participants", $"{Told(r.Activity, r.Measure, r.Gender)}: {SwedishNumber.Of(r.Value)} {r.Unit}", r.Evidence)),
            .. all.Goals.Select(r => Row("goals", r.Goal, r.Evidence)),
        ];

        static string Told(params string[] parts) => string.Join(", ", parts.Where(p => p.Length > 0));

        RecordRow Row(string table, string what, Evidence evidence) => new(document, table, what, evidence);
    }
}
