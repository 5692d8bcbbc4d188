namespace Finsam.Extract.IntegrationTests;

/// <summary><c>finsam</c> as a process.</summary>
public class CommandTests
{
    [Fact]
    public void The_program_is_built_beside_the_tests() =>
        Assert.True(File.Exists(Path.Combine(AppContext.BaseDirectory, "finsam.dll")));
}
