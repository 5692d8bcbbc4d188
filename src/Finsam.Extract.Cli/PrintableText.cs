using System.Globalization;
using System.Text;

namespace Finsam.Extract.Cli;

/// <summary>Text of others (file names, messages) made safe for a terminal and a log: no control characters.</summary>
internal static class PrintableText
{
    internal static string Printable(this string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var isSafe = !Rune.IsControl(rune) && Rune.GetUnicodeCategory(rune) is not UnicodeCategory.Format;
            safe.Append(isSafe ? rune.ToString() : $"\\u{rune.Value:x4}");
        }

        return safe.ToString();
    }
}
