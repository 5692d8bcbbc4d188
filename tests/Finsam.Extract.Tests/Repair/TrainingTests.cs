using Finsam.Extract.Repair;
using Finsam.Extract.Training;

namespace Finsam.Extract.Tests.Repair;

public class TrainingTests
{
    [Fact]
    public void Every_word_of_a_graph_has_its_place_as_its_number()
    {
        string[] words = ["bud", "budget", "budgeten", "budgets", "kansli", "kansliet", "råd", "rådet", "åtgärd"];
        var graph = WordGraphBuilder.Build([.. words.Select(w => Alphabet.Encode(w)!).OrderBy(w => w, new CodeOrder())]);
        var numbers = words.Select(w => graph.Find(Alphabet.Encode(w))).Order();
        Assert.Equal(Enumerable.Range(0, words.Length), numbers);
        Assert.All(["budge", "kans", "rådets", "å"], w => Assert.Equal(-1, graph.Find(Alphabet.Encode(w))));
    }

    [Fact]
    public void A_pair_is_found_with_its_cost_and_others_are_not()
    {
        var table = new PairTable(new uint[64]);
        table.Add(3, 4, 17);
        table.Add(4, 3, 25);
        Assert.Equal((17, 25, -1), (table.Find(3, 4), table.Find(4, 3), table.Find(3, 3)));
    }

    [Fact]
    public void First_parts_of_compounds_are_learnt_with_their_linking_letters()
    {
        string[] tails = ["plan", "grupp", "form", "arbete", "behov"];
        var counts = tails.Select(t => "samverkans" + t).Append("samverkan").ToDictionary(w => w, _ => 3f);
        foreach (var tail in tails)
        {
            counts[tail] = 50;
        }

        Assert.Equal(5, CompoundCounter.Run(counts, [], []).Heads["samverkans"]);
    }

    [Fact]
    public void The_same_inputs_give_the_same_model_and_it_reads_back()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var first = Train(folder.FullName, "first.bin");
            Assert.Equal(first, Train(folder.FullName, "second.bin"));
            var model = SwedishModel.Read(new MemoryStream(first));
            Assert.True(model.Words.Find(Alphabet.Encode("årsredovisning")) >= 0);
            Assert.Equal(WordCase.Capital, model.CaseOf(model.Words.Find(Alphabet.Encode("umeå"))));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static byte[] Train(string folder, string name)
    {
        var texts = Directory.CreateDirectory(Path.Combine(folder, "texts")).FullName;
        File.WriteAllText(Path.Combine(texts, "a__b.txt"), "Styrelsen i Umeå har godkänt en årsredovisning.\nDet är en årsredovisning för Umeå.\n");
        var lists = Directory.CreateDirectory(Path.Combine(folder, "lists")).FullName;
        File.WriteAllText(Path.Combine(lists, "hunspell_sv.txt"), "kansli\nbudget\n");
        foreach (var (file, content) in References)
        {
            File.WriteAllText(Path.Combine(lists, file), content);
        }

        var path = Path.Combine(folder, name);
        SwedishTrainer.Run(new TrainingInputs(texts, lists, lists, texts, path), new Progress<string>());
        return File.ReadAllBytes(path);
    }

    private static readonly (string File, string Content)[] References =
    [
        ("tilltalsnamn-kvinnor.csv", "name,persons\nÅsa,100\n"),
        ("tilltalsnamn-man.csv", "name,persons\nÅke,100\n"),
        ("efternamn_scb_topp1000.csv", "\"lastname\",frequency\n\"Öberg\",100\n"),
        ("efternamn_riksdag.tsv", "Öberg\t3\n"),
        ("kommuner_290.tsv", "kod\tnamn\tnamn_kommun\tlanskod\n2480\tUmeå\tUmeå kommun\t24\n"),
        ("ortsnamn.csv", "city\nUmeå\n"),
        ("lan.csv", "name,letter\nVästerbottens län,AC\n"),
        ("regioner_21.txt", "Region Västerbotten\n"),
        ("myndigheter_984.txt", "Försäkringskassan\n"),
    ];

    private sealed class CodeOrder : IComparer<byte[]>
    {
        public int Compare(byte[]? x, byte[]? y) => x.AsSpan().SequenceCompareTo(y);
    }
}
