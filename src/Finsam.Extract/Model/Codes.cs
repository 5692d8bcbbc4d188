using System.Collections.Concurrent;
using System.Text;

namespace Finsam.Extract.Model;

/// <summary>The lower-case codes (<c>annual_report</c>) by which enumerations are written in a dataset.</summary>
public static class Codes
{
    private static readonly ConcurrentDictionary<Enum, string> Known = new();

    public static string ToCode(this Enum value) => Known.GetOrAdd(value, v => Snake(v.ToString()));

    private static string Snake(string pascal)
    {
        var code = new StringBuilder();
        foreach (var c in pascal)
        {
            if (char.IsUpper(c) && code.Length > 0)
            {
                code.Append('_');
            }

            code.Append(char.ToLowerInvariant(c));
        }

        return code.ToString();
    }
}
