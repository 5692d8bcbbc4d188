using System.Collections.Immutable;
using Finsam.Extract.Geometry;

namespace Finsam.Extract.Write.Audit;

/// <summary>Where a number stands in its source.</summary>
public sealed record AuditPlace(int? Page, int? Line, Box? Box);

/// <summary>One number that takes part in a check.</summary>
/// <param name="Key">As in <c>checks.members</c>.</param>
/// <param name="Printed">The characters as read.</param>
public sealed record AuditMember(string Key, string Label, string Printed, string Confidence, AuditPlace Place);

/// <summary>Something that does not hold, or a number that was or should be set otherwise.</summary>
/// <param name="Kind">The check's kind, or <c>proposal</c>.</param>
/// <param name="What">The identity, or the change.</param>
public sealed record AuditFinding(
    string DocumentId, string SourceFile, string SourceSha256, string Name, string Kind, string What, decimal Expected, decimal Actual, ImmutableArray<AuditMember> Members)
{
    public decimal Difference => Actual - Expected;

    /// <summary>People and percentages weigh less than kronor, whatever their number.</summary>
    public bool IsMoney { get; init; } = true;

    /// <summary>A proposal that was taken; for checks false.</summary>
    public bool IsTaken { get; init; }
}

/// <summary>How often identities of one kind hold.</summary>
public sealed record AuditKind(string Kind, int Pass, int Rounding, int Fail);

/// <summary>What holds in a dataset and what does not, the worst first.</summary>
/// <param name="Statuses">Amounts and numbers of participants by status.</param>
public sealed record Audit(int Documents, ImmutableArray<AuditKind> Kinds, ImmutableArray<(string Status, int Rows)> Statuses, ImmutableArray<AuditFinding> Findings);
