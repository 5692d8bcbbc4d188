namespace Finsam.Extract.Benchmarks.Classifiers;

/// <summary>A page or line with what is true of it and what the program's rules say.</summary>
/// <param name="Association">Whose it is: nothing of one association is both learnt from and tested on.</param>
/// <param name="IsForged">From a forged report, whose words and forms the rules and every classifier know.</param>
/// <param name="Features">What the classifier sees, each present or not.</param>
internal sealed record Example(string Association, bool IsForged, string Truth, string Rule, IReadOnlyList<string> Features);
