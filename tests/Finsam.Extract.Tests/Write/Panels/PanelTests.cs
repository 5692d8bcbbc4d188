using System.Collections.Immutable;
using Finsam.Extract.Model;
using Finsam.Extract.Write;
using Finsam.Extract.Write.Panels;
using Finsam.Extract.Write.Report;

namespace Finsam.Extract.Tests.Write.Panels;

/// <summary>Documents of many files by association: what a panel over years stands on.</summary>
public class PanelTests
{
    private const string Number = "222000-1834";

    [Fact]
    public void Spellings_of_one_name_and_its_number_are_one_association()
    {
        var panel = Of(
            Report("a", "Samordningsförbundet Lekeberg och Örebro", Number, 2018),
            Report("b", "Finsam Örebro-Lekeberg", "", 2019),
            Report("c", "SAMORDNINGSFORBUNDET LEKEBERG OCH OREBRO", "", 2017));
        var association = Assert.Single(panel.Associations);
        Assert.Equal((Number, "Finsam Örebro-Lekeberg", Number), (association.Id, association.Name, association.OrgNumber));
        Assert.Equal((new DateOnly(2017, 1, 1), new DateOnly(2019, 12, 31)), (association.FirstPeriod, association.LastPeriod));
        Assert.Empty(association.FormerNames);
        Assert.Equal([LinkBasis.OrgNumber, LinkBasis.Name, LinkBasis.Name], panel.Links.Select(l => l.Basis));
    }

    [Fact]
    public void A_name_changed_under_one_number_is_a_former_name()
    {
        var association = Assert.Single(Of(
            Report("a", "Samordningsförbundet Norrdal", Number, 2015),
            Report("b", "Samordningsförbundet Norrdal", Number, 2016),
            Report("c", "Samordningsförbundet Nya Dalen", Number, 2017)).Associations);
        Assert.Equal("Samordningsförbundet Nya Dalen", association.Name);
        Assert.Equal(["Samordningsförbundet Norrdal"], association.FormerNames.AsEnumerable());
    }

    [Fact]
    public void A_name_that_a_document_tells_links_documents_without_a_number()
    {
        var panel = Of(
            Report("a", "Finsam Norrdal", "", 2015),
            Report("b", "Finsam Nya Dalen", "", 2017) with { FormerNames = ["Samordningsförbundet Norrdal", "Samordningsförbundet Sydhult"] });
        var association = Assert.Single(panel.Associations);
        Assert.Equal(("finsam-dalen-nya", "Finsam Nya Dalen"), (association.Id, association.Name));
        Assert.Equal(["Finsam Norrdal", "Samordningsförbundet Sydhult"], association.FormerNames.AsEnumerable());
    }

    [Theory]
    [InlineData("HSB Bostadsrättsförening Imgarda i Västerås", "HSB:s Bostadsrättsförening Imgavda", 1)]
    [InlineData("Samordningsförbundet Linköping", "Samordningsförbundet Lidköping", 2)]
    [InlineData("Brf Kastanjen 3", "Brf Kastanjen 4", 2)]
    public void A_letter_misread_is_no_other_association_but_a_place_or_a_number_is(string name, string other, int associations) =>
        Assert.Equal(associations, Of(Report("a", name, Number, 2018), Report("b", other, "", 2019)).Associations.Length);

    [Fact]
    public void A_document_without_a_name_goes_with_its_file()
    {
        var panel = Of(Report("a", "Finsam Norrdal", Number, 2018), Report("a", "", "", 2018, ordinal: 2), Report("b", "", "", 2018));
        Assert.Equal([("a".PadRight(16, '0') + "-01", LinkBasis.OrgNumber), ("a".PadRight(16, '0') + "-02", LinkBasis.SourceFile)], panel.Links.Select(l => (l.DocumentId, l.Basis)));
    }

    [Fact]
    public void The_same_report_found_twice_is_told_by_the_one_with_the_better_text()
    {
        var scan = Report("a", "Finsam Norrdal", Number, 2018) with { TextSource = TextSource.Ocr, Amounts = Amounts(100, 200, 300, 400, 501) };
        var original = Report("b", "Finsam Norrdal", Number, 2018) with { TextSource = TextSource.BornDigital, Amounts = Amounts(100, 200, 300, 400, 500) };
        var year = Report("c", "Finsam Norrdal", Number, 2019) with { Amounts = Amounts(100, 200, 300, 400, 500) };
        var links = Of(scan, original, year).Links;
        Assert.Equal([original.Id, "", ""], links.Select(l => l.DuplicateOf));
    }

    [Fact]
    public void Two_reports_of_one_period_with_other_words_and_amounts_are_two()
    {
        var one = Report("a", "Finsam Norrdal", Number, 2018) with { Sketch = Sketch("verksamheten under aret utvecklades i samverkan mellan parterna"), Amounts = Amounts(1, 2, 3, 4) };
        var other = Report("b", "Finsam Norrdal", Number, 2018) with { Sketch = Sketch("granskningen avser rakenskaperna och styrelsens forvaltning samt kontroll"), Amounts = Amounts(5, 6, 7, 8) };
        Assert.All(Of(one, other).Links, l => Assert.Equal("", l.DuplicateOf));
    }

    [Fact]
    public void Documents_in_any_order_give_the_same_associations()
    {
        DocumentDigest[] documents =
        [
            Report("a", "Samordningsförbundet Norrdal", Number, 2015), Report("b", "Finsam Norrdal", "", 2016), Report("c", "Finsam Nya Dalen", Number, 2017),
            Report("d", "Samordningsförbundet Sydhult", "", 2017) with { FormerNames = ["Finsam Nordhult"] }, Report("e", "Finsam Nordhult", "", 2012),
        ];
        var expected = Of(documents).Associations.Select(Told).ToArray();
        Assert.Equal(2, expected.Length);
        foreach (var turned in Enumerable.Range(1, 4).Select(n => documents[n..].Concat(documents[..n]).ToArray()))
        {
            Assert.Equal(expected, Of(turned).Associations.Select(Told));
        }

        static string Told(Association a) => $"{a.Id} {a.Name} {a.FirstPeriod} {a.LastPeriod} {string.Join(',', a.FormerNames)}";
    }

    [Fact]
    public void Words_of_a_scan_are_those_of_its_text_and_other_words_are_not()
    {
        var text = Sketch("Samordningsförbundet främjar samverkan mellan myndigheter för att människor ska få stöd och rehabilitering till egen försörjning");
        var scan = Sketch("Samordningsforbundet framjar samverkan mellan myndigheter for att manniskor ska fa stod och rehabilitering till egen forsorjning");
        var other = Sketch("Bostadsrättsföreningen äger fastigheten där lägenheter upplåts åt medlemmar utan begränsning i tiden");
        Assert.Equal(1, TextSketch.Likeness(text, scan));
        Assert.Equal(0, TextSketch.Likeness(text, other));
    }

    private static Panel Of(params DocumentDigest[] documents) => Panel.Of(documents);

    private static ImmutableArray<ulong> Sketch(string text) =>
        TextSketch.Of([new Line { Index = 0, Number = 1, SourceText = text, Plain = text, Text = text }]);

    private static ImmutableArray<ConceptAmount> Amounts(params int[] amounts) =>
        [.. amounts.Select((a, i) => new ConceptAmount($"c{i}", new DateOnly(2018, 12, 31), a))];

    private static DocumentDigest Report(string file, string name, string number, int year, int ordinal = 1) => new()
    {
        Id = $"{file.PadRight(16, '0')}-{ordinal:00}",
        Type = DocumentType.AnnualReport,
        AssociationName = name,
        OrgNumber = number,
        PeriodStart = new DateOnly(year, 1, 1),
        PeriodEnd = new DateOnly(year, 12, 31),
        Report = DocumentReport.None,
    };
}
