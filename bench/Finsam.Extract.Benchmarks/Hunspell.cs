using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Finsam.Extract.Benchmarks;

/// <summary>The usual way with a spelling checker: every word that it does not know becomes its first suggestion.</summary>
internal static class Hunspell
{
    private static readonly Regex WordPattern = new(@"(?<=^|\s|[(""])[\p{L}&@][\p{L}\d&@]*(?=$|\s|[.,;:!?)""])");
    private static readonly Dictionary<string, string> Known = [];

    internal static string Run(string text)
    {
        Ask([.. WordPattern.Matches(text).Select(m => m.Value).Where(w => !Known.ContainsKey(w)).Distinct()]);
        return WordPattern.Replace(text, m => Known[m.Value]);
    }

    private static void Ask(string[] words)
    {
        var start = new ProcessStartInfo("hunspell", ["-d", "sv_SE", "-i", "utf-8", "-a"])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, StandardInputEncoding = new UTF8Encoding(false), StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        process.StandardOutput.ReadLine();
        foreach (var word in words)
        {
            // The checker may see two words in one token; it ends its answer with an empty line.
            process.StandardInput.WriteLine("^" + word);
            process.StandardInput.Flush();
            var answers = new List<string>();
            while (process.StandardOutput.ReadLine() is { Length: > 0 } answer)
            {
                answers.Add(answer);
            }

            Known[word] = answers is [['&', ..] only] ? only[(only.IndexOf(": ", StringComparison.Ordinal) + 2)..].Split(", ")[0] : word;
        }

        process.StandardInput.Close();
        process.WaitForExit();
    }
}
