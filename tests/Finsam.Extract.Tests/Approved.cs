using System.Runtime.CompilerServices;

namespace Finsam.Extract.Tests;

/// <summary>
/// Compares text with the approved file beside the test (<c>Test.approved.txt</c>). Where they differ the new text is
/// left as <c>.received.txt</c>; move it over the approved file once a person has read it.
/// </summary>
internal static class Approved
{
    internal static void Verify(string actual, [CallerFilePath] string testFile = "", [CallerMemberName] string test = "")
    {
        var stem = Path.Combine(Path.GetDirectoryName(testFile)!, $"{Path.GetFileNameWithoutExtension(testFile)}.{test}");
        var (approved, received) = (stem + ".approved.txt", stem + ".received.txt");
        var expected = File.Exists(approved) ? File.ReadAllText(approved) : "";
        if (actual != expected)
        {
            File.WriteAllText(received, actual);
            Assert.Fail($"Not as approved. Compare and accept with: mv '{received}' '{approved}'");
        }

        File.Delete(received);
    }
}
