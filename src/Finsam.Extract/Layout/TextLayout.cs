using System.Collections.Immutable;
using Finsam.Extract.Model;

namespace Finsam.Extract.Layout;

/// <summary>Lines of a text input: markup read, run-together pieces parted, blank lines kept as gaps.</summary>
internal static class TextLayout
{
    internal static ImmutableArray<Line> Lines(RecognizedDocument document)
    {
        var lines = ImmutableArray.CreateBuilder<Line>();
        var (gap, cells) = (true, new MarkupCells());
        foreach (var source in document.TextLines)
        {
            cells.Read(source.Text);
            if (string.IsNullOrWhiteSpace(source.Text))
            {
                gap = true;
                continue;
            }

            if (MarkupReader.IsRule(source.Text))
            {
                lines.Add(Rule(source, lines.Count));
                gap = true;
                continue;
            }

            var part = 0;
            foreach (var piece in MarkupReader.Read(source.Text))
            {
                lines.Add(Piece(source, piece, lines.Count, part++) with { AfterGap = gap || part > 1, MarkupCell = cells.At(piece.PlainToSource[0]) });
                gap = false;
            }
        }

        return lines.ToImmutable();
    }

    private static Line Rule(SourceLine source, int index) => new()
    {
        Index = index,
        Page = source.Page,
        Number = source.Number,
        SourceText = source.Text,
        Plain = "",
        Text = "",
        IsRule = true,
        HasMarkedCells = CellMarks.AreIn(source.Text),
        AfterGap = true,
    };

    private static Line Piece(SourceLine source, MarkupReader.Piece piece, int index, int part) => new()
    {
        Index = index,
        Page = source.Page,
        Number = source.Number,
        Part = part,
        SourceText = source.Text,
        Plain = piece.Plain,
        PlainToSource = piece.PlainToSource,
        Text = piece.Plain,
        HeadingLevel = piece.HeadingLevel,
        IsBold = piece.IsBold,
        IsListItem = piece.IsListItem,
        HasMarkedCells = CellMarks.AreIn(source.Text),
    };
}
