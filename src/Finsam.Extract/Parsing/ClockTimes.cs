using System.Text.RegularExpressions;

namespace Finsam.Extract.Parsing;

/// <summary>A time of day, or a span of it, found in text.</summary>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="Length">How many characters it takes, the word <c>klockan</c> included.</param>
public readonly record struct TimeMention(int Start, int Length, TimeOnly From, TimeOnly? To);

/// <summary>Times as notices and minutes print them: <c>klockan 08.15 – 12.00</c>, <c>kl 9–11.30</c>, <c>13:00-15:00</c>.</summary>
public static class ClockTimes
{
    private static readonly Regex TimePattern = new(
        @"(?:(?<word>klockan|kl|tid|tidpunkt)\b\s*[.:,]?\s*(?:klockan|kl)?\s*[.:,]?\s*)?(?<![\d.:/-])(?<h1>[012]?\d)(?:[.:](?<m1>[0-5]\d))?(?![\d/]|[.:]\d|-\d\d-)" +
        @"(?:\s*(?:-|till|--)\s*(?:ca\s*)?(?:kl\.?\s*)?(?<h2>[012]?\d)(?:[.:](?<m2>[0-5]\d))?(?![\d/-]|[.:]\d))?");

    /// <summary>The first time or span of a text, or null. A bare hour counts only after <c>klockan</c>, <c>kl.</c> or <c>tid</c>,
    /// and only where no time with minutes follows: a speck before it is read as a figure.</summary>
    public static TimeMention? First(string text)
    {
        TimeMention? bare = null;
        foreach (Match match in TimePattern.Matches(Folded.Of(text)))
        {
            var isNamed = match.Groups["word"].Success;
            var isWhole = match.Groups["m1"].Success && match.Groups["m2"].Success;
            if ((isNamed || isWhole) && Time(match, "h1", "m1") is { } from)
            {
                var found = new TimeMention(match.Index, match.Length, from, Time(match, "h2", "m2"));
                if (match.Groups["m1"].Success || found.To is not null)
                {
                    return found;
                }

                bare ??= found;
            }
        }

        return bare;
    }

    private static TimeOnly? Time(Match match, string hour, string minute)
    {
        if (!match.Groups[hour].Success)
        {
            return null;
        }

        var h = int.Parse(match.Groups[hour].Value);
        var m = match.Groups[minute].Success ? int.Parse(match.Groups[minute].Value) : 0;
        return h < 24 && m < 60 ? new TimeOnly(h, m) : null;
    }
}
