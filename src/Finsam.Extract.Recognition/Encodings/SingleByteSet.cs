using System.Collections.Immutable;
using System.Text;

namespace Finsam.Extract.Recognition.Encodings;

/// <summary>
/// Which single-byte character set a Swedish text is in: the one in which most of its bytes above 127 are the letters and
/// signs that Swedish text has. å, ä and ö stand at different places in all of them.
/// </summary>
internal static class SingleByteSet
{
    private const string SwedishLetters = "åäöÅÄÖ";
    private const string OtherLetters = "éÉèüÜáàæøØëêô";
    private const string Signs = "§°½¼´–—•’‘”“…«»€£±²³©®·×\u00A0\u00AD";

    /// <summary>Windows first: it wins where nothing tells. 437 has å, ä and ö where 850 has them.</summary>
    private static readonly ImmutableArray<int> CodePages = [1252, 850, 10000];

    internal static Encoding Of(ReadOnlySpan<byte> content)
    {
        var counts = Pairs(content);
        return CodePages.Select(TextDecoder.CodePage).MaxBy(set => counts.Sum(pair => pair.Value * Worth(pair.Key, set)))!;
    }

    /// <summary>How often each byte above 127 stands beside a letter, and how often not.</summary>
    private static Dictionary<(byte Sign, bool InWord), int> Pairs(ReadOnlySpan<byte> content)
    {
        var counts = new Dictionary<(byte, bool), int>();
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] > 127)
            {
                var inWord = (i > 0 && IsLetter(content[i - 1])) || (i + 1 < content.Length && IsLetter(content[i + 1]));
                counts[(content[i], inWord)] = counts.GetValueOrDefault((content[i], inWord)) + 1;
            }
        }

        return counts;
    }

    private static bool IsLetter(byte sign) => char.IsAsciiLetter((char)sign);

    private static double Worth((byte Sign, bool InWord) pair, Encoding set)
    {
        var sign = set.GetString([pair.Sign])[0];
        return sign switch
        {
            _ when SwedishLetters.Contains(sign) => pair.InWord ? 3 : 1,
            _ when OtherLetters.Contains(sign) => pair.InWord ? 1 : 0,
            _ when Signs.Contains(sign) => pair.InWord ? 0 : 1,
            _ when char.IsLower(sign) => -0.5,
            _ => -1,
        };
    }
}
