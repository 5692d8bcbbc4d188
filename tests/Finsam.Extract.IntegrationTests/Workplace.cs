using CsvHelper;

namespace Finsam.Extract.IntegrationTests;

/// <summary>A folder of its own for one test, with inputs and a dataset; gone when the test ends.</summary>
internal sealed class Workplace : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("finsam-test-").FullName;

    internal string Input => Path.Combine(root, "input");

    internal string Dataset => Path.Combine(root, "dataset");

    internal string PathOf(string name) => Path.Combine(root, name);

    internal Workplace With(string name, string content) => With(name, System.Text.Encoding.UTF8.GetBytes(content));

    internal Workplace With(string name, byte[] content)
    {
        var path = Path.Combine(Input, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return this;
    }

    internal Called Extract(params string[] options) => FinsamProcess.Run(["extract", Input, "--out", Dataset, .. options]);

    /// <summary>One column of a table of the dataset.</summary>
    internal List<string> Column(string table, string column)
    {
        using var csv = CsvReader.FromFile(Path.Combine(Dataset, table + ".csv"), CsvReaderOptions.Default);
        var values = new List<string>();
        while (csv.Read())
        {
            values.Add(csv.GetString(column));
        }

        return values;
    }

    /// <summary>Every file of the dataset but the log, which tells of runs.</summary>
    internal SortedDictionary<string, string> Contents() => Contents(Dataset);

    internal static SortedDictionary<string, string> Contents(string folder) => new(
        Directory.GetFiles(folder).Where(f => Path.GetFileName(f) != "finsam.log")
            .ToDictionary(f => Path.GetFileName(f), f => Convert.ToHexString(File.ReadAllBytes(f))),
        StringComparer.Ordinal);

    public void Dispose() => Directory.Delete(root, recursive: true);
}
