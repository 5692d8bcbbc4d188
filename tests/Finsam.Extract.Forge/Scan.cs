namespace Finsam.Extract.Forge;

/// <summary>What happens to a document between the printer and the archive.</summary>
internal sealed record Scan
{
    /// <summary><c>scan</c>, <c>fax</c>, <c>photo</c> or <c>born_digital</c>.</summary>
    internal string Form { get; init; } = "scan";

    internal int Dpi { get; init; } = 200;

    /// <summary>0 is a new machine, 1 an old one: noise, blur, grey paper, coarse JPEG.</summary>
    internal double Wear { get; init; } = 0.3;

    /// <summary><c>none</c>, <c>good</c> or <c>wrong</c>.</summary>
    internal string Layer { get; init; } = "none";

    /// <summary>Every so manieth page lies on its side or head; 0 for none.</summary>
    internal int TurnEvery { get; init; }

    /// <summary>Every so manieth page was never printed: it is put in as the computer made it; 0 for none.</summary>
    internal int DigitalEvery { get; init; }

    /// <summary>No page of it was ever printed.</summary>
    internal static Scan Unworn { get; } = new() { DigitalEvery = 1 };

    /// <summary>The kinds that an archive mixes; documents take them in turn.</summary>
    internal static IReadOnlyList<Scan> Kinds { get; } =
    [
        new() { Dpi = 300, Wear = 0.2 },
        new() { Dpi = 200, Wear = 0.2 },
        new() { Dpi = 150, Wear = 0.3 },
        new() { Dpi = 200, Wear = 0.5, Layer = "wrong" },
        new() { Dpi = 300, Wear = 0.3, Layer = "good" },
        new() { Dpi = 200, Wear = 0.1, Form = "fax" },
        new() { Dpi = 200, Wear = 0.3, Form = "photo" },
        new() { Dpi = 200, Wear = 0.4, Layer = "wrong", DigitalEvery = 2 },
        new() { Dpi = 150, Wear = 0.6, Layer = "wrong" },
        new() { Dpi = 200, Wear = 0.4, TurnEvery = 2 },
        new() { Dpi = 300, Wear = 0.7 },
        new() { Dpi = 300, Wear = 0.3, Form = "fax" },
    ];
}

/// <summary>How one page came to lie.</summary>
internal sealed record ScannedPage(int Number, string Form, string Layer, int Dpi, double Skew, int Turned);
