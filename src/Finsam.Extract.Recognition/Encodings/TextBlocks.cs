namespace Finsam.Extract.Recognition.Encodings;

/// <summary>Decodes a text piece by piece, each of whole lines, so that one of any size can be worked through.</summary>
public static class TextBlocks
{
    /// <summary>Some 75 000 words: enough for a piece to tell by itself how it is encoded, and what happened to its letters.</summary>
    private const int UsualBytes = 512 * 1024;

    /// <param name="bytes">How many a piece has at least; more where a line is longer.</param>
    public static IEnumerable<string> Read(Stream text, int bytes = UsualBytes)
    {
        ArgumentNullException.ThrowIfNull(text);
        var block = new MemoryStream();
        for (var isWide = false; Fill(text, block, bytes);)
        {
            var read = block.GetBuffer().AsSpan(0, (int)block.Length);
            isWide |= read.Contains((byte)0);
            var end = isWide ? 0 : read.LastIndexOf((byte)'\n') + 1;
            if (end == 0)
            {
                // In two bytes a sign, or in a line without an end, no place is known to cut at: more is taken in.
                continue;
            }

            yield return DrawnLetters.Composed(TextDecoder.Decode(read[..end].ToArray()));
            var rest = block.ToArray()[end..];
            block.SetLength(0);
            block.Write(rest);
        }

        if (block.Length > 0)
        {
            yield return DrawnLetters.Composed(TextDecoder.Decode(block.ToArray()));
        }
    }

    /// <summary>Adds so many bytes; false at the end of the text.</summary>
    private static bool Fill(Stream text, MemoryStream block, int bytes)
    {
        var part = new byte[bytes];
        var count = text.ReadAtLeast(part, bytes, throwOnEndOfStream: false);
        block.Write(part, 0, count);
        return count == bytes;
    }
}
