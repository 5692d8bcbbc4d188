using System.Globalization;

namespace Finsam.Extract.Cli.Runs;

/// <summary>How many inputs may give nothing before a run stops: a number, or a share of those done so far.</summary>
internal sealed record FailureLimit(double Most, bool IsShare)
{
    /// <summary>A share of fewer says nothing.</summary>
    private const int FewestForShare = 20;

    /// <summary><c>25</c> or <c>10%</c>; null where it is neither.</summary>
    internal static FailureLimit? Parse(string text)
    {
        var isShare = text.EndsWith('%');
        var number = isShare ? text[..^1] : text;
        return double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var most) && most >= 0 && (!isShare || most <= 100)
            ? new FailureLimit(most, isShare)
            : null;
    }

    internal bool IsPassed(int failed, int done) => IsShare
        ? done >= FewestForShare && 100.0 * failed / done > Most
        : failed > Most;

    public override string ToString() => IsShare ? $"{Most} %" : $"{Most}";
}
