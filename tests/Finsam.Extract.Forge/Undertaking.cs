namespace Finsam.Extract.Forge;

/// <summary>An activity as <c>activities.csv</c> states it. Target group and purpose are given as they are printed.</summary>
internal sealed record Undertaking(string Name, string Level, string Programme, string Owner, DateOnly Start, DateOnly End, string TargetGroup, string Purpose)
{
    private static readonly string[] First = ["Fyren", "Bryggan", "Trampolinen", "Spårbytet", "Kugghjulet", "Navet", "Kraftkällan", "Språnget", "Tråden", "Lyftet", "Ledstången", "Hemmahamn", "Vändpunkten", "Ringen", "Utsikten"];
    private static readonly string[] Then = ["", "", "", " ung", " i samverkan", " 2.0", " mitt i livet", " till arbete"];

    private static readonly string[] Purposes =
    [
        "deltagarna ska närma sig arbete eller studier", "korta tiden med offentlig försörjning", "ge tidigt och samordnat stöd", "stärka deltagarnas tilltro till den egna förmågan",
        "minska avståndet till arbetsmarknaden", "pröva en gemensam metod för kartläggning", "öka kunskapen om varandras uppdrag", "bygga hållbara rutiner för samverkan mellan handläggare",
    ];

    private static readonly string[] Groups =
    [
        "unga vuxna mellan 16 och 29 år", "personer med långvarig sjukskrivning", "nyanlända kvinnor utan egen försörjning", "personer med psykisk ohälsa", "personer med långvarigt försörjningsstöd",
        "chefer och handläggare hos parterna", "medarbetare i samverkansteamen",
    ];

    internal static Undertaking[] Some(Lot lot, int count, string level, Func<string> programme, int year) =>
    [
        .. lot.Some(First, count).Select(first =>
        {
            var start = new DateOnly(year - lot.Whole(0, 2), lot.Whole(1, 12), 1);
            var owner = lot.One(["Försäkringskassan", "Arbetsförmedlingen", Names.Place(lot) + " kommun", "Region " + Names.Place(lot)]);
            return new Undertaking(
                first + lot.One(Then), level, programme(), owner, start, start.AddMonths(lot.Whole(10, 36)).AddDays(-1), level == "individual" ? lot.One(Groups[..5]) : lot.One(Groups[5..]),
                "att " + (level == "individual" ? lot.One(Purposes[..5]) : lot.One(Purposes[5..])));
        }),
    ];

    internal string Time(string form) => form switch
    {
        "iso" => $"{Days.Iso(Start)} – {Days.Iso(End)}",
        "spelled" => $"{Days.Month(Start)} till {Days.Month(End)}",
        "months" => $"{Days.Month(Start)}–{Days.Month(End)}",
        _ => $"{Days.Long(Start)} till {Days.Long(End)}",
    };

    /// <summary>The kind as it is written before or behind a name.</summary>
    internal string Kind => Programme switch
    {
        "esf_project" => "ESF-projekt",
        "finsam_project" => "Finsamprojekt",
        _ => "insats i ordinarie verksamhet",
    };
}
