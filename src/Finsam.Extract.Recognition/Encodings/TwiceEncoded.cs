using System.Text;
using System.Text.RegularExpressions;

namespace Finsam.Extract.Recognition.Encodings;

/// <summary>
/// Text whose UTF-8 somebody's program took for Windows-1252 and wrote as UTF-8 once more: <c>FÃ¶rbund</c>. It is led back
/// only as a whole, where no letter stands right and every byte comes back.
/// </summary>
internal static class TwiceEncoded
{
    private static readonly Regex RightPattern = new("[åäöÅÖ]");
    private static readonly Regex WrongPattern = new("Ã[¥¤¶…„–]");

    private const int LeastSigns = 3;

    internal static string Mended(string text)
    {
        if (RightPattern.IsMatch(text) || WrongPattern.Count(text) < LeastSigns)
        {
            return text;
        }

        try
        {
            var windows = Encoding.GetEncoding(1252, new EncoderExceptionFallback(), DecoderFallback.ExceptionFallback);
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(windows.GetBytes(text));
        }
        catch (ArgumentException)
        {
            return text;
        }
    }
}
