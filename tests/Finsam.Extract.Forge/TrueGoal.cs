namespace Finsam.Extract.Forge;

/// <summary>A goal as <c>goals.csv</c> states it.</summary>
internal sealed record TrueGoal(string Goal, string Fulfilment, string Comment)
{
    private static readonly string[] Goals =
    [
        "Minst hälften av deltagarna ska gå vidare till arbete eller studier", "Väntetiden till ett första samtal ska vara högst två veckor", "Alla parter ska vara representerade i samtliga team",
        "Nio av tio deltagare ska uppge att de bemötts med respekt", "Förbundet ska ha en ekonomi i balans", "Kunskapen om samverkan ska öka hos chefer i första linjen",
        "Kvinnor och män ska få del av insatserna på lika villkor", "Samtliga insatser ska följas upp två gånger om året", "Antalet nya deltagare ska öka jämfört med föregående år",
        "Styrelsen ska genomföra två temadagar tillsammans med beredningsgruppen",
    ];

    private static readonly string[] Comments =
    [
        "Arbetet fortsätter under nästa år", "Andelen blev högre än väntat", "Uppgifter saknas från en av insatserna", "Rutinerna har setts över", "Flera tjänster har varit vakanta",
        "Parterna har bidragit med personal i den omfattning som planerats",
    ];

    internal static TrueGoal[] Some(Lot lot, int count) =>
        [.. lot.Some(Goals, count).Select(g => new TrueGoal(g, lot.One(["met", "partly_met", "not_met"]), lot.Chance(0.7) ? lot.One(Comments) : ""))];

    /// <summary>The verdict as a sentence about the goal.</summary>
    internal string Verdict(string verb) => Fulfilment switch
    {
        "met" => $"Målet är {verb}",
        "partly_met" => $"Målet är delvis {verb}",
        _ => $"Målet är inte {verb}",
    };

    /// <summary>The verdict in a cell.</summary>
    internal string Mark(string verb, bool isAnswer) => Fulfilment switch
    {
        "met" => isAnswer ? "Ja" : Capital(verb),
        "partly_met" => isAnswer ? "Delvis" : $"Delvis {verb}",
        _ => isAnswer ? "Nej" : $"Ej {verb}",
    };

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
