using System.Collections.Immutable;

namespace Finsam.Extract.Write.Panels;

/// <summary>An association over all the documents of a dataset.</summary>
/// <param name="Id">Its organization number; of one without, what its name is told by, with hyphens.</param>
/// <param name="Name">The name that its latest documents have.</param>
/// <param name="FirstPeriod">First day that a document of it is about.</param>
/// <param name="LastPeriod">Last day that a document of it is about.</param>
/// <param name="FormerNames">Names of earlier documents, and those that documents tell, the latest first.</param>
public sealed record Association(
    string Id, string Name, string OrgNumber, DateOnly? FirstPeriod, DateOnly? LastPeriod, ImmutableArray<string> FormerNames);

/// <summary>What a document was given to its association by; codes of <c>association_documents.basis</c>.</summary>
public enum LinkBasis
{
    /// <summary>It prints the association's organization number.</summary>
    OrgNumber,

    /// <summary>It prints a name of the association.</summary>
    Name,

    /// <summary>It names no association; the other documents of its file are all of this one.</summary>
    SourceFile,
}

/// <summary>One document in the panel.</summary>
/// <param name="DuplicateOf">The id of another document that is the same report, minutes or notice; empty for the one that stands for all.</param>
public sealed record PanelLink(string AssociationId, string DocumentId, LinkBasis Basis, string DuplicateOf);

/// <summary>The documents of a dataset by association: what makes a panel of reports of many years.</summary>
/// <param name="Associations">Sorted by id.</param>
/// <param name="Links">In the order of the documents.</param>
public sealed record Panel(ImmutableArray<Association> Associations, ImmutableArray<PanelLink> Links)
{
    public static Panel Of(IReadOnlyCollection<DocumentDigest> documents)
    {
        var linked = AssociationLinker.Run(documents);
        var duplicates = DuplicateFinder.Run(linked);
        return new Panel(
            [.. linked.GroupBy(l => l.AssociationId).Select(g => AssociationHistory.Of(g.Key, [.. g.Select(l => l.Document)])).OrderBy(a => a.Id, StringComparer.Ordinal)],
            [.. linked.Select(l => new PanelLink(l.AssociationId, l.Document.Id, l.Basis, duplicates.GetValueOrDefault(l.Document.Id, "")))]);
    }
}
