namespace Finsam.Extract.Repair;

/// <summary>
/// One step of the channel: the letters that were printed, the characters that were read for them, and whose rate it goes by:
/// a row of <see cref="DamageTable.Rows"/>, like shapes, or none for a letter that is kept.
/// </summary>
internal sealed record Edit(int Id, string Read, byte First, byte Second, int Row, int Column)
{
    public const int Kept = -1;
    public const int LikeShape = -2;

    /// <summary>Any letter for any other: the rarest step, tried only where nothing else explains a word.</summary>
    public const int AnyLetter = -3;

    /// <summary>A space that was lost between two words.</summary>
    public const int LostSpace = -4;

    public bool IsKept => Row == Kept;

    /// <summary>An å, ä or ö that was read as something else.</summary>
    public bool IsLost => Row >= 0 && Column > 0;

    /// <summary>The letter was kept, or has lost no more than its ring or dots.</summary>
    public bool IsPlain => IsKept || (Row >= 0 && Read is "a" or "A" or "o" or "O" or "å" or "ä" or "ö" or "Å" or "Ä" or "Ö");
}

/// <summary>All steps that the channel knows, by the first character read and by whether it stands for a capital.</summary>
internal static class EditTable
{
    /// <summary>No character from here on is a misreading.</summary>
    public const int Reach = '€' + 1;

    private static readonly List<Edit> Known = [];
    private static readonly Edit[][] LowerEdits = new Edit[Reach][];
    private static readonly Edit[][] UpperEdits = new Edit[Reach][];

    static EditTable()
    {
        var lower = new List<Edit>[LowerEdits.Length];
        var upper = new List<Edit>[LowerEdits.Length];
        for (var c = 0; c < lower.Length; c++)
        {
            lower[c] = [];
            upper[c] = [];
            if (Alphabet.CodeOf(char.ToLowerInvariant((char)c)) is > 0 and var code && !DamageTable.Letters.Contains((char)c))
            {
                var kept = Add(((char)c).ToString(), code, 0, Edit.Kept, 0);
                lower[c].Add(kept);
                upper[c].Add(kept);
            }
        }

        AddRows(lower, upper);
        for (var i = 0; i < DamageTable.LikeShapes.Length; i++)
        {
            var (letters, read, _) = DamageTable.LikeShapes[i];
            var edit = Add(read, Alphabet.CodeOf(letters[0]), letters.Length > 1 ? Alphabet.CodeOf(letters[1]) : (byte)0, Edit.LikeShape, i);
            lower[read[0]].Add(edit);
            upper[read[0]].Add(edit);
        }

        AnyLetter = [.. Enumerable.Range(1, 29).Select(code => Add("?", (byte)code, 0, Edit.AnyLetter, 0))];
        LostSpace = Add("", 0, 0, Edit.LostSpace, 0);
        for (var c = 0; c < lower.Length; c++)
        {
            LowerEdits[c] = [.. lower[c]];
            UpperEdits[c] = [.. upper[c]];
        }

        All = [.. Known];
    }

    public static Edit[] All { get; }

    /// <summary>Letters that left no trace.</summary>
    public static Edit[] Vanished { get; private set; } = [];

    /// <summary>Any letter of the Swedish alphabet for one character read, by code from 1.</summary>
    public static Edit[] AnyLetter { get; }

    public static Edit LostSpace { get; }

    /// <summary>The steps that may have written a character.</summary>
    public static Edit[] For(char read, bool isCapital) =>
        read >= Reach ? [] : isCapital ? UpperEdits[read] : LowerEdits[read];

    private static Edit Add(string read, byte first, byte second, int row, int column)
    {
        var edit = new Edit(Known.Count, read, first, second, row, column);
        Known.Add(edit);
        return edit;
    }

    private static void AddRows(List<Edit>[] lower, List<Edit>[] upper)
    {
        var vanished = new List<Edit>();
        for (var r = 0; r < DamageTable.Rows.Length; r++)
        {
            var row = DamageTable.Rows[r];
            for (var i = 0; i < row.Readings.Length; i++)
            {
                var edit = Add(row.Readings[i], Alphabet.CodeOf(row.Letter), 0, r, i);
                if (edit.Read.Length == 0)
                {
                    vanished.Add(edit);
                    continue;
                }

                upper[edit.Read[0]].Add(edit);

                // A capital that is kept stands within small letters too, as in BrÅ.
                if (!row.IsUpper || i == 0)
                {
                    lower[edit.Read[0]].Add(edit);
                }
            }
        }

        Vanished = [.. vanished.Where(e => !DamageTable.Rows[e.Row].IsUpper)];
    }
}
