using System.Globalization;
using System.Text;

namespace Finsam.Extract.Recognition.Poppler;

/// <summary>One tag of the SVG that <c>pdftocairo</c> makes of a page, as bytes: pictures in it are megabytes long.</summary>
internal readonly ref struct SvgTag(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>The tag that begins next, and what is left behind it.</summary>
    internal static bool Next(ref ReadOnlySpan<byte> svg, out SvgTag tag)
    {
        var start = svg.IndexOf((byte)'<');
        svg = start < 0 ? [] : svg[start..];
        var end = svg.IndexOf((byte)'>');
        var whole = end < 0 ? svg : svg[..(end + 1)];
        svg = svg[whole.Length..];
        tag = new SvgTag(whole);
        return start >= 0;
    }

    internal bool Is(ReadOnlySpan<byte> start) => _bytes.StartsWith(start);

    /// <summary>It ends itself (<c>/&gt;</c>).</summary>
    internal bool IsWhole => _bytes.EndsWith("/>"u8);

    /// <summary>The value behind <c>name="</c>; empty where it is not there.</summary>
    internal string Value(ReadOnlySpan<byte> nameAndQuote)
    {
        var at = _bytes.IndexOf(nameAndQuote);
        if (at < 0)
        {
            return "";
        }

        var value = _bytes[(at + nameAndQuote.Length)..];
        var end = value.IndexOf((byte)'"');
        return Encoding.UTF8.GetString(end < 0 ? value : value[..end]);
    }

    /// <summary>What a style says behind <c>name:</c>; empty where it says nothing.</summary>
    internal static string Style(string style, string name)
    {
        var at = style.IndexOf(name, StringComparison.Ordinal);
        if (at < 0)
        {
            return "";
        }

        var end = style.IndexOf(';', at);
        return style[(at + name.Length)..(end < 0 ? style.Length : end)].Trim();
    }

    internal static double Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : 0;
}
