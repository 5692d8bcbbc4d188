using Finsam.Extract.Check;
using Finsam.Extract.Geometry;
using Finsam.Extract.Model;
using Finsam.Extract.Repair;
using Finsam.Extract.Tests.Layout;

namespace Finsam.Extract.Tests.Repair;

public class LostLigaturesTests
{
    private const double Size = 10;
    private const double Space = 0.2 * Size;

    /// <summary>Of a ligature: about two letters wide.</summary>
    private const double Sign = 0.5 * Size;

    private static readonly string[] Torn =
    [
        "Ne_oomsä_ning för hela året", "Summa kor_ris_ga skulder till andra", "Övriga anläggnings_llgångar vid årets slut",
        "Styrelsen har upprä_at en budget", "Kassa_ödet från verksamheten var bra", "Föreningens _nansiella mål nåddes i år",
        "Stämman beslutade om e_ förslag", "Man måste vänta e_er mötet",
    ];

    [Fact]
    public void Words_torn_where_a_font_tells_no_letters_are_whole_again_and_on_record()
    {
        var repaired = LineRepairer.Run(Page(Torn).Lines());
        Assert.Equal(
            [
                "Nettoomsättning för hela året", "Summa kortfristiga skulder till andra", "Övriga anläggningstillgångar vid årets slut",
                "Styrelsen har upprättat en budget", "Kassaflödet från verksamheten var bra", "Föreningens finansiella mål nåddes i år",
                "Stämman beslutade om ett förslag", "Man måste vänta efter mötet",
            ],
            repaired.Select(l => l.Text));
        Assert.Equal(["Ne oomsä ning", "kor ris ga", "anläggnings llgångar"], repaired.Take(3).Select(l => Assert.Single(l.Repairs).Original));
    }

    [Fact]
    public void One_wide_gap_is_no_sign_of_such_a_font() =>
        Assert.Equal(["Stämman beslutade om e förslag", "Två rader till"], LineRepairer.Run(Page(["Stämman beslutade om e_ förslag", "Två rader till"]).Lines()).Select(l => l.Text));

    /// <summary>Not all of its words can be put right, so its labels are asked as those of a scan are.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Labels_in_such_a_font_are_in_doubt(bool isTorn)
    {
        var lines = Page(isTorn ? Torn : ["Årets resultat", "Summa tillgångar"]).Lines();
        var part = new DocumentPart { Ordinal = 1, Type = DocumentType.AnnualReport, FirstLine = 0, LastLine = lines.Length - 1 };
        var amount = new FinancialRecord
        {
            TableIndex = 0, Row = 0, Column = 1, Statement = Statement.Note, Label = "Fastighetsska", Concept = "", Measure = Measure.Actual, AmountSek = 1, Unit = MoneyUnit.Kr,
            Evidence = new Evidence { Page = 3, Line = 1, Box = new Box(400, 100, 420, 110) },
        };
        Assert.Equal(isTorn, Assert.Single(InkReader.Run([amount], new PartContent(part, lines, []))).IsAmongDoubtfulWords);
    }

    [Fact]
    public void What_was_read_from_an_image_has_no_such_gaps()
    {
        var page = new PrintedPage { Confidence = 0.9 };
        page.Text(60, 100, "I").Text(66, 100, "nsatser och avgifter till styrelsen");
        Assert.DoesNotContain(LineRepairer.Run(page.Lines()).SelectMany(l => l.Repairs), r => r.Repaired == "Insatser");
    }

    [Fact]
    public void A_gap_far_narrower_than_a_space_tears_no_word()
    {
        var page = new PrintedPage { Confidence = 1 };
        page.Text(60, 100, "I").Text(66, 100, "nsatser och avgifter till styrelsen").Text(60, 114, "Medlemmar i").Text(118, 114, "Norrdal");
        Assert.Equal(["Insatser och avgifter till styrelsen", "Medlemmar i Norrdal"], LineRepairer.Run(page.Lines()).Select(l => l.Text));
    }

    /// <summary>A page on which <c>_</c> is the room of a sign without letters.</summary>
    private static PrintedPage Page(string[] lines)
    {
        var page = new PrintedPage { Confidence = 1 };
        foreach (var (line, row) in lines.Select((l, i) => (l, i)))
        {
            var x = 60.0;
            foreach (var piece in line.Split(' '))
            {
                foreach (var (part, i) in piece.Split('_').Select((p, i) => (p, i)))
                {
                    x += i > 0 ? Sign : 0;
                    if (part.Length > 0)
                    {
                        page.Text(x, 100 + (14 * row), part, Size);
                        x += part.Length * Size / 2;
                    }
                }

                x += Space;
            }
        }

        return page;
    }
}
