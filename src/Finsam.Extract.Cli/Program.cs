using System.Security.Cryptography;
using Finsam.Extract;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition;
using Finsam.Extract.Write;

var root = args[1];
var target = args[3];
var files = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(path =>
{
    var content = File.ReadAllBytes(path);
    var sha = Convert.ToHexStringLower(SHA256.HashData(content));
    var source = new SourceFile(Path.GetRelativePath(root, path).Replace('\\', '/'), sha);
    return Extractor.Run(source, TextFileReader.Read(content, sha));
});
var dataset = Dataset.Of(files, []);
Directory.CreateDirectory(target);
foreach (var table in DatasetTables.All)
{
    using var writer = new StreamWriter(Path.Combine(target, table.Schema.Name + ".csv"));
    CsvText.Write(writer, table.Schema, table.Rows(dataset));
}
