using Finsam.Extract.Model;

namespace Finsam.Extract.Interpret.Activities;

/// <summary>The lines in which a report describes one activity.</summary>
public sealed record ActivityBlock
{
    /// <summary>Empty for an entry of a list that names no known activity.</summary>
    public required string Name { get; init; }

    /// <summary>The line that names it.</summary>
    public required Line Opening { get; init; }

    /// <summary>First and last <see cref="Line.Index"/>.</summary>
    public required int FirstLine { get; init; }

    public required int LastLine { get; init; }

    /// <summary>What the headings above it say: <c>individual</c>, <c>structural</c> or nothing.</summary>
    public string Level { get; init; } = "";

    /// <summary>What the headings above it say of its programme.</summary>
    public string Programme { get; init; } = "";

    /// <summary>Named by a heading or an opening formula; otherwise in passing, as an entry of a list or inside a sentence.</summary>
    public bool IsDescribed { get; init; } = true;

    /// <summary>The document prints the same name outside this description too: two readings that agree.</summary>
    public bool IsNameSure { get; init; }

    /// <summary>The activity is described elsewhere; this is another place that speaks of it.</summary>
    public bool IsRepeat { get; init; }
}
