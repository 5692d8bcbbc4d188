using System.Collections.Immutable;
using Finsam.Extract.Model;

namespace Finsam.Extract.Recognition.Docx;

/// <summary>The lines of a Word file as they are written, with their pages and one blank line for each gap.</summary>
internal sealed class DocxLines(DocxPages pages)
{
    private readonly List<SourceLine> _lines = [];
    private int _page = 1;
    private bool _isGapDue;

    internal DocxPages Pages => pages;

    internal void Add(string text)
    {
        if (_isGapDue && _lines.Count > 0)
        {
            _lines.Add(new SourceLine(_lines.Count + 1, _lines[^1].Page, ""));
        }

        _isGapDue = false;
        _lines.Add(new SourceLine(_lines.Count + 1, Page, DrawnLetters.Composed(text)));
    }

    /// <summary>A blank line before the next one: never two, and none before all text or behind it.</summary>
    internal void Gap() => _isGapDue = true;

    /// <summary>A break before all text makes no page.</summary>
    internal void NewPage() => _page += _lines.Count > 0 ? 1 : 0;

    internal ImmutableArray<SourceLine> ToSourceLines() => [.. _lines];

    private int? Page => pages == DocxPages.Untold ? null : _page;
}
