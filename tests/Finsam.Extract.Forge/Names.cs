namespace Finsam.Extract.Forge;

/// <summary>Names that no real association, municipality or person of these documents has.</summary>
internal static class Names
{
    private static readonly string[] Heads = ["Älv", "Norr", "Väster", "Björk", "Ås", "Öst", "Hög", "Sjö", "Lind", "Gran", "Räv", "Klöv", "Tjärn", "Fjäll", "Ång", "Kråk"];
    private static readonly string[] Tails = ["sunda", "hamra", "lidby", "ådala", "gränd", "anmark", "lyckan", "backa", "vassa", "träskby", "näset", "holma", "rydal", "forsa", "mossa", "kärra"];
    private static readonly string[] Given =
    [
        "Åsa", "Göran", "Märta", "Björn", "Karin", "Pär", "Örjan", "Eva", "Håkan", "Malin", "Jörgen", "Siv", "Lennart", "Ingegärd", "Mats", "Anna-Karin", "Stig", "Maj-Britt", "Hans", "Rose-Marie",
    ];

    private static readonly string[] Family =
    [
        "Ekvall", "Grönhagen", "Åberdal", "Sjölind", "Norrfors", "Källmark", "Björkelid", "Östgård", "Hällström", "Tjärnberg", "Rävlund", "Ångsgård", "Klövsjö", "Lundvass", "Myrhed",
    ];

    private static readonly string[] Bodies = ["Samordningsförbundet", "Samordningsförbundet", "Finsamförbundet"];

    internal static string Place(Lot lot) => lot.One(Heads) + lot.One(Tails);

    internal static string Association(Lot lot) => $"{lot.One(Bodies)} {Place(lot)}";

    internal static string Person(Lot lot) => $"{lot.One(Given)} {lot.One(Family)}";

    /// <summary>Of the group 222000 (associations of local authorities), with the check digit of Luhn's formula (SKV 709).</summary>
    internal static string OrganizationNumber(Lot lot)
    {
        var digits = $"222000{lot.Whole(100, 999)}";
        var sum = digits.Select((c, i) => (c - '0') * (i % 2 == 0 ? 2 : 1)).Sum(n => (n / 10) + (n % 10));
        return $"{digits[..6]}-{digits[6..]}{(10 - (sum % 10)) % 10}";
    }
}
