using System.Globalization;

namespace Finsam.Extract.Repair;

/// <summary>
/// What recognition makes of a letter, before a document has been seen, from <c>models/swedish/damage.tsv</c>: learnt from Swedish pages
/// read by an engine with English data, which has no å, ä and ö. The rows are those of the six letters, the rest is the usual
/// confusion of like shapes.
/// </summary>
internal static class DamageTable
{
    internal const string Letters = "åäöÅÄÖ";

    private static readonly (string True, string Read, double Share)[] Cells = ReadCells();

    /// <summary>How often each reading comes up when the letter is lost; the empty reading is a letter that vanished.</summary>
    public static readonly DamageRow[] Rows = [.. Letters.Select(letter => new DamageRow(letter, [.. Cells.Where(c => c.True == letter.ToString())]))];

    /// <summary>True letters, reading, share of all such confusions.</summary>
    public static readonly (string True, string Read, double Share)[] LikeShapes = [.. Cells.Where(c => !Letters.Contains(c.True))];

    private static (string True, string Read, double Share)[] ReadCells()
    {
        using var stream = typeof(DamageTable).Assembly.GetManifestResourceStream("damage.tsv")
            ?? throw new InvalidOperationException("the program was built without its table of damage");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split('\t'))
            .Select(c => (c[0], c[1], double.Parse(c[2], CultureInfo.InvariantCulture)))];
    }
}

/// <summary>The readings of one lost letter, and their probabilities.</summary>
internal sealed record DamageRow
{
    public DamageRow(char letter, (string True, string Read, double Share)[] cells)
    {
        Letter = char.ToLowerInvariant(letter);
        IsUpper = char.IsUpper(letter);
        var total = cells.Sum(c => c.Share);
        Readings = [letter.ToString(), .. cells.Select(c => c.Read)];
        Shares = [0, .. cells.Select(c => c.Share / total)];
    }

    public char Letter { get; }

    public bool IsUpper { get; }

    /// <summary>The letter itself first, then what it is misread as.</summary>
    public string[] Readings { get; }

    /// <summary>Shares of the readings among the lost; the first is 0.</summary>
    public double[] Shares { get; }
}
