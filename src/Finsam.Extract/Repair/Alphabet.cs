namespace Finsam.Extract.Repair;

/// <summary>The letters that words of the language model are spelled with, as small codes.</summary>
internal static class Alphabet
{
    /// <summary>Every letter's code is its place here, from 1; 0 stands for a word's edge.</summary>
    private const string Letters = "abcdefghijklmnopqrstuvwxyzåäöéüèøæáàóíñçêëïôâúšžćčłð";

    /// <summary>How many codes there are, the edge among them.</summary>
    public const int Size = 53;

    private static readonly byte[] Codes = CodesByChar();

    /// <summary>The code of a lower-case letter; 0 where the model has no such letter.</summary>
    public static byte CodeOf(char letter) => letter < Codes.Length ? Codes[letter] : (byte)0;

    public static char LetterOf(int code) => Letters[code - 1];

    /// <summary>The codes of a word in any case; null where one of its characters has none.</summary>
    public static byte[]? Encode(ReadOnlySpan<char> word)
    {
        var codes = new byte[word.Length];
        for (var i = 0; i < word.Length; i++)
        {
            codes[i] = CodeOf(char.ToLowerInvariant(word[i]));
            if (codes[i] == 0)
            {
                return null;
            }
        }

        return codes;
    }

    public static string Decode(ReadOnlySpan<byte> codes)
    {
        Span<char> letters = stackalloc char[codes.Length];
        for (var i = 0; i < codes.Length; i++)
        {
            letters[i] = LetterOf(codes[i]);
        }

        return new string(letters);
    }

    private static byte[] CodesByChar()
    {
        var codes = new byte[512];
        for (var i = 0; i < Letters.Length; i++)
        {
            codes[Letters[i]] = (byte)(i + 1);
        }

        return codes;
    }
}
