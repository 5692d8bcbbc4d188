using System.Security.Cryptography;
using System.Text;

namespace Finsam.Extract.Recognition.Store;

/// <summary>
/// A last line with the SHA-256 of all before it. A changed byte in a stored reading is still JSON, and would be read as if it
/// stood in the document.
/// </summary>
internal static class Seal
{
    private const string Mark = "\nsha256 ";
    private const int HexLength = 2 * SHA256.HashSizeInBytes;
    private static readonly int Length = Mark.Length + HexLength + 1;

    internal static void Write(Stream target, Action<Stream> write)
    {
        using var content = new MemoryStream();
        write(content);
        content.WriteTo(target);
        target.Write(Encoding.ASCII.GetBytes($"{Mark}{Hash(content.GetBuffer().AsSpan(0, (int)content.Length))}\n"));
    }

    /// <summary>What is sealed; all of a file of before there were seals; null where the seal does not fit.</summary>
    internal static ReadOnlyMemory<byte>? Content(byte[] file)
    {
        var content = Math.Max(0, file.Length - Length);
        var last = Encoding.ASCII.GetString(file, content, file.Length - content);
        return !last.Contains(Mark, StringComparison.Ordinal) ? file
            : last == $"{Mark}{Hash(file.AsSpan(0, content))}\n" ? file.AsMemory(0, content)
            : null;
    }

    private static string Hash(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
