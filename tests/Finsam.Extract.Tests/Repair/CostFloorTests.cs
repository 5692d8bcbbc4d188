using Finsam.Extract.Repair;

namespace Finsam.Extract.Tests.Repair;

public class CostFloorTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(64)]
    [InlineData(1_001)]
    public void No_run_of_words_costs_less_than_its_floor_and_the_whole_costs_just_that(int words)
    {
        var lot = new Random(words);
        var costs = Enumerable.Range(0, words).Select(_ => (byte)lot.Next(20, 200)).ToArray();
        var floor = new CostFloor(costs);
        for (var trial = 0; trial < 500; trial++)
        {
            var first = lot.Next(words);
            var end = lot.Next(first, words) + 1;
            Assert.True(floor.Of(first, end) <= costs[first..end].Min() * SwedishModel.Step);
        }

        Assert.Equal(costs.Min() * SwedishModel.Step, floor.Of(0, words));
    }

    [Fact]
    public void A_run_that_begins_and_ends_with_blocks_has_its_own_least_cost() =>
        Assert.Equal(7 * SwedishModel.Step, new CostFloor([1, 1, 1, 1, 9, 8, 7, 9, 9, 9, 9, 9, 2, 2, 2, 2]).Of(4, 12));
}
