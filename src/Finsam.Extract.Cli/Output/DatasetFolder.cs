using Finsam.Extract.Cli.Inputs;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition.Store;
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

    /// <summary>What each content gave, so that it is worked on only once.</summary>
    internal static string ResultsOf(string dataset) => Path.Combine(Path.GetFullPath(dataset), ".finsam", "results");

    /// <summary>How long pages took in earlier runs.</summary>
    internal static string RatesOf(string dataset) => Path.Combine(Path.GetFullPath(dataset), ".finsam", "rates.json");

    /// <summary>The books of a shard, for the merge.</summary>
    internal static string LedgerOf(string dataset) => Path.Combine(Path.GetFullPath(dataset), ".finsam", "ledger.json");

    /// <summary>Makes the folder and proves that it can be written to, before any work is done.</summary>
    internal static DatasetFolder Open(string dataset, InputTree? input)
    {
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(dataset));
        if (input is not null)
        {
            RequireOutside(path, input);
        }

        try
        {
            var own = Directory.CreateDirectory(Path.Combine(path, ".finsam"));
            RequireOwn(path);
            var folder = new DatasetFolder(path, Lock(Path.Combine(own.FullName, "lock")));
            folder.Recover();
            return folder;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(path, e);
        }
    }

    /// <summary>
    /// All files of the dataset, or none: they are written beside their names and flushed; then a mark is set, and from there on
    /// whoever opens the folder next brings the renaming to its end.
    /// </summary>
    internal TResult Write<TResult>(Func<Func<string, Stream>, TResult> write)
    {
        try
        {
            var result = write(name => new FileStream(Fresh(name), FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16));
            foreach (var name in DatasetFiles.Names)
            {
                Flush(Fresh(name));
            }

            WholeFile.Write(Mark, _ => { });
            RenameAll();
            return result;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            RemoveFresh();
            throw Unwritable(path, e);
        }
    }

    public void Dispose() => heldLock.Dispose();

    /// <summary>There while the files of a whole dataset wait for their names.</summary>
    private string Mark => Path.Combine(path, ".finsam", "written");

    /// <summary>What a killed run left: a whole dataset is given its names, a part of one goes.</summary>
    private void Recover()
    {
        if (File.Exists(Mark))
        {
            RenameAll();
        }
        else
        {
            RemoveFresh();
        }
    }

    private void RenameAll()
    {
        foreach (var name in DatasetFiles.Names.Where(n => File.Exists(Fresh(n))))
        {
            File.Move(Fresh(name), Path.Combine(path, name), overwrite: true);
        }

        File.Delete(Mark);
    }

    private void RemoveFresh()
    {
        foreach (var name in DatasetFiles.Names)
        {
            File.Delete(Fresh(name));
        }
    }

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
