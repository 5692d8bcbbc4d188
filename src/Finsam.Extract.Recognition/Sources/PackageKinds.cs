using System.IO.Compression;
using System.Text;
using Finsam.Extract.Model;

namespace Finsam.Extract.Recognition.Sources;

/// <summary>Files of office programs: zip packages, of which Word's are read, and the older compound files, which are not.</summary>
internal static class PackageKinds
{
    private const string Convert = "soffice --headless --convert-to docx";
    private const string Print = "soffice --headless --convert-to pdf";
    private const int LargestTypeList = 1 << 20;

    /// <summary>The directory of a compound file may lie anywhere in it; beyond this it is not looked for.</summary>
    private const int DirectoryWithin = 64 << 20;

    internal static SourceKind? Tell(string name, ReadOnlySpan<byte> head, Stream content) => head switch
    {
        [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..] => TellZip(name, content),
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] => throw CompoundRefusal(name, content),
        _ => null,
    };

    private static SourceKind TellZip(string name, Stream content)
    {
        try
        {
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            var types = TextOf(zip, "[Content_Types].xml");
            return types.Contains("wordprocessingml", StringComparison.Ordinal) || types.Contains("ms-word.", StringComparison.Ordinal)
                ? SourceKind.Docx
                : throw ZipRefusal(name, types, TextOf(zip, "mimetype"));
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException or IOException or NotSupportedException)
        {
            throw new FinsamException(
                "corrupt", $"{name} is a zip file (as those of Word are) that is damaged or cut short", "copy the file again from where it came from", broken);
        }
    }

    private static FinsamException ZipRefusal(string name, string types, string mime)
    {
        var (what, remedy) = (types, mime) switch
        {
            _ when mime.StartsWith("application/vnd.oasis.opendocument.text", StringComparison.Ordinal) => ("an OpenDocument text", $"{Convert} '{name}'"),
            _ when mime.StartsWith("application/vnd.oasis.opendocument", StringComparison.Ordinal) => ("an OpenDocument file", $"{Print} '{name}'"),
            _ when types.Contains("spreadsheetml", StringComparison.Ordinal) => ("an Excel workbook", $"{Print} '{name}'"),
            _ when types.Contains("presentationml", StringComparison.Ordinal) => ("a PowerPoint presentation", $"{Print} '{name}'"),
            _ => ("a zip archive", $"unzip -d unpacked '{name}'"),
        };
        return new FinsamException("unsupported", $"{name} is {what}, which is not read", remedy);
    }

    private static string TextOf(ZipArchive zip, string entry)
    {
        if (zip.GetEntry(entry) is not { } found)
        {
            return "";
        }

        using var stream = found.Open();
        var buffer = new byte[LargestTypeList];
        return Encoding.UTF8.GetString(buffer, 0, stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false));
    }

    /// <summary>An encrypted .docx is a compound file with a stream of that name ([MS-OFFCRYPTO] 1.3.2).</summary>
    private static FinsamException CompoundRefusal(string name, Stream content)
    {
        content.Position = 0;
        var buffer = new byte[Math.Min(content.Length, DirectoryWithin)];
        var bytes = buffer.AsSpan(0, content.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false));
        return bytes switch
        {
            _ when Holds(bytes, "EncryptedPackage") => new FinsamException(
                "encrypted", $"{name} is an Office file with a password", "open it in Word, take the password off (File, Info, Protect Document) and save it"),
            _ when Holds(bytes, "WordDocument") => new FinsamException(
                "unsupported", $"{name} is a Word file of the old kind (.doc)", $"{Convert} '{name}'"),
            _ => new FinsamException("unsupported", $"{name} is an Office file of an old kind", $"{Print} '{name}'"),
        };
    }

    private static bool Holds(ReadOnlySpan<byte> content, string stream) => content.IndexOf(Encoding.Unicode.GetBytes(stream)) >= 0;
}
