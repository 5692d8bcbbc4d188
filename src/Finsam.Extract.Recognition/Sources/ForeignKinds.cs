using Finsam.Extract.Model;

namespace Finsam.Extract.Recognition.Sources;

/// <summary>Kinds of file that archives hold and that are not read: each with the command that makes a readable one of it.</summary>
internal static class ForeignKinds
{
    /// <summary>Null where the content is of none of these kinds.</summary>
    internal static SourceKind? Refuse(string name, ReadOnlySpan<byte> head)
    {
        (string What, string Remedy)? known = head switch
        {
            _ when head.StartsWith("{\\rtf"u8) => ("an RTF file", $"soffice --headless --convert-to docx '{name}'"),
            _ when head.StartsWith("%!PS"u8) => ("a PostScript file", $"ps2pdf '{name}'"),
            _ when head.StartsWith("AT&TFORM"u8) => ("a DjVu file", $"ddjvu -format=pdf '{name}' '{name}.pdf'"),
            _ when IsIsoMedia(head) => ("a HEIF or AVIF image", $"heif-convert '{name}' '{name}.png'"),
            _ when head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) => ("a gzip archive", $"gunzip '{name}'"),
            _ when head.StartsWith((ReadOnlySpan<byte>)[(byte)'7', (byte)'z', 0xBC, 0xAF]) => ("a 7z archive", $"7z x '{name}'"),
            _ when head.StartsWith("Rar!"u8) => ("a RAR archive", $"unar '{name}'"),
            _ when head.Length > 262 && head[257..].StartsWith("ustar"u8) => ("a tar archive", $"tar -xf '{name}'"),
            _ => null,
        };
        return known is { } kind ? throw new FinsamException("unsupported", $"{name} is {kind.What}, which is not read", kind.Remedy) : null;
    }

    /// <summary>ISO/IEC 14496-12: a file type box with the brand of a still image.</summary>
    private static bool IsIsoMedia(ReadOnlySpan<byte> head) =>
        head.Length > 12 && head[4..].StartsWith("ftyp"u8)
        && (head[8..].StartsWith("hei"u8) || head[8..].StartsWith("mif1"u8) || head[8..].StartsWith("avif"u8));
}
