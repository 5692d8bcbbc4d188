using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Finsam.Extract.Write;

namespace Finsam.Extract.Tests.Write;

public partial class ReportTests
{
    private static readonly string Page = Report("");

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("' onmouseover='alert(1)")]
    [InlineData("</style><script>alert(1)</script>")]
    [InlineData("&lt;i&gt;")]
    public void Text_of_a_document_is_never_markup(string evil)
    {
        var page = Report(evil);
        Assert.Equal(TagsOf(Page), TagsOf(page));
        Assert.DoesNotContain(evil, page, StringComparison.Ordinal);
    }

    [Fact]
    public void Control_characters_and_broken_surrogates_do_not_break_the_page() =>
        Assert.Equal(TagsOf(Page), TagsOf(Report("\u0001\u001b[2J\ud800")));

    [Fact]
    public void The_page_loads_nothing_and_runs_nothing()
    {
        Assert.DoesNotContain("<script", Page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch(Loading(), Page);
    }

    [Fact]
    public void The_policy_allows_only_the_style_sheet_of_the_page()
    {
        var style = StyleSheet().Match(Page).Groups[1].Value;
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        Assert.Contains("default-src &#39;none&#39;", Page, StringComparison.Ordinal);
        Assert.Contains($"style-src &#39;sha256-{hash}&#39;", Page, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", Page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SampleDataset.Association)]
    [InlineData("Åsa Örnmärke")]
    [InlineData("3\u00a0450\u00a0000")]
    [InlineData("\u2212161\u00a0918,5")]
    [InlineData("resultaträkning")]
    [InlineData("The file asks for a password: qpdf --decrypt.")]
    public void What_was_found_can_be_read(string text) => Assert.Contains(text, Page, StringComparison.Ordinal);

    [Fact]
    public void The_worst_failed_check_comes_first() =>
        Assert.True(Page.IndexOf("utfall - budget", StringComparison.Ordinal) < Page.IndexOf("women + men", StringComparison.Ordinal));

    [Fact]
    public void A_dataset_without_documents_is_a_page_too() =>
        Assert.Contains("No document was extracted.", MemoryFolder.Of(Dataset.Of([], [])).Text(DatasetFiles.Report), StringComparison.Ordinal);

    private static string Report(string evil) => MemoryFolder.Of(SampleDataset.Create(evil)).Text(DatasetFiles.Report);

    private static string TagsOf(string page) => string.Join(' ', Tags().Matches(page).Select(m => m.Groups[1].Value));

    [GeneratedRegex("<(/?[a-z!][a-z0-9]*)", RegexOptions.IgnoreCase)]
    private static partial Regex Tags();

    [GeneratedRegex("(src=|@import|url\\(|href=\"[^#])", RegexOptions.IgnoreCase)]
    private static partial Regex Loading();

    [GeneratedRegex("<style>(.*?)</style>", RegexOptions.Singleline)]
    private static partial Regex StyleSheet();
}
