namespace Finsam.Extract.Repair;

/// <summary>What a walk goes through: a graph, the costs of its words, and the least of what must follow.</summary>
/// <param name="EndsAnywhere">Whether its words may end before the token does.</param>
internal sealed record WalkLayer(WordGraph Graph, CostFloor Floor, double Rest, bool EndsAnywhere = false);

/// <summary>Where a walk stands: copied at every letter, hence small.</summary>
/// <param name="Number">Words of the graph before this place.</param>
/// <param name="End">Words of the graph before the end of all that begin like this.</param>
/// <param name="Read">Characters of the token explained.</param>
/// <param name="Made">Letters made.</param>
/// <param name="Steps">Steps taken.</param>
/// <param name="Cost">Of the steps.</param>
/// <param name="PartCost">Of the parts or words before this one.</param>
/// <param name="PartStart">Letters made before this part.</param>
/// <param name="Parts">Parts before this one.</param>
/// <param name="JustVanished">Whether the last step read nothing.</param>
/// <param name="UsedAny">Whether one letter was taken for another altogether.</param>
/// <param name="FirstWord">The word before a lost space; -1 for none.</param>
internal readonly record struct WalkPlace(int Number, int End, byte Read, byte Made, byte Steps, double Cost, double PartCost, byte PartStart, byte Parts, bool JustVanished, bool UsedAny, int FirstWord);

/// <summary>A branch of the graph: the edge, the words that begin like this, and the cost that a step along it may have.</summary>
internal readonly record struct WalkBranch(int Edge, int First, int End, double Left);
