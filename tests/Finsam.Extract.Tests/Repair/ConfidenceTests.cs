using System.Globalization;
using Finsam.Extract.Repair;
using Finsam.Extract.Training;

namespace Finsam.Extract.Tests.Repair;

public class ConfidenceTests
{
    private static readonly Candidate Listed = new([], 0, 0, []);

    [Fact]
    public void The_surer_the_decoder_the_surer_the_change()
    {
        double[] shares = [0.5, 0.7, 0.9, 0.99, 0.999];
        var sure = shares.Select(s => ConfidenceCurve.Of(Listed, s)).ToArray();
        Assert.Equal(sure.Order(), sure);
        Assert.InRange(sure[^1], 0.97, 1);
    }

    [Fact]
    public void A_word_that_no_list_has_is_less_sure() =>
        Assert.True(ConfidenceCurve.Of(Listed with { Word = SwedishModel.Shipped.Unknown }, 0.95) < ConfidenceCurve.Of(Listed, 0.95));

    [Fact]
    public void The_fit_gives_each_kind_the_share_of_it_that_is_right()
    {
        double[][] rows = [.. Enumerable.Range(0, 2_000).Select(i => new double[] { 1, i % 2 })];
        bool[] isRight = [.. Enumerable.Range(0, 2_000).Select(i => i % 2 == 0 ? i % 10 != 0 : i % 4 == 1)];
        var weights = Liblinear.Weights(rows, isRight);
        Assert.Equal(0.8, Share(weights[0]), 2);
        Assert.Equal(0.5, Share(weights[0] + weights[1]), 2);
    }

    [Fact]
    public void The_curve_is_learnt_from_pages_the_same_each_time()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        File.WriteAllText(Path.Combine(folder, "a.read.txt"), Damaged.Page);
        File.WriteAllText(Path.Combine(folder, "a.true.txt"), TextRepairer.Run(Damaged.Page).Text.Replace("sammanträden", "möten"));
        string[] curves = [.. Enumerable.Range(0, 2).Select(i => Made(folder, $"curve{i}.tsv"))];
        Directory.Delete(folder, recursive: true);
        Assert.Equal(curves[0], curves[1]);
        Assert.Equal(ConfidenceCurve.Names, curves[0].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split('\t')[0]));
        Assert.All(curves[0].Split('\n', StringSplitOptions.RemoveEmptyEntries), l => Assert.InRange(double.Parse(l.Split('\t')[1], CultureInfo.InvariantCulture), -20, 20));
    }

    private static double Share(double weight) => 1 / (1 + Math.Exp(-weight));

    private static string Made(string folder, string name)
    {
        ConfidenceTrainer.Run(folder, Path.Combine(folder, name), new Progress<string>());
        return File.ReadAllText(Path.Combine(folder, name));
    }
}
