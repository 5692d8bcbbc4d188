using BenchmarkDotNet.Running;
using Finsam.Extract.Benchmarks;
using Finsam.Extract.Benchmarks.Classifiers;

switch (args)
{
    case ["read-images", var list, var target]:
        ImageReading.Run(list, target);
        return 0;
    case ["compare", var work, .. var documents]:
        RecognitionComparison.Run(work, documents);
        return 0;
    case ["scale", .. var files]:
        ScaleBenchmark.Run(files);
        return 0;
    case ["files", .. var documents]:
        FileReading.Run(documents);
        return 0;
    case ["recipes", .. var documents]:
        RecipeBenchmark.Run(documents);
        return 0;
    case ["fuzz", var folder, var count, var seed, var first]:
        return FuzzMeasure.Run(folder, int.Parse(count), int.Parse(seed), int.Parse(first)) == 0 ? 0 : 2;
    case ["repair-damaged", var folder, .. var errors]:
        RepairMeasure.Damaged(folder, errors.FirstOrDefault());
        return 0;
    case ["repair-clean", .. var texts]:
        RepairMeasure.Clean(texts);
        return 0;
    case ["repair-speed", .. var texts]:
        RepairMeasure.Speed(texts);
        return 0;
    case ["cells", var dataset, .. var documents]:
        CellMeasure.Run(dataset, documents);
        return 0;
    case ["icdar2013", var folder, var store]:
        CompetitionTables.Run(folder, isRaster: false, store);
        return 0;
    case ["icdar2013-raster", var folder, var store]:
        CompetitionTables.Run(folder, isRaster: true, store);
        return 0;
    case ["proof-truth", var store, .. var documents]:
        ProofMeasure.Truth(store, documents);
        return 0;
    case ["proof-records", var store, .. var documents]:
        ProofMeasure.Records(store, documents);
        return 0;
    case ["proof-digits", var store, var seed, .. var files]:
        ProofMeasure.Digits(store, int.Parse(seed), files);
        return 0;
    case ["proof-years", var store, var seed, .. var files]:
        ProofMeasure.Years(store, int.Parse(seed), files);
        return 0;
    case ["proof-speed", var store, .. var files]:
        ProofMeasure.Speed(store, files);
        return 0;
    case ["tables-speed", .. var documents]:
        TableSpeed.Run(documents);
        return 0;
    case ["records", var dataset, .. var documents]:
        RecordMeasure.Run(dataset, documents);
        return 0;
    case ["statements", var dataset, var truth]:
        StatementPages.Run(dataset, truth);
        return 0;
    case ["kinds", var dataset, var truth]:
        KindMeasure.Run(dataset, truth);
        return 0;
    case ["classifiers", var store, var real, var truth, .. var documents]:
        ClassifierMeasure.Run(store, real, truth, documents);
        return 0;
    case ["pipeline-speed", var store, .. var documents]:
        PipelineSpeed.Run(store, documents);
        return 0;
    case ["repair-benchmark", .. var texts]:
        RepairSpeed.Texts = texts;
        BenchmarkRunner.Run<RepairSpeed>();
        return 0;
    default:
        Console.Error.WriteLine("usage: read-images LIST TARGET | compare WORK DOCUMENT... | files DOCUMENT... | recipes DOCUMENT... | scale FILE... | fuzz FOLDER COUNT SEED FIRST | repair-damaged PAGES [ERRORS] | repair-clean TEXT... | repair-speed TEXT... | repair-benchmark TEXT... | icdar2013[-raster] FOLDER STORE | tables-speed DOCUMENT... | cells DATASET DOCUMENT... | proof-truth STORE DOCUMENT... | proof-records STORE DOCUMENT... | proof-digits STORE SEED FILE... | proof-years STORE SEED FILE... | proof-speed STORE FILE... | records DATASET DOCUMENT... | kinds DATASET KINDS | statements DATASET PAGES | classifiers STORE REAL TRUTH DOCUMENT... | pipeline-speed STORE DOCUMENT...");
        return 1;
}
