using System.Text.RegularExpressions;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Interpret.People;

/// <summary>Party or office behind a name: <c>(s)</c>, <c>(tjm)</c>, <c>(tjänsteman)</c>; a scan reads <c>(l)</c> as <c>(1)</c>.</summary>
internal static class Parties
{
    private static readonly Regex OfficialPattern = new(@"^tj(?:m|[aä3i]?nst(?:e?m[aä]n)?)$|^tj[^\s]{1,3}nst");
    private static readonly Regex BarePattern = new(@"^\s*[,\t]?\s*(?<p>S|M|C|L|FP|KD|MP|V|SD)(?=\s*(?:[,\t)]|$)|\s+\p{Lu}\p{Ll})");

    private const string Official = "official";

    private static readonly Dictionary<string, string> Named =
        EmbeddedTable.Rows("authorities.csv").Where(r => r[0] == "party").ToDictionary(r => Folded.Of(r[1]), r => r[2], StringComparer.Ordinal);

    /// <summary>The code that the text inside a bracket stands for, or null.</summary>
    internal static string? OfBracket(string inside)
    {
        var text = inside.Trim().TrimEnd('.').ToLowerInvariant();
        return text switch
        {
            "s" or "m" or "c" or "l" or "fp" or "kd" or "mp" or "v" or "sd" => text,
            "1" or "i" or "|" => "l",
            "5" or "$" => "s",
            "0" or "¢" => "c",
            "lib" => "l",
            _ when Named.TryGetValue(Folded.Of(text), out var party) => party,
            _ when OfficialPattern.IsMatch(text) => Official,
            _ => null,
        };
    }

    /// <summary>A party printed without brackets, between commas or tabs: <c>Anna Berg, S, Gävle kommun</c>.</summary>
    internal static (int Start, int Length, string Party)? Bare(string text)
    {
        var match = BarePattern.Match(text);
        return match.Success ? (match.Groups["p"].Index, match.Groups["p"].Length, match.Groups["p"].Value.ToLowerInvariant()) : null;
    }
}
