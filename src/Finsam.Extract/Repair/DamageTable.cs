namespace Finsam.Extract.Repair;

/// <summary>
/// What recognition makes of a letter, before a document has been seen. The rows were measured on rendered Swedish pages read by an
/// engine with English data, which has no å, ä and ö (docs/repair.md); the second part is the usual confusion of like shapes.
/// </summary>
internal static class DamageTable
{
    /// <summary>How often each reading comes up when the letter is lost; the empty reading is a letter that vanished.</summary>
    public static readonly DamageRow[] Rows =
    [
        new('å', false, "a .770 d .080 é .050 A .020 4 .020 & .018 3 .012 G .010 8 .006 @ .005 o .006 e .004 i .006 ä .005 ö .003 4a .002 3a .001 &a .001 a& .002 da .003 aé .002 ad .002 éd .001 éa .001 di .001 6 .002 s .001 ? .001 - .012"),
        new('ä', false, "a .755 d .060 i .058 é .050 G .018 A .010 4 .010 & .010 8 .003 3 .004 e .005 o .003 ö .010 å .004 da .004 aé .004 dé .002 éd .004 éi .003 ad .003 di .002 id .002 ia .002 éa .003 ea .002 ae .001 i& .001 &i .001 ii .003 ai .002 @ .002 6 .001 - .022"),
        new('ö', false, "é .480 o .370 6 .045 d .040 s .004 S .003 G .003 0 .006 O .003 dé .005 oé .003 éd .002 6é .001 é6 .001 éo .001 eo .001 oe .001 ii .001 ä .003 b .002 a .003 e .004 i .002 8 .002 & .002 @ .001 ¢ .001 - .016"),
        new('å', true, "A .930 & .006 4 .004 R .004 G .004 Ä .004 a .010 d .004 é .002 3 .001 8 .001 @ .001 - .002"),
        new('ä', true, "A .930 & .006 4 .004 R .002 G .004 Å .004 a .010 d .004 é .002 i .002 - .002"),
        new('ö', true, "O .880 6 .020 0 .030 G .020 S .006 Q .004 o .010 é .008 d .002 C .003 - .002"),
    ];

    /// <summary>True letters, reading, share of all such confusions.</summary>
    public static readonly (string True, string Read, double Share)[] LikeShapes =
    [
        ("l", "1", .05), ("l", "I", .05), ("l", "|", .01), ("l", "i", .02), ("l", "t", .01), ("l", "!", .005), ("l", "]", .003),
        ("i", "1", .02), ("i", "l", .03), ("i", "I", .02), ("i", "j", .005), ("i", "!", .003), ("i", "t", .005), ("i", "f", .003), ("i", "r", .003),
        ("t", "f", .01), ("t", "l", .01), ("t", "r", .006), ("t", "i", .004), ("f", "t", .01), ("r", "t", .004), ("r", "n", .003), ("f", "r", .003), ("r", "f", .003),
        ("e", "c", .02), ("c", "e", .01), ("e", "o", .008), ("o", "e", .008), ("o", "c", .005), ("c", "o", .004), ("a", "o", .006), ("o", "a", .006), ("a", "e", .004), ("e", "a", .004), ("a", "s", .002), ("s", "a", .002),
        ("h", "b", .008), ("b", "h", .006), ("n", "u", .006), ("u", "n", .006), ("n", "r", .003), ("h", "n", .003), ("n", "h", .002), ("g", "q", .003), ("q", "g", .003), ("y", "v", .004), ("v", "y", .004), ("k", "h", .002), ("k", "l", .001), ("v", "w", .002),
        ("o", "0", .02), ("s", "5", .01), ("s", "8", .006), ("b", "6", .004), ("b", "8", .006), ("g", "9", .005), ("g", "8", .002), ("z", "2", .001), ("s", "$", .004), ("s", "§", .003), ("e", "6", .003), ("e", "8", .002), ("e", "é", .02), ("é", "e", .01), ("o", "6", .004),
        ("rn", "m", .03), ("m", "rn", .03), ("ri", "n", .005), ("n", "ri", .005), ("m", "in", .005), ("m", "ni", .004), ("in", "m", .005), ("li", "h", .004), ("h", "li", .004), ("cl", "d", .004), ("d", "cl", .004), ("vv", "w", .002), ("u", "ii", .004), ("ii", "u", .002),
        ("ti", "fi", .003), ("nn", "m", .002), ("m", "nn", .002), ("ll", "U", .003), ("ll", "11", .003), ("ll", "II", .003), ("il", "ll", .002), ("tt", "it", .002), ("ff", "f", .002), ("k", "Kk", .004), ("p", "Pp", .002), ("s", "Ss", .002), ("v", "Vv", .002), ("l", "Il", .003), ("i", "Ii", .002),
    ];
}

/// <summary>The readings of one lost letter, and their probabilities.</summary>
internal sealed record DamageRow
{
    public DamageRow(char letter, bool isUpper, string readings)
    {
        Letter = letter;
        IsUpper = isUpper;
        var cells = readings.Split(' ');
        var shares = new List<double> { 0 };
        var texts = new List<string> { isUpper ? char.ToUpperInvariant(letter).ToString() : letter.ToString() };
        for (var i = 0; i < cells.Length; i += 2)
        {
            texts.Add(cells[i] == "-" ? "" : cells[i]);
            shares.Add(double.Parse(cells[i + 1]));
        }

        Readings = [.. texts];
        Shares = [.. shares.Select(s => s / shares.Sum())];
    }

    public char Letter { get; }

    public bool IsUpper { get; }

    /// <summary>The letter itself first, then what it is misread as.</summary>
    public string[] Readings { get; }

    /// <summary>Shares of the readings among the lost; the first is 0.</summary>
    public double[] Shares { get; }
}
