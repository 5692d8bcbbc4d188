namespace Finsam.Extract.Forge;

/// <summary>How a document is set: what differs between the offices that print such reports.</summary>
internal sealed record Look
{
    internal required string Font { get; init; }

    internal required double Points { get; init; }

    /// <summary><c>grid</c>, <c>lines</c>, <c>zebra</c> or <c>plain</c>.</summary>
    internal required string Tables { get; init; }

    /// <summary>Between groups of three figures.</summary>
    internal required string Thousands { get; init; }

    internal required string Minus { get; init; }

    /// <summary>An amount that is nil: a figure or a dash.</summary>
    internal required string Nil { get; init; }

    /// <summary><c>kr</c> or <c>tkr</c>.</summary>
    internal required string Unit { get; init; }

    internal required bool HasNoteColumn { get; init; }

    internal required bool HasTwoColumns { get; init; }

    internal required string Head { get; init; }

    internal required string Foot { get; init; }

    internal static Look Of(Lot lot, string association, int year) => new()
    {
        Font = lot.One(["Carlito", "Liberation Serif", "Liberation Sans", "Liberation Sans Narrow", "DejaVu Sans", "DejaVu Serif", "Caladea", "EB Garamond", "Open Sans", "Roboto", "Lato"]),
        Points = lot.Whole(17, 23) / 2.0,
        Tables = lot.One(["grid", "lines", "zebra", "plain"]),
        Thousands = lot.One([" ", "\u00A0", "\u202F", "\u00A0"]),
        Minus = lot.One(["-", "–", "−"]),
        Nil = lot.One(["0", "-", "–"]),
        Unit = lot.One(["kr", "kr", "tkr"]),
        HasNoteColumn = lot.Chance(0.6),
        HasTwoColumns = lot.Chance(0.35),
        Head = lot.Chance(0.6) ? association : "",
        Foot = lot.One(["{0}", "{0} ({1})", "Sida {0} av {1}", $"Årsredovisning {year}\u2003{{0}}"]),
    };

    /// <summary>An amount in kronor as it is printed.</summary>
    internal string Amount(long kronor)
    {
        var printed = Unit == "tkr" ? kronor / 1_000 : kronor;
        return printed == 0 ? Nil : (printed < 0 ? Minus : "") + Count(Math.Abs(printed));
    }

    internal string Count(long count)
    {
        var figures = count.ToString();
        for (var at = figures.Length - 3; at > 0; at -= 3)
        {
            figures = figures.Insert(at, Thousands);
        }

        return figures;
    }
}
