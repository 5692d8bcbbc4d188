using System.Security.Cryptography;
using Finsam.Extract;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition;
using Finsam.Extract.Recognition.Ocr;
using Finsam.Extract.Recognition.Store;
using Finsam.Extract.Write;

if (args is ["ocr-worker"])
{
    OcrWorker.Run(Console.OpenStandardInput(), Console.OpenStandardOutput());
    return;
}

var root = args[1];
var target = args[3];
var options = new RecognitionOptions();
using var recognizer = new DocumentRecognizer(options);
var store = new DocumentStore(Path.Combine(Path.GetTempPath(), "finsam-store"));
var files = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(path =>
{
    var sha = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
    var recognized = store.Find(sha, options);
    if (recognized is null)
    {
        recognized = recognizer.Recognize(path);
        store.Save(recognized, options);
    }

    return Extractor.Run(new SourceFile(Path.GetRelativePath(root, path).Replace('\\', '/'), sha), recognized);
}).ToList();
var dataset = Dataset.Of(files, []);
Directory.CreateDirectory(target);
foreach (var table in DatasetTables.All)
{
    using var writer = new StreamWriter(Path.Combine(target, table.Schema.Name + ".csv"));
    CsvText.Write(writer, table.Schema, table.Rows(dataset));
}
