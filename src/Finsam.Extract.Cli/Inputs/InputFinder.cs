using System.Collections.Immutable;
using System.Text;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition.Sources;

namespace Finsam.Extract.Cli.Inputs;

/// <summary>Finds the files below an input in an order that depends on their names alone. Never follows a link.</summary>
internal static class InputFinder
{
    private const string Stage = "find";

    internal static InputTree Find(string input) => Find(input, InputFilter.All);

    internal static InputTree Find(string input, InputFilter filter)
    {
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(input));
        if (File.Exists(path))
        {
            var file = new FileInfo(path);
            return new InputTree(file.DirectoryName!, false, [new InputFile(path, file.Name) { Bytes = file.Length, Changed = file.LastWriteTimeUtc }], []);
        }

        if (!Directory.Exists(path))
        {
            throw new FinsamException(
                FailureCode.Usage, $"There is no file or folder {path.Printable()}.", "finsam extract FOLDER --out DATASET");
        }

        var tree = filter.Of(Walk(path));
        return tree.Files.IsEmpty && tree.Failures.IsEmpty ? throw Nothing(path, filter) : tree;
    }

    private static FinsamException Nothing(string path, InputFilter filter) => new(
        FailureCode.NoInput,
        filter.IsOpen
            ? $"{path.Printable()} holds no files (looked for {SourceReader.Kinds}; names that begin with a dot are skipped)."
            : $"{path.Printable()} holds no files that --include, --exclude and --since leave.",
        "Put the documents there, then: finsam extract FOLDER --out DATASET");

    private static InputTree Walk(string root)
    {
        var files = new List<InputFile>();
        var failures = new List<Failure>();
        var top = new FoundPath([.. Encoding.UTF8.GetBytes(root)], []);
        var folders = new Stack<(FoundPath Path, string Name)>([(top, "")]);
        while (folders.TryPop(out var folder))
        {
            foreach (var entry in List(folder, failures).Where(e => !e.Name.StartsWith('.')))
            {
                var name = folder.Name.Length > 0 ? $"{folder.Name}/{entry.Name}" : entry.Name;
                if (entry.Kind == EntryKind.Link)
                {
                    failures.Add(new Failure(name, null, Stage, FailureCode.Link, "Links are not followed: put the file itself here."));
                }
                else if (entry.Kind == EntryKind.Folder)
                {
                    folders.Push((PathOf(entry, top), name));
                }
                else
                {
                    files.Add(FileOf(entry, top, name));
                }
            }
        }

        return new InputTree(root, true, [.. files.OrderBy(f => f.Name, StringComparer.Ordinal)], [.. failures]);
    }

    private static FoundPath PathOf(FolderEntry entry, FoundPath top) => top with { Below = [.. entry.Path.AsSpan()[(top.Root.Length + 1)..]] };

    private static InputFile FileOf(FolderEntry entry, FoundPath top, string name) => new(Encoding.UTF8.GetString(entry.Path.AsSpan()), name)
    {
        Found = PathOf(entry, top), Bytes = entry.Kind == EntryKind.File ? entry.Bytes : 0, Changed = entry.Changed,
    };

    private static ImmutableArray<FolderEntry> List((FoundPath Path, string Name) folder, List<Failure> failures)
    {
        var name = folder.Name.Length > 0 ? folder.Name : ".";
        try
        {
            return FolderListing.Of(folder.Path.Root.AsSpan(), folder.Path.Below.AsSpan());
        }
        catch (FinsamException replaced)
        {
            failures.Add(new Failure(name, null, Stage, replaced.Code, $"{replaced.Message}: {replaced.Remedy}."));
            return [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            failures.Add(new Failure(name, null, Stage, FailureCode.Unreadable, "The folder cannot be listed: give the right to read it."));
            return [];
        }
    }
}
