using Finsam.Extract.Training;

namespace Finsam.Extract.Tests.Repair;

public class RepairBenchmarkTests
{
    private const string Text = """
        Regeringen föreslår att riksdagen antar förslaget till lag om ändring i lagen om finansiell samordning av
        rehabiliteringsinsatser. Syftet är att fler människor ska få det stöd som de behöver för att kunna återgå till
        arbete. Myndigheterna ska samverka på lokal nivå, och kommunerna får större möjligheter att bestämma över hur
        medlen används. Ändringarna föreslås träda i kraft den första januari. Kostnaderna för förslaget ryms inom de
        befintliga ramarna och påverkar därför inte statens budget för det kommande året.
        """;

    [Fact]
    public void Most_words_of_damaged_text_are_put_right()
    {
        var score = RepairBenchmark.Run(Text, 0.95, 11);
        Assert.True(score.RightBefore < 0.8 * score.Words);
        Assert.True(score.RightAfter > 0.95 * score.Words, score.ToString());
    }

    [Fact]
    public void Clean_text_is_not_harmed() => Assert.Equal(0, RepairBenchmark.Run(Text, 0, 1).Harmed);
}
