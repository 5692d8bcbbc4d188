using Finsam.Extract.Repair;

namespace Finsam.Extract.Tests.Repair;

public class DamageChannelTests
{
    [Fact]
    public void Text_without_rings_and_dots_is_damaged() =>
        Assert.InRange(DamageChannel.Estimate([Damaged.Page]).Damage, 0.8, 1);

    [Fact]
    public void Good_Swedish_is_not() =>
        Assert.InRange(DamageChannel.Estimate(["Förbundet är en egen juridisk person och står för samordningen av rehabilitering på orten."]).Damage, 0, 0.05);

    [Fact]
    public void What_was_seen_often_becomes_cheap_and_what_was_not_dear()
    {
        var channel = DamageChannel.Estimate([Damaged.Page]);
        var e = EditTable.For('é', false).First(x => x.Row >= 0 && DamageTable.Rows[x.Row].Letter == 'ö');
        var o = EditTable.For('o', false).First(x => x.Row >= 0 && DamageTable.Rows[x.Row].Letter == 'ö');
        var taken = new double[EditTable.All.Length];
        taken[e.Id] = 200;
        var next = channel.Reestimate(taken);
        Assert.True(next.CostOf(e.Id) < channel.CostOf(e.Id));
        Assert.True(next.CostOf(o.Id) > channel.CostOf(o.Id));
    }

    [Fact]
    public void The_readings_of_a_letter_are_a_distribution() =>
        Assert.All(DamageTable.Rows, row => Assert.Equal(1, row.Shares.Sum(), 9));
}
