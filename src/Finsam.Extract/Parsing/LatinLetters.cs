using System.Collections.Frozen;

namespace Finsam.Extract.Parsing;

/// <summary>Latin letters without their marks: a speck over a letter is read as one of the marks of some language (<c>justerăre</c>, <c>māl</c>).</summary>
internal static class LatinLetters
{
    private const string Swedish = "åäöéèüáà";

    /// <summary>By hand: without ICU's data .NET takes no letter apart.</summary>
    private static readonly FrozenDictionary<char, char> BareLetters = new[]
    {
        "aàáâãäåāăą", "cçćĉċč", "dďđ", "eèéêëēĕėęě", "gĝğġģ", "hĥħ", "iìíîïĩīĭįı", "jĵ", "kķ", "lĺļľŀł", "nñńņňŉ", "oòóôõöøōŏőơ", "rŕŗř", "sśŝşšș",
        "tţťŧț", "uùúûüũūŭůűųư", "wŵ", "yýÿŷ", "zźżž",
    }.SelectMany(row => row[1..].Select(marked => KeyValuePair.Create(marked, row[0]))).ToFrozenDictionary();

    /// <summary>The small letter that a marked small one is made of; any other character as it is.</summary>
    internal static char Bare(char c) => c > '\u007f' ? BareLetters.GetValueOrDefault(c, c) : c;

    /// <summary>A marked letter that Swedish does not write, not even in names.</summary>
    internal static bool IsForeign(char c) => BareLetters.ContainsKey(char.ToLowerInvariant(c)) && !Swedish.Contains(char.ToLowerInvariant(c));
}
