using System.Text;

namespace Finsam.Extract.Repair;

/// <summary>Spells a chosen word in the capitals of what was read, cut where the line cut it.</summary>
internal static class WordSpeller
{
    /// <returns>One text for each stretch of the token.</returns>
    public static string[] Spell(Token token, Candidate candidate)
    {
        var parts = new string[token.Stretches.Length];
        var part = new StringBuilder(candidate.Letters.Length);
        var allCapitals = LiteralReader.IsInCapitals(token.Text);
        int read = 0, made = 0, at = 0;
        foreach (var id in candidate.Edits)
        {
            var edit = EditTable.All[id];
            for (var next = PartOf(token, read); at < next; at++)
            {
                parts[at] = part.ToString();
                part.Clear();
            }

            if (edit.Row == Edit.LostSpace)
            {
                part.Append(' ');
                continue;
            }

            var letter = Alphabet.LetterOf(edit.First);
            part.Append(allCapitals || (read < token.Text.Length && IsCapital(token, read, made, edit) && !IsSmallMisread(token, candidate, made, edit)) ? char.ToUpperInvariant(letter) : letter);
            made++;
            if (edit.Second != 0)
            {
                var second = Alphabet.LetterOf(edit.Second);
                part.Append(allCapitals ? char.ToUpperInvariant(second) : second);
                made++;
            }

            read += edit.Read.Length;
        }

        for (; at < parts.Length; at++)
        {
            parts[at] = part.ToString();
            part.Clear();
        }

        return parts;
    }

    /// <summary>
    /// Recognition without å, ä and ö writes their capitals' look-alikes for small ones too. Amid words in small letters, a word
    /// that is written small is taken for one of these.
    /// </summary>
    private static bool IsSmallMisread(Token token, Candidate candidate, int made, Edit edit) =>
        made == 0 && edit.Row >= 0 && token.IsAmidWords && IsWrittenSmall(candidate);

    /// <summary>A compound that no list has goes by its last part's being no name, which its length tells: surnames are short.</summary>
    private static bool IsWrittenSmall(Candidate candidate)
    {
        const int LongestSurname = 12;
        return candidate.Word == SwedishModel.Shipped.Unknown
            ? candidate.Letters.Length > LongestSurname
            : SwedishModel.Shipped.CaseOf(candidate.Word) == WordCase.Lower;
    }

    private static int PartOf(Token token, int read)
    {
        var end = 0;
        for (var i = 0; i < token.Stretches.Length; i++)
        {
            end += token.Stretches[i].Length;
            if (read < end)
            {
                return i;
            }
        }

        return token.Stretches.Length - 1;
    }

    /// <summary>A capital stays one. A sign or a digit, or a capital of another shape than its letter (G for ä), is no evidence of a capital: the place in the sentence is.</summary>
    private static bool IsCapital(Token token, int read, int made, Edit edit)
    {
        var c = token.Text[read];
        var isPlain = edit.IsKept || char.IsLower(c) || (edit.Row >= 0 && DamageTable.Rows[edit.Row].IsUpper);
        return isPlain ? char.IsUpper(c) : made == 0 && token.StartsSentence;
    }
}
