using System.Collections.Immutable;

namespace Finsam.Extract.Repair;

/// <summary>A change within a line: what stands at a stretch is replaced.</summary>
internal readonly record struct Change(Stretch At, string Repaired, double Confidence);

/// <summary>A change that is not sure enough to be made.</summary>
/// <param name="Others">Other readings of the stretch, what was read among them, the likeliest first.</param>
internal readonly record struct Proposal(Change Change, ImmutableArray<(string Text, double Confidence)> Others);

/// <summary>One reading of a token and its share of the probability of all of them.</summary>
internal readonly record struct WeighedReading(Candidate Candidate, double Share);
