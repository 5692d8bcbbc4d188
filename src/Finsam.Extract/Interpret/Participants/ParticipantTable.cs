using System.Collections.Immutable;
using Finsam.Extract.Model;

namespace Finsam.Extract.Interpret.Participants;

/// <summary>A table about participants, read.</summary>
/// <param name="Activity">What it counts the participants of; empty where nothing tells, or where each row names its own.</param>
/// <param name="HasOwnHeading">A heading right above it names the activity.</param>
/// <param name="FirstLine">First <see cref="Line.Index"/> of the table.</param>
/// <param name="Evidence">Where the activity is named.</param>
public sealed record ParticipantTable(
    string Activity, bool HasOwnHeading, int FirstLine, Evidence Evidence, ImmutableArray<ParticipantRecord> Records);
