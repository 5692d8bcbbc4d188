using System.Buffers;
using System.Text;

namespace Finsam.Extract.Recognition.Encodings;

/// <summary>
/// UTF-8 where it is valid. In files glued together from several sources single bytes of an older set stand among
/// valid sequences: these alone are read by that set. Where valid sequences are the exception, all is of the older set.
/// </summary>
internal static class Utf8Text
{
    internal static string Decode(ReadOnlySpan<byte> content)
    {
        var (sequences, strays) = Count(content);
        if (strays == 0)
        {
            return Encoding.UTF8.GetString(content).TrimStart('\uFEFF');
        }

        var set = SingleByteSet.Of(content);
        return sequences >= strays ? Mixed(content, set).TrimStart('\uFEFF') : set.GetString(content);
    }

    private static (int Sequences, int Strays) Count(ReadOnlySpan<byte> content)
    {
        var (sequences, strays) = (0, 0);
        while (!content.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(content, out _, out var length);
            sequences += status == OperationStatus.Done && length > 1 ? 1 : 0;
            strays += status == OperationStatus.Done ? 0 : 1;
            content = content[length..];
        }

        return (sequences, strays);
    }

    private static string Mixed(ReadOnlySpan<byte> content, Encoding set)
    {
        var text = new StringBuilder(content.Length);
        while (!content.IsEmpty)
        {
            var isRune = Rune.DecodeFromUtf8(content, out var rune, out var length) == OperationStatus.Done;
            text.Append(isRune ? rune.ToString() : set.GetString(content[..length]));
            content = content[length..];
        }

        return text.ToString();
    }
}
