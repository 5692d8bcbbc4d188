using Finsam.Extract.Model;

namespace Finsam.Extract.Cli.Inputs;

/// <summary>Finds the files below an input in an order that depends on their names alone. Never follows a link.</summary>
internal static class InputFinder
{
    private const string Stage = "find";

    internal static InputTree Find(string input)
    {
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(input));
        if (File.Exists(path))
        {
            return new InputTree(Path.GetDirectoryName(path)!, false, [new InputFile(path, Path.GetFileName(path))], []);
        }

        if (!Directory.Exists(path))
        {
            throw new FinsamException(
                FailureCode.Usage, $"There is no file or folder {path.Printable()}.", "finsam extract FOLDER --out DATASET");
        }

        var tree = Walk(path);
        return tree.Files.IsEmpty && tree.Failures.IsEmpty ? throw Nothing(path) : tree;
    }

    private static FinsamException Nothing(string path) => new(
        FailureCode.NoInput,
        $"{path.Printable()} holds no files (looked for {SourceReader.Kinds}; names that begin with a dot are skipped).",
        "Put the documents there, then: finsam extract FOLDER --out DATASET");

    private static InputTree Walk(string root)
    {
        var files = new List<InputFile>();
        var failures = new List<Failure>();
        var folders = new Stack<string>([root]);
        while (folders.TryPop(out var folder))
        {
            foreach (var entry in List(folder, root, failures).Where(e => !e.Name.StartsWith('.')))
            {
                if (entry.LinkTarget is not null)
                {
                    failures.Add(new Failure(NameOf(entry.FullName, root), null, Stage, FailureCode.Link,
                        "Links are not followed: put the file itself here."));
                }
                else if (entry is DirectoryInfo)
                {
                    folders.Push(entry.FullName);
                }
                else
                {
                    files.Add(new InputFile(entry.FullName, NameOf(entry.FullName, root)));
                }
            }
        }

        return new InputTree(root, true, [.. files.OrderBy(f => f.Name, StringComparer.Ordinal)], [.. failures]);
    }

    private static FileSystemInfo[] List(string folder, string root, List<Failure> failures)
    {
        try
        {
            return new DirectoryInfo(folder).GetFileSystemInfos();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            failures.Add(new Failure(NameOf(folder, root), null, Stage, FailureCode.Unreadable,
                "The folder cannot be listed: give the right to read it."));
            return [];
        }
    }

    private static string NameOf(string path, string root) =>
        Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/');
}
