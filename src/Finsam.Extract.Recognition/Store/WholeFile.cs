namespace Finsam.Extract.Recognition.Store;

/// <summary>Files that are there whole or not at all: written beside their place, flushed to the disk and renamed.</summary>
public static class WholeFile
{
    /// <summary>What a killed process may leave behind: the name of the file, 32 hex digits, and this.</summary>
    public const string PartSuffix = ".part";

    public static void Write(string path, Action<Stream> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        var partial = $"{path}.{Guid.NewGuid():N}{PartSuffix}";
        try
        {
            using (var stream = File.Create(partial))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(partial, path, overwrite: true);
        }
        finally
        {
            File.Delete(partial);
        }
    }
}
