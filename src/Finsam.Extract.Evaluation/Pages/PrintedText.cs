using System.Text.RegularExpressions;

namespace Finsam.Extract.Evaluation.Pages;

/// <summary>
/// Text made comparable where print differs and meaning does not: every dash is a hyphen, every quotation mark an
/// upright one, every space an ordinary one, and a leader of dots is nothing.
/// </summary>
public static class PrintedText
{
    private static readonly Regex LeaderPattern = new(@"[._…]{3,}");
    private static readonly Regex SpacePattern = new(@" {2,}");

    public static string Plain(string text)
    {
        var plain = string.Create(text.Length, text, static (to, from) =>
        {
            for (var i = 0; i < from.Length; i++)
            {
                to[i] = from[i] switch
                {
                    '–' or '—' or '−' or '‐' or '‑' => '-',
                    '”' or '“' or '„' or '»' or '«' => '"',
                    '’' or '‘' or '´' or '`' => '\'',
                    '•' or '·' or '▪' or '●' => '•',
                    var c => char.IsWhiteSpace(c) ? ' ' : c,
                };
            }
        });
        return SpacePattern.Replace(LeaderPattern.Replace(plain, " "), " ").Trim();
    }

    /// <summary>A number's signs without any space: readers differ in the space that groups thousands, amounts do not.</summary>
    public static string Figures(string text) => Plain(text).Replace(" ", "", StringComparison.Ordinal);
}
