using Finsam.Extract.Evaluation.Pages;
using Finsam.Extract.Model;

namespace Finsam.Extract.Benchmarks.Classifiers;

/// <summary>
/// Lines with their class (<c>heading</c>, <c>item</c>: the number of an item of a meeting, <c>person</c>: an entry of a list of people,
/// <c>row</c>: of a table, <c>furniture</c>, <c>text</c>) and the class that the rules' records give them.
/// </summary>
internal static class LineExamples
{
    /// <summary>A heading is set larger than the page's usual line by this much.</summary>
    private const double HeadingHeight = 1.08;

    /// <summary>Forged pages have their head above and their foot below these, points.</summary>
    private const double HeadEnd = 66;
    private const double FootStart = 780;

    /// <param name="truth">Class by page and line, of the lines that were told by hand.</param>
    internal static IEnumerable<Example> Told(ReadFile file, string association, IReadOnlyDictionary<(int Page, int Line), string> truth) =>
        Of(file, association, isForged: false, (number, line) => truth.GetValueOrDefault((line.Page is null ? 0 : number, line.Number)));

    internal static IEnumerable<Example> Forged(ReadFile file, string association, ForgedTruth truth)
    {
        var pages = truth.Pages.ToDictionary(p => p.Number);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return Of(file, association, isForged: true, (number, line) => line.Box is null ? null : ClassOf(pages[number], line, truth, seen));
    }

    /// <summary>What the program makes of a line.</summary>
    internal static string RuleOf(ReadFile file, Line line)
    {
        var document = file.DocumentOf(line);
        var content = document.Content;
        return line.IsFurniture ? "furniture"
            : document.AgendaItems.Any(i => Stands(i.Evidence, line)) ? "item"
            : document.People.Any(p => Stands(p.Evidence, line)) && !line.Text.EndsWith('.') ? "person"
            : content.Tables.Any(t => t.FirstLine <= line.Index && line.Index <= t.LastLine) ? "row"
            : content.Part.Sections.Any(s => s.HeadingLine == line.Index) || (content.Part.FirstLine <= line.Index && content.Part.Title.Length > 0 && line.Text.Contains(content.Part.Title, StringComparison.Ordinal)) ? "heading"
            : "text";
    }

    private static bool Stands(Evidence evidence, Line line) => evidence.Page == line.Page && evidence.Line == line.Number;

    private static IEnumerable<Example> Of(ReadFile file, string association, bool isForged, Func<int, Line, string?> truth)
    {
        foreach (var (number, lines) in file.Pages)
        {
            for (var i = 0; i < lines.Length; i++)
            {
                if (truth(number, lines[i]) is { } known)
                {
                    yield return new Example(association, isForged, known, RuleOf(file, lines[i]), LineFeatures.Of(lines, i));
                }
            }
        }
    }

    /// <summary>The class of the printed lines that a line was read from; null where none stands there.</summary>
    private static string? ClassOf(GoldPage page, Line line, ForgedTruth truth, HashSet<string> seen)
    {
        var middle = line.Box!.Value.CenterY;
        var printed = page.Lines.Where(l => l.Box.Y0 < middle && middle < l.Box.Y1 && l.Box.X0 < line.Box.Value.X1 && line.Box.Value.X0 < l.Box.X1).ToArray();
        if (printed.Length == 0)
        {
            return null;
        }

        var text = string.Join(' ', printed.Select(l => l.Text));
        var usual = page.Lines.Select(l => l.Box.Height).Order().ElementAt(page.Lines.Length / 2);
        return middle is < HeadEnd or > FootStart ? "furniture"
            : truth.ItemStarts.IsMatch(text) ? "item"
            : !text.EndsWith('.') && truth.Names.Any(n => text.Contains(n, StringComparison.Ordinal) && seen.Add(n)) ? "person"
            : page.Cells.Any(c => c.Text.Length > 0 && printed.Any(l => c.Box.Y0 <= l.Box.CenterY && l.Box.CenterY <= c.Box.Y1)) ? "row"
            : printed.Any(l => l.Box.Height > HeadingHeight * usual) || truth.Headings.Any(h => text == h || text.EndsWith(" " + h, StringComparison.Ordinal)) ? "heading"
            : "text";
    }
}
