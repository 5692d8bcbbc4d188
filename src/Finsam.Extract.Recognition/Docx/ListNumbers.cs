using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Finsam.Extract.Recognition.Docx;

/// <summary>
/// The numbers that Word prints before the paragraphs of a list, which stand nowhere in the text: the paragraphs of
/// minutes (§ 12) are often such a list.
/// </summary>
internal sealed class ListNumbers
{
    private const int Levels = 9;

    private readonly Dictionary<int, NumberingInstance> _lists;
    private readonly Dictionary<int, AbstractNum> _forms;
    private readonly Dictionary<int, int?[]> _counts = [];

    internal ListNumbers(MainDocumentPart main)
    {
        var numbering = main.NumberingDefinitionsPart?.Numbering;
        _lists = (numbering?.Elements<NumberingInstance>() ?? []).Where(n => n.NumberID is not null)
            .DistinctBy(n => n.NumberID!.Value).ToDictionary(n => n.NumberID!.Value);
        _forms = (numbering?.Elements<AbstractNum>() ?? []).Where(n => n.AbstractNumberId is not null)
            .DistinctBy(n => n.AbstractNumberId!.Value).ToDictionary(n => n.AbstractNumberId!.Value);
    }

    /// <summary>Counts the paragraph and gives its number or bullet; empty for one that is in no list.</summary>
    internal string Next(NumberingProperties? place)
    {
        if (place?.NumberingId?.Val?.Value is not { } id || !_lists.TryGetValue(id, out var list)
            || list.AbstractNumId?.Val?.Value is not { } form || !_forms.ContainsKey(form))
        {
            return "";
        }

        var level = Math.Clamp(place.NumberingLevelReference?.Val?.Value ?? 0, 0, Levels - 1);
        var counts = Count(list, form, level);
        return LevelOf(list, form, level) is not { } shape ? ""
            : shape.NumberingFormat?.Val?.Value == NumberFormatValues.Bullet ? "-"
            : Filled(shape.LevelText?.Val?.Value ?? "", list, form, counts).Trim();
    }

    /// <summary>Lists of one form count on, unless one of them starts anew.</summary>
    private int?[] Count(NumberingInstance list, int form, int level)
    {
        var restarts = list.Elements<LevelOverride>().Any(o => o.StartOverrideNumberingValue is not null);
        var key = restarts ? -list.NumberID!.Value - 1 : form;
        if (!_counts.TryGetValue(key, out var counts))
        {
            _counts[key] = counts = new int?[Levels];
        }

        for (var upper = 0; upper < level; upper++)
        {
            counts[upper] ??= Start(list, form, upper);
        }

        counts[level] = counts[level] + 1 ?? Start(list, form, level);
        Array.Fill(counts, null, level + 1, Levels - level - 1);
        return counts;
    }

    private int Start(NumberingInstance list, int form, int level) =>
        Override(list, level)?.StartOverrideNumberingValue?.Val?.Value ?? LevelOf(list, form, level)?.StartNumberingValue?.Val?.Value ?? 1;

    private static LevelOverride? Override(NumberingInstance list, int level) =>
        list.Elements<LevelOverride>().FirstOrDefault(o => o.LevelIndex?.Value == level);

    private Level? LevelOf(NumberingInstance list, int form, int level) =>
        Override(list, level)?.Level ?? _forms[form].Elements<Level>().FirstOrDefault(l => l.LevelIndex?.Value == level);

    private string Filled(string pattern, NumberingInstance list, int form, int?[] counts)
    {
        for (var level = 0; level < Levels; level++)
        {
            var format = LevelOf(list, form, level)?.NumberingFormat?.Val?.Value ?? NumberFormatValues.Decimal;
            pattern = pattern.Replace($"%{level + 1}", counts[level] is { } count ? Written(count, format) : "", StringComparison.Ordinal);
        }

        return pattern;
    }

    private static string Written(int count, NumberFormatValues format) => format switch
    {
        NumberFormatValues.None => "",
        NumberFormatValues.LowerLetter => Letters(count).ToLowerInvariant(),
        NumberFormatValues.UpperLetter => Letters(count),
        NumberFormatValues.LowerRoman => Roman(count).ToLowerInvariant(),
        NumberFormatValues.UpperRoman => Roman(count),
        NumberFormatValues.DecimalZero => count.ToString("00", CultureInfo.InvariantCulture),
        _ => count.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>A to Z, then AA, BB, as Word counts.</summary>
    private static string Letters(int count) =>
        count < 1 ? "" : new string((char)('A' + ((count - 1) % 26)), Math.Min(((count - 1) / 26) + 1, 10));

    private static string Roman(int count)
    {
        ReadOnlySpan<(int Value, string Sign)> signs =
            [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
        var written = "";
        var left = Math.Clamp(count, 0, 3999);
        foreach (var (value, sign) in signs)
        {
            for (; left >= value; left -= value)
            {
                written += sign;
            }
        }

        return written;
    }
}
