using System.Collections.Immutable;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Write.Panels;

/// <summary>A document and the association that it is of.</summary>
internal sealed record LinkedDocument(DocumentDigest Document, string AssociationId, LinkBasis Basis);

/// <summary>
/// Gives documents to associations. An organization number is an association whatever its name; a name belongs to the number
/// that it is printed with most often; two names without a number are one association where a document says that the one
/// was the other, or where they differ by what scans confuse.
/// </summary>
internal static class AssociationLinker
{
    internal static ImmutableArray<LinkedDocument> Run(IReadOnlyCollection<DocumentDigest> documents)
    {
        var owners = Owners(documents);
        var own = documents.Select(d => (Document: d, Link: LinkOf(d, owners))).ToArray();
        var byFile = own.Where(o => o.Link.Id.Length > 0).GroupBy(o => FileOf(o.Document))
            .Where(g => g.Select(o => o.Link.Id).Distinct().Count() == 1)
            .ToDictionary(g => g.Key, g => g.First().Link.Id, StringComparer.Ordinal);
        return
        [
            .. own.Select(o => o.Link.Id.Length > 0 ? new LinkedDocument(o.Document, o.Link.Id, o.Link.Basis)
                    : byFile.TryGetValue(FileOf(o.Document), out var id) ? new LinkedDocument(o.Document, id, LinkBasis.SourceFile)
                    : null).OfType<LinkedDocument>(),
        ];
    }

    private static (string Id, LinkBasis Basis) LinkOf(DocumentDigest document, Dictionary<string, string> owners) =>
        document.OrgNumber.Length > 0 ? (document.OrgNumber, LinkBasis.OrgNumber)
        : AssociationKey.Of(document.AssociationName) is { Length: > 0 } key ? (owners[key], LinkBasis.Name)
        : ("", LinkBasis.Name);

    /// <summary>The association's id for each key of a name.</summary>
    private static Dictionary<string, string> Owners(IReadOnlyCollection<DocumentDigest> documents)
    {
        var keyed = documents.Select(d => (Key: AssociationKey.Of(d.AssociationName), Document: d)).Where(k => k.Key.Length > 0).ToArray();
        var owners = keyed.GroupBy(k => k.Key).ToDictionary(g => g.Key, g => NumberOf(g.Select(k => k.Document)), StringComparer.Ordinal);
        foreach (var key in owners.Keys.Order(StringComparer.Ordinal).Where(k => owners[k].Length == 0).ToArray())
        {
            owners[key] = Misread(key, owners) ?? "";
        }

        foreach (var (key, document) in keyed.OrderBy(k => k.Document.Id, StringComparer.Ordinal))
        {
            Join(owners, key, document);
        }

        foreach (var key in owners.Keys.Where(k => owners[k].Length == 0).ToArray())
        {
            owners[key] = key.Replace(' ', '-');
        }

        return owners;
    }

    /// <summary>The number that stands most often with a name; of two as frequent the lower.</summary>
    private static string NumberOf(IEnumerable<DocumentDigest> documents) =>
        documents.Where(d => d.OrgNumber.Length > 0).GroupBy(d => d.OrgNumber)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key).FirstOrDefault("");

    /// <summary>The only known name that this one, which no place has, is a letter off.</summary>
    private static string? Misread(string key, Dictionary<string, string> owners)
    {
        const int ShortestKey = 9;
        if (key.Length < ShortestKey || key.Split(' ').Skip(1).Any(IsPlace))
        {
            return null;
        }

        var near = owners.Where(o => o.Value.Length > 0 && o.Key != key && DigitsOf(o.Key) == DigitsOf(key) && EditDistance.Of(o.Key, key, 1) == 1).ToArray();
        return near is [var only] ? only.Value : null;
    }

    private static bool IsPlace(string word) => Organizations.IsMunicipality(word);

    private static string DigitsOf(string key) => string.Concat(key.Where(char.IsAsciiDigit));

    /// <summary>A document of the one name says that it was the other: a name without a number goes to the number, or both get one id.</summary>
    private static void Join(Dictionary<string, string> owners, string key, DocumentDigest document)
    {
        var own = document.OrgNumber.Length > 0 ? document.OrgNumber : owners[key].Length > 0 ? owners[key] : key.Replace(' ', '-');
        foreach (var former in document.FormerNames.Select(AssociationKey.Of).Where(f => f != key && owners.TryGetValue(f, out var owner) && owner.Length == 0))
        {
            owners[former] = own;
            owners[key] = owners[key].Length > 0 ? owners[key] : own;
        }
    }

    /// <summary>What the ids of all documents of a file begin with.</summary>
    private static string FileOf(DocumentDigest document) => document.Id[..document.Id.LastIndexOf('-')];
}
