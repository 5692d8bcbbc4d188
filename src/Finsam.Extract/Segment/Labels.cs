using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Finsam.Extract.Model;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Segment;

/// <summary>Values behind printed labels: <c>Lokal: Tor</c>, <c>Plats⇥Tor</c>, or the label alone with the value on the next line.</summary>
public static class Labels
{
    /// <summary>
    /// The value behind a label that a line's cell begins with, or null. <paramref name="label"/> is matched against folded
    /// text. A label alone takes the next cell, else the next line unless that is a label or a heading itself.
    /// </summary>
    public static string? Value(ImmutableArray<Line> lines, int at, Regex label)
    {
        var cells = lines[at].Cells;
        for (var i = 0; i < cells.Length; i++)
        {
            var match = label.Match(Folded.Of(cells[i]));
            if (!match.Success)
            {
                continue;
            }

            var rest = cells[i][(match.Index + match.Length)..].Trim(' ', ':', '.', '_', '\u00a0');
            return rest.Length > 0 ? rest
                : cells.Skip(i + 1).FirstOrDefault(c => c.Trim().Length > 0)?.Trim()
                ?? (at + 1 < lines.Length && lines[at + 1] is { HeadingLevel: 0, IsRule: false } next && !next.Text.Contains(':', StringComparison.Ordinal) ? next.Cells[0].Trim() : null);
        }

        return null;
    }
}
