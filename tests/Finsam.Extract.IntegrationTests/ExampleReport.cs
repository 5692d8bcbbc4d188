namespace Finsam.Extract.IntegrationTests;

/// <summary>Short documents of made-up associations.</summary>
internal static class ExampleReport
{
    internal const string Annual =
        """
        Årsredovisning 2021
        Samordningsförbundet Ängsåns dalgång

        1 Ordföranden har ordet
        Året har präglats av samverkan mellan kommunerna.

        2 Resultaträkning
                                        2021         2020
        Verksamhetens intäkter     3 450 000    3 300 000
        Verksamhetens kostnader   -3 612 418   -3 250 000
        Årets resultat              -162 418       50 000

        Ängsås den 14 mars 2022
        """;

    internal const string Minutes =
        """
        Protokoll
        Samordningsförbundet Bortre Slättens styrelse
        Sammanträde 2020-05-07

        § 1 Mötets öppnande
        Ordföranden hälsar välkommen.

        § 2 Budget
        Styrelsen beslutar att fastställa budgeten.
        """;
}
