using Finsam.Extract.Cli.Inputs;
using Finsam.Extract.Model;
using Finsam.Extract.Write;

namespace Finsam.Extract.Cli.Output;

/// <summary>
/// The folder that a dataset is written to, held by one run at a time. A reader sees each file whole, old or new: files
/// are written beside their names, flushed to the disk and renamed. Files of other names are never touched.
/// </summary>
internal sealed class DatasetFolder : IDisposable
{
    private readonly string path;
    private readonly FileStream heldLock;

    private DatasetFolder(string path, FileStream heldLock)
    {
        this.path = path;
        this.heldLock = heldLock;
    }

    internal string LogFile => Path.Combine(path, "finsam.log");

    internal string Report => Path.Combine(path, DatasetFiles.Report);

    /// <summary>What recognition read, kept between runs unless another place is asked for.</summary>
    internal static string StoreOf(string dataset) => Path.Combine(Path.GetFullPath(dataset), ".finsam", "recognized");

    /// <summary>Makes the folder and proves that it can be written to, before any work is done.</summary>
    internal static DatasetFolder Open(string dataset, InputTree input)
    {
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(dataset));
        RequireOutside(path, input);
        try
        {
            var own = Directory.CreateDirectory(Path.Combine(path, ".finsam"));
            RequireOwn(path);
            return new DatasetFolder(path, Lock(Path.Combine(own.FullName, "lock")));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(path, e);
        }
    }

    internal void Write(Dataset dataset)
    {
        try
        {
            DatasetFiles.Write(dataset, name => new FileStream(Fresh(name), FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16));
            foreach (var name in DatasetFiles.Names)
            {
                Flush(Fresh(name));
            }

            foreach (var name in DatasetFiles.Names)
            {
                File.Move(Fresh(name), Path.Combine(path, name), overwrite: true);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(path, e);
        }
    }

    public void Dispose() => heldLock.Dispose();

    private string Fresh(string name) => Path.Combine(path, $".{name}.new");

    private static void Flush(string file)
    {
        using var written = File.OpenHandle(file, FileMode.Open, FileAccess.ReadWrite);
        RandomAccess.FlushToDisk(written);
    }

    /// <summary>A dataset among the inputs would be read as input by the next run.</summary>
    private static void RequireOutside(string path, InputTree input)
    {
        if (input.IsFolder && (path == input.Root || path.StartsWith(input.Root + Path.DirectorySeparatorChar, StringComparison.Ordinal)))
        {
            throw new FinsamException(
                FailureCode.Usage,
                $"The dataset {path.Printable()} would lie inside the input {input.Root.Printable()}.",
                "Choose a folder outside of it: --out DATASET");
        }
    }

    /// <summary>Files of a dataset's names that no run wrote belong to somebody else.</summary>
    private static void RequireOwn(string path)
    {
        var isDataset = File.Exists(Path.Combine(path, DatasetFiles.Package));
        var foreign = DatasetFiles.Names.FirstOrDefault(name => File.Exists(Path.Combine(path, name)));
        if (!isDataset && foreign is not null)
        {
            throw new FinsamException(
                FailureCode.Output,
                $"{Path.Combine(path, foreign).Printable()} is there already and is not part of a dataset.",
                "Choose another folder: --out DATASET");
        }
    }

    private static FileStream Lock(string file)
    {
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (File.Exists(file))
        {
            throw new FinsamException(
                FailureCode.Output, "Another run is writing to this dataset.", "Wait for it to end, or choose another --out.", e);
        }
    }

    private static FinsamException Unwritable(string path, Exception cause) => new(
        FailureCode.Output,
        $"The dataset cannot be written to {path.Printable()} ({cause.Message.Printable()}).",
        "Choose a folder that you may write to, with enough room: --out DATASET",
        cause);
}
