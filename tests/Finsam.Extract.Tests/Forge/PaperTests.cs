using System.Xml.Linq;
using Finsam.Extract.Forge;

namespace Finsam.Extract.Tests.Forge;

/// <summary>Forged minutes and reports of what was done state what they print.</summary>
public class PaperTests
{
    [Theory]
    [InlineData("minutes", "agenda_items", "title")]
    [InlineData("minutes", "agenda_items", "decision")]
    [InlineData("minutes", "agenda_items", "diary_number")]
    [InlineData("minutes", "people", "name")]
    [InlineData("activities", "activities", "name")]
    [InlineData("activities", "activities", "owner")]
    [InlineData("activities", "activities", "target_group")]
    [InlineData("activities", "activities", "purpose")]
    [InlineData("activities", "goals", "goal")]
    [InlineData("activities", "goals", "comment")]
    public void What_the_gold_says_is_printed(string kind, string table, string column)
    {
        foreach (var seed in Enumerable.Range(0, 60))
        {
            var paper = Paper.Of(kind, seed);
            var printed = Flow(string.Join(' ', paper.Blocks.SelectMany(b => b.DescendantNodes().OfType<XText>()).Select(t => t.Value)));
            var its = paper.Records.Single(t => t.Name == table);
            var at = Array.IndexOf(its.Columns, column);
            Assert.All(its.Rows.Select(r => r[at].ToString()!), value => Assert.Contains(Flow(value), printed, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("minutes")]
    [InlineData("activities")]
    public void The_same_seed_gives_the_same_paper_and_another_another(string kind)
    {
        string Text(int seed) => string.Concat(Paper.Of(kind, seed).Blocks);
        Assert.Equal(Text(7), Text(7));
        Assert.Equal(100, Enumerable.Range(0, 100).Select(Text).Distinct().Count());
    }

    [Fact]
    public void Items_are_numbered_without_a_gap() => Assert.All(Enumerable.Range(0, 60), seed =>
    {
        var numbers = Paper.Of("minutes", seed).Records.Single(t => t.Name == "agenda_items").Rows.Select(r => (int)r[1]).ToArray();
        Assert.Equal(Enumerable.Range(numbers[0], numbers.Length), numbers);
    });

    private static string Flow(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
