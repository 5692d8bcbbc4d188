using Finsam.Extract.Model;

namespace Finsam.Extract.Interpret.Goals;

/// <summary>A goal before it has its number in the document.</summary>
internal sealed record FoundGoal(string Goal, string Fulfilment, string Comment, Evidence Evidence);
