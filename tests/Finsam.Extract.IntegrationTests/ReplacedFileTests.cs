using System.Text;
using Finsam.Extract.Cli.Inputs;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition.Sources;

namespace Finsam.Extract.IntegrationTests;

/// <summary>What was found as a file or a folder is replaced before it is opened: by a link to what is not of the input, or by a pipe.</summary>
public sealed class ReplacedFileTests : IDisposable
{
    private const long Any = 1 << 20;

    private readonly Workplace place = new Workplace().With("2019/mars/a.txt", ExampleReport.Annual);

    public ReplacedFileTests()
    {
        Directory.CreateDirectory(place.PathOf("secret/mars"));
        File.WriteAllText(place.PathOf("secret/mars/a.txt"), "What nobody is to read.\n");
    }

    [Theory]
    [InlineData("2019/mars/a.txt", "secret/mars/a.txt")]
    [InlineData("2019/mars", "secret/mars")]
    [InlineData("2019", "secret")]
    public void A_link_in_its_place_or_above_it_is_not_followed(string replaced, string target)
    {
        var file = Assert.Single(InputFinder.Find(place.Input).Files);
        Replace(replaced, () => File.CreateSymbolicLink(Path.Combine(place.Input, replaced), place.PathOf(target)));
        Assert.Equal("link", Assert.Throws<FinsamException>(() => SourceReader.Hash(file, Any)).Code);
        Assert.Equal("link", Assert.Throws<FinsamException>(file.Open).Code);
    }

    [Fact]
    public void A_pipe_in_its_place_is_not_waited_for()
    {
        var file = Assert.Single(InputFinder.Find(place.Input).Files);
        Replace("2019/mars/a.txt", () =>
        {
            using var made = System.Diagnostics.Process.Start("mkfifo", [Path.Combine(place.Input, "2019/mars/a.txt")]);
            made.WaitForExit();
        });
        Assert.Equal("empty", Assert.Throws<FinsamException>(() => SourceReader.Hash(file, Any)).Code);
    }

    [Fact]
    public void A_folder_that_became_a_link_is_not_listed()
    {
        Replace("2019/mars", () => File.CreateSymbolicLink(Path.Combine(place.Input, "2019/mars"), place.PathOf("secret/mars")));
        var root = Encoding.UTF8.GetBytes(place.Input);
        Assert.Equal("link", Assert.Throws<FinsamException>(() => FolderListing.Of(root, "2019/mars"u8)).Code);
        Assert.Single(FolderListing.Of(root, "2019"u8), e => e.Kind == EntryKind.Link);
    }

    [Fact]
    public void A_link_on_the_way_to_the_folder_that_was_named_is_its_owners_own()
    {
        File.CreateSymbolicLink(place.PathOf("by-another-name"), place.Input);
        var file = Assert.Single(InputFinder.Find(place.PathOf("by-another-name")).Files);
        using var content = new StreamReader(file.Open());
        Assert.Equal(ExampleReport.Annual, content.ReadToEnd());
    }

    [Fact]
    public void A_file_that_is_gone_cannot_be_read_and_one_that_grew_is_read_as_it_is()
    {
        var file = Assert.Single(InputFinder.Find(place.Input).Files);
        var before = SourceReader.Hash(file, Any);
        File.AppendAllText(file.Path, "En rad till.\n");
        Assert.NotEqual(before, SourceReader.Hash(file, Any));
        File.Delete(file.Path);
        Assert.Equal("io", Assert.Throws<FinsamException>(() => SourceReader.Hash(file, Any)).Code);
    }

    public void Dispose() => place.Dispose();

    private void Replace(string name, Action make)
    {
        var path = Path.Combine(place.Input, name);
        if (File.Exists(path))
        {
            File.Delete(path);
        }
        else
        {
            Directory.Move(path, place.PathOf("moved-away"));
        }

        make();
    }
}
