using Finsam.Extract.Repair;

namespace Finsam.Extract.Tests.Repair;

/// <summary>Lines read among a page of damaged text, from which the channel is estimated.</summary>
internal static class Damaged
{
    /// <summary>A made-up page as an engine without å, ä and ö reads it.</summary>
    public const string Page = """
        Samordningsférbundet har under aret fortsatt arbetet med att utveckla samverkan mellan myndigheterna i lanet.
        Styrelsen har haft fem sammantraden och tva utbildningsdagar. Medlemmarna ar kommunerna, regionen,
        Arbetsférmedlingen och Fdrsékringskassan. Insatserna riktas till personer som behéver stéd fran flera hall
        fér att na egen fdrsérjning. Manga av deltagarna har varit sjukskrivna lange och behéver ga framat i sin egen
        takt. Under hésten genomférdes en kartldggning av behoven hos unga vuxna. Den visar att behovet av samordnat
        stéd har 6kat. Resultatet ar battre an forra aret och beror pa att flera insatser har startat senare an planerat.
        """;

    /// <summary>What becomes of a text that stands below the damaged page.</summary>
    public static string Repaired(string text) =>
        TextRepairer.Run(Page + "\n\n" + text).Text[(Page.Length + 2)..];
}
