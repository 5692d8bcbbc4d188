using Finsam.Extract.Training;

namespace Finsam.Extract.Tests.Repair;

public class DamageTrainerTests
{
    [Fact]
    public void Confusions_are_learnt_from_aligned_pages_the_same_each_time()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        File.WriteAllText(Path.Combine(folder, "a.true.txt"), "Förbundet får stöd för vården i länet och går vidare i år");
        File.WriteAllText(Path.Combine(folder, "a.read.txt"), "F6rbundet f4r st6d f6r v4rden i lénet och g4r vidare i 4r");
        File.WriteAllText(Path.Combine(folder, "usual.tsv"), "å\ta\t1\nä\ta\t1\nö\to\t1\nÅ\tA\t1\nÄ\tA\t1\nÖ\tO\t1\nl\t1\t1\n");
        string[] tables = [.. Enumerable.Range(0, 2).Select(i => Made(folder, $"table{i}.tsv"))];
        Directory.Delete(folder, recursive: true);
        Assert.Equal(tables[0], tables[1]);
        Assert.Contains("å\t4\t", tables[0]);
        Assert.Contains("ö\t6\t", tables[0]);
    }

    private static string Made(string folder, string name)
    {
        DamageTrainer.Run(folder, Path.Combine(folder, "usual.tsv"), Path.Combine(folder, name), new Progress<string>());
        return File.ReadAllText(Path.Combine(folder, name));
    }
}
