using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Finsam.Extract.Recognition;
using Finsam.Extract.Recognition.Store;
using Finsam.Extract.Write;

namespace Finsam.Extract.Cli.Results;

/// <summary>
/// Kept results, a file each, named by the content's hash and the fingerprint of settings and program. A file is its SHA-256 and
/// then the result as packed JSON; one that was cut short or changed is as none, so that its input is worked on again.
/// </summary>
internal sealed class ResultShelf(string folder, string fingerprint)
{
    private const int FingerprintLength = 16;
    private const string Suffix = ".result";

    /// <summary>Absolute: other processes put results there too.</summary>
    internal string Folder { get; } = Path.GetFullPath(folder);

    internal string Fingerprint => fingerprint;

    /// <summary>Of what makes a result: the settings of recognition, and the program's stages with their models (by the identity of their assembly).</summary>
    internal static string FingerprintOf(RecognitionOptions options)
    {
        var core = typeof(FilePiece).Assembly.ManifestModule.ModuleVersionId;
        var told = System.Text.Encoding.UTF8.GetBytes($"{options.Fingerprint};{core:N};1");
        return Convert.ToHexStringLower(SHA256.HashData(told))[..FingerprintLength];
    }

    internal KeptResult? Find(string sha256)
    {
        try
        {
            return Unpack(File.ReadAllBytes(PathOf(sha256)));
        }
        catch (Exception unusable) when (unusable is IOException or JsonException or InvalidDataException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    internal void Keep(string sha256, KeptResult result)
    {
        var path = PathOf(sha256);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        WholeFile.Write(path, target => target.Write(Pack(result)));
    }

    /// <summary>
    /// Deletes results of other settings and versions, and what killed runs left behind: nobody will ask for them. Only for who
    /// holds the dataset, which the results belong to.
    /// </summary>
    internal void Tidy()
    {
        if (!Directory.Exists(Folder))
        {
            return;
        }

        try
        {
            foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Where(IsStale).ToList())
            {
                File.Delete(file);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // They take room and do no harm; the dataset is written.
        }
    }

    private bool IsStale(string file) => file.EndsWith(Suffix, StringComparison.Ordinal)
        ? !file.EndsWith($"-{fingerprint}{Suffix}", StringComparison.Ordinal)
        : file.EndsWith(WholeFile.PartSuffix, StringComparison.Ordinal);

    private static byte[] Pack(KeptResult result)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            JsonSerializer.Serialize(zip, result, ResultJson.Readable.KeptResult);
        }

        var content = packed.ToArray();
        return [.. SHA256.HashData(content), .. content];
    }

    private static KeptResult? Unpack(byte[] file)
    {
        if (file.Length <= SHA256.HashSizeInBytes
            || !SHA256.HashData(file.AsSpan(SHA256.HashSizeInBytes)).AsSpan().SequenceEqual(file.AsSpan(0, SHA256.HashSizeInBytes)))
        {
            return null;
        }

        using var zip = new ZLibStream(new MemoryStream(file, SHA256.HashSizeInBytes, file.Length - SHA256.HashSizeInBytes), CompressionMode.Decompress);
        return JsonSerializer.Deserialize(zip, ResultJson.Readable.KeptResult);
    }

    private string PathOf(string sha256) => Path.Combine(Folder, sha256[..2], $"{sha256}-{fingerprint}{Suffix}");
}
