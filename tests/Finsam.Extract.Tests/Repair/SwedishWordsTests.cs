using Finsam.Extract.Repair;

namespace Finsam.Extract.Tests.Repair;

public class SwedishWordsTests
{
    [Theory]
    [InlineData("förbundet", true)]
    [InlineData("FÖRBUNDET", true)]
    [InlineData("och", true)]
    [InlineData("samordningsförbundets", true)]
    [InlineData("rehabiliteringsverksamheten", true)]
    [InlineData("förbvndet", false)]
    [InlineData("f6rbundet", false)]
    [InlineData("st\u00E9det", false)]
    [InlineData("xqzt", false)]
    [InlineData("voefs", false)]
    [InlineData("", false)]
    public void A_word_is_known_or_made_of_known_parts(string word, bool isKnown) => Assert.Equal(isKnown, SwedishWords.Knows(word));
}
