using System.Globalization;

namespace Finsam.Extract.Write;

/// <summary>Numbers as people in Sweden write them: <c>1 234 567,5</c>, a true minus sign, groups that do not break.</summary>
internal static class SwedishNumber
{
    private static readonly NumberFormatInfo Format = new()
    {
        NumberGroupSeparator = "\u00a0", NumberDecimalSeparator = ",", NegativeSign = "\u2212",
    };

    internal static string Of(decimal number) => number.ToString("#,##0.####", Format);
}
