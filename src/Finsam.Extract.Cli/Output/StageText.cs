using Finsam.Extract.Model;

namespace Finsam.Extract.Cli.Output;

/// <summary>The intermediates of the stages as text, for looking.</summary>
internal static class StageText
{
    private const int CellWidth = 28;

    internal static void Overview(TextWriter target, ExtractedFile file)
    {
        var recognized = file.Recognized;
        target.WriteLine($"{file.Source.Path.Printable()}  sha256 {file.Source.Sha256}");
        target.WriteLine($"read by {recognized.Engine}: {recognized.Pages.Length} pages, {recognized.TextLines.Length} text lines");
        foreach (var page in recognized.Pages)
        {
            target.WriteLine(
                $"  page {page.Number}: {page.Source.ToCode()} ({page.SourceReason.Printable()}), {page.WidthPoints:0} x {page.HeightPoints:0} pt, "
                + $"{page.Dpi:0} dpi, skew {page.SkewDegrees:0.0}, {page.Words.Length} words, {page.Rulings.Length} rules");
        }

        foreach (var failure in recognized.Failures)
        {
            target.WriteLine($"  page {failure.Page}: not read, {failure.Code}: {failure.Message.Printable()}");
        }

        Parts(target, file);
    }

    internal static void Lines(TextWriter target, ExtractedFile file)
    {
        foreach (var line in file.Documents.SelectMany(d => d.Content.Lines))
        {
            target.WriteLine($"{Place(line.Page, line.Number),10}  {RoleMark(line.Role),-6}  {line.Text.Replace("\t", " | ", StringComparison.Ordinal).Printable()}");
            foreach (var repair in line.Repairs)
            {
                target.WriteLine($"{"",10}    {repair.Kind.ToCode()} at {repair.Start}: {repair.Original.Printable()} -> {repair.Repaired.Printable()} ({repair.Confidence:0.00})");
            }
        }
    }

    internal static void Tables(TextWriter target, ExtractedFile file)
    {
        foreach (var table in file.Documents.SelectMany(d => d.Content.Tables))
        {
            var first = table.Cells.FirstOrDefault();
            target.WriteLine($"table {table.Index} at {Place(first?.Page, first?.LineNumber ?? 0)}, {table.Rows} x {table.Columns}: {table.Title.Printable()}");
            foreach (var row in table.Cells.GroupBy(c => c.Row).OrderBy(g => g.Key))
            {
                target.WriteLine("  " + string.Join(" | ", Enumerable.Range(0, table.Columns).Select(column => Cell(row, column))));
            }

            target.WriteLine();
        }
    }

    internal static void Parts(TextWriter target, ExtractedFile file)
    {
        foreach (var document in file.Documents)
        {
            var (part, lines) = (document.Content.Part, document.Content.Lines);
            target.WriteLine(
                $"document {part.Ordinal}: {part.Type.ToCode()}, lines {lines.FirstOrDefault()?.Number}-{lines.LastOrDefault()?.Number}, "
                + $"{document.Content.Tables.Length} tables, {document.Financials.Length} amounts, {document.Checks.Length} checks");
            target.WriteLine($"  {part.Title.Printable()} {part.AssociationName.Printable()} {part.PeriodStart:yyyy-MM-dd} {part.PeriodEnd:yyyy-MM-dd}".TrimEnd());
            foreach (var section in part.Sections)
            {
                target.WriteLine($"  {new string(' ', 2 * section.Level)}{section.Number} {section.Title.Printable()}");
            }
        }
    }

    private static string Cell(IEnumerable<TableCell> row, int column)
    {
        var text = row.FirstOrDefault(c => c.Column == column)?.Text.Printable() ?? "";
        return (text.Length > CellWidth ? text[..(CellWidth - 1)] + "…" : text).PadRight(CellWidth);
    }

    private static string RoleMark(LineRole role) => role switch
    {
        LineRole.RunningHead => "head",
        LineRole.RunningFoot => "foot",
        LineRole.PageNumber => "number",
        LineRole.Scrawl => "scrawl",
        _ => "",
    };

    private static string Place(int? page, int line) => page is { } number ? $"{number}:{line}" : $"{line}";
}
