using System.Collections.Immutable;
using Finsam.Extract.Geometry;
using Finsam.Extract.Model;

namespace Finsam.Extract.Write;

/// <summary>Documents, their sections, their lines and their tables.</summary>
internal static class DocumentTables
{
    internal sealed record CellRow(string TableId, TableCell Cell);

    internal static DatasetTable Documents { get; } =
        new TableBuilder<DatasetDocument>("documents", "One row a document; a source file may hold several.", d => d.Documents)
            .Text("document_id", "First 16 hex digits of the source file's SHA-256, a hyphen, the two-digit ordinal.", d => d.Id, required: true)
            .Text("source_file", "Path relative to the input root, with /.", d => d.File.Source.Path, required: true)
            .Text("source_sha256", "SHA-256 of the source file.", d => d.File.Source.Sha256, required: true)
            .Whole("ordinal", "1-based place inside the file.", d => d.Part.Ordinal)
            .Code("document_type", "What kind of document it is.", d => d.Part.Type)
            .Text("title", "Title as printed.", d => d.Part.Title)
            .Text("association_name", "The association's name.", d => d.Part.AssociationName)
            .Text("org_number", "Organization number NNNNNN-NNNN.", d => d.Part.OrgNumber)
            .Date("period_start", "First day of the accounting period.", d => d.Part.PeriodStart)
            .Date("period_end", "Last day of the accounting period.", d => d.Part.PeriodEnd)
            .Date("meeting_date", "Day of the meeting that a notice or minutes are about.", d => d.Part.MeetingDate)
            .Date("signed_date", "Day of signing.", d => d.Part.SignedDate)
            .Text("place", "Place of the meeting or of signing.", d => d.Part.Place)
            .Whole("page_first", "First page.", d => LinesOf(d).Min(l => l.Page))
            .Whole("page_last", "Last page.", d => LinesOf(d).Max(l => l.Page))
            .Whole("line_first", "First line.", d => LinesOf(d).First().Number)
            .Whole("line_last", "Last line.", d => LinesOf(d).Last().Number)
            .Code("text_source", "Where the text comes from.", SourceOf)
            .Column("mean_confidence", FieldType.Number, "Mean confidence of its lines.", d => CsvText.Of(LinesOf(d).Average(l => l.Confidence))).In("probability")
            .Whole("word_count", "Words as read.", d => LinesOf(d).Sum(l => Words(l.Plain)))
            .Whole("repaired_word_count", "Words that repair changed.", d => SourceLines(d).Sum(RepairedWords))
            .Code("status", "verified where every check of it passes, suspect where one fails, else unverified.", StatusOf)
            .Key("document_id")
            .Build();

    internal static DatasetTable Sections { get; } =
        new TableBuilder<(DatasetDocument Document, Section Section, int Index)>(
            "sections", "Headings in reading order with the running text below them (tables excluded).",
            d => d.Documents.SelectMany(doc => doc.Part.Sections.Select((s, i) => (doc, s, i + 1))))
            .Text("document_id", "The document.", r => r.Document.Id, required: true)
            .Whole("section_index", "1-based place in the document.", r => r.Index)
            .Text("number", "As printed; empty where none is.", r => r.Section.Number)
            .Whole("level", "Depth from 1.", r => r.Section.Level)
            .Text("title", "The heading.", r => r.Section.Title)
            .Text("text", "Running text below it.", r => SectionText(r.Document, r.Section))
            .Whole("page", "Page of the heading.", r => Heading(r.Document, r.Section).Page)
            .Whole("line", "Line of the heading.", r => Heading(r.Document, r.Section).Number)
            .Key("document_id", "section_index")
            .References(("document_id", "documents", "document_id"))
            .Build();

    internal static DatasetTable Lines { get; } =
        new TableBuilder<(DatasetDocument Document, Line[] Pieces)>(
            "lines", "Every line in reading order, as read and as repaired.",
            d => d.Documents.SelectMany(doc => SourceLines(doc).Select(pieces => (doc, pieces))))
            .Text("document_id", "The document.", r => r.Document.Id, required: true)
            .Whole("page", "1-based page.", r => r.Pieces[0].Page)
            .Whole("line", "1-based line.", r => r.Pieces[0].Number)
            .Text("bbox", "x0 y0 x1 y1 in points.", r => Box.Around(r.Pieces.Where(l => l.Box is not null).Select(l => l.Box!.Value))?.ToString()).In("pt")
            .Text("source_text", "As read, markup included.", r => r.Pieces[0].SourceText)
            .Text("text", "As repaired: what all other tables quote from.", r => string.Join(' ', r.Pieces.Select(l => l.Text)))
            .Confidence("Mean confidence of the reader.", r => r.Pieces.Average(l => l.Confidence))
            .References(("document_id", "documents", "document_id"))
            .Build();

    internal static DatasetTable Tables { get; } =
        new TableBuilder<(DatasetDocument Document, Table Table)>(
            "tables", "Every rebuilt table, whatever it is about.",
            d => d.Documents.SelectMany(doc => doc.Document.Content.Tables.Select(t => (doc, t))))
            .Text("table_id", "document_id, -t, three-digit ordinal.", r => r.Document.TableId(r.Table), required: true)
            .Text("document_id", "The document.", r => r.Document.Id, required: true)
            .Text("title", "Caption or heading.", r => r.Table.Title)
            .Whole("page", "Page of its first line.", r => FirstLine(r.Document, r.Table).Page)
            .Whole("line", "Its first line.", r => FirstLine(r.Document, r.Table).Number)
            .Text("bbox", "x0 y0 x1 y1 in points, on its first page.", r => BoxOf(r.Document, r.Table)?.ToString()).In("pt")
            .Whole("rows", "Number of rows.", r => r.Table.Rows)
            .Whole("columns", "Number of columns.", r => r.Table.Columns)
            .Column("ruled", FieldType.Boolean, "Drawn rules part its cells.", r => r.Table.IsRuled ? "true" : "false")
            .Text("continued_from", "The table on an earlier page that this one goes on from.", r => r.Table.ContinuedFrom is { } from ? r.Document.TableId(from) : "")
            .Key("table_id")
            .References(("document_id", "documents", "document_id"))
            .Build();

    internal static DatasetTable TableCells { get; } =
        new TableBuilder<CellRow>(
            "table_cells", "Every cell of every rebuilt table; rows and columns from 0.",
            d => from doc in d.Documents
                 from table in doc.Document.Content.Tables
                 from cell in table.Cells.OrderBy(c => c.Row).ThenBy(c => c.Column)
                 select new CellRow(doc.TableId(table), cell))
            .Text("table_id", "The table.", r => r.TableId, required: true)
            .Whole("row", "0-based row.", r => r.Cell.Row)
            .Whole("column", "0-based column.", r => r.Cell.Column)
            .Whole("row_span", "Rows that it covers.", r => r.Cell.RowSpan)
            .Whole("column_span", "Columns that it covers.", r => r.Cell.ColumnSpan)
            .Column("header", FieldType.Boolean, "A column's header.", r => r.Cell.IsHeader ? "true" : "false")
            .Text("text", "Repaired text.", r => r.Cell.Text)
            .Number("number", "Value where it is a number, in the unit printed; percent without the sign.", r => r.Cell.Number)
            .Text("source_text", "As read.", r => r.Cell.SourceText)
            .Whole("page", "Page.", r => r.Cell.Page)
            .Whole("line", "Line.", r => r.Cell.LineNumber)
            .Text("bbox", "x0 y0 x1 y1 in points.", r => r.Cell.Box?.ToString()).In("pt")
            .Confidence("Confidence of the reading.", r => r.Cell.Confidence)
            .Text("runner_up", "The number that the next best reading of torn digits puts here; empty where the reading is certain.", r => r.Cell.RunnerUp)
            .References(("table_id", "tables", "table_id"))
            .Build();

    /// <summary>The pieces of each source line together, as the file has it.</summary>
    internal static IEnumerable<Line[]> SourceLines(DatasetDocument document) =>
        document.Document.Content.Lines.GroupBy(l => (l.Page, l.Number)).Select(g => g.ToArray());

    private static ImmutableArray<Line> LinesOf(DatasetDocument document) => document.Document.Content.Lines;

    private static Line Heading(DatasetDocument document, Section section) =>
        LinesOf(document).First(l => l.Index == section.HeadingLine);

    private static Line FirstLine(DatasetDocument document, Table table) =>
        LinesOf(document).First(l => l.Index == table.FirstLine);

    private static Box? BoxOf(DatasetDocument document, Table table)
    {
        var page = FirstLine(document, table).Page;
        return Box.Around(table.Cells.Where(c => c.Page == page && c.Box is not null).Select(c => c.Box!.Value));
    }

    private static string SectionText(DatasetDocument document, Section section) =>
        string.Join('\n', document.Document.Content.Prose
            .Where(l => section.FirstLine <= l.Index && l.Index <= section.LastLine)
            .Select(l => l.Text));

    internal static TextSource SourceOf(DatasetDocument document)
    {
        var pages = LinesOf(document).Select(l => l.Page).ToHashSet();
        var recognized = document.File.Recognized;
        return recognized.Pages.FirstOrDefault(p => pages.Contains(p.Number))?.Source ?? recognized.LinesSource;
    }

    internal static RecordStatus StatusOf(DatasetDocument document)
    {
        var checks = document.Document.Checks;
        return checks.Any(c => c.Outcome == CheckOutcome.Fail) ? RecordStatus.Suspect
            : checks.IsEmpty ? RecordStatus.Unverified
            : RecordStatus.Verified;
    }

    private static int Words(string text) => text.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries).Length;

    /// <summary>Words of one source line that a repair touches, each counted once.</summary>
    private static int RepairedWords(Line[] pieces)
    {
        var source = pieces[0].SourceText;
        return pieces.SelectMany(p => p.Repairs).Select(r => WordAt(Math.Min(r.Start, source.Length))).Distinct().Count();

        int WordAt(int place) => source.AsSpan(0, place).LastIndexOfAny(' ', '\t');
    }
}
