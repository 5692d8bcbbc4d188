using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Finsam.Extract.Model;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Segment;

/// <summary>What a document says of itself. Nothing is taken over from its neighbours in the bundle.</summary>
internal static class FactReader
{
    private static readonly Regex LabelPattern = new(@"\borg(?:anisations?)?[.\s-]*(?:nr|nummer|num)");

    internal static DocumentPart Read(RawPart raw, int ordinal, ImmutableArray<Line> all)
    {
        var lines = all.Skip(raw.First).Take(raw.Last - raw.First + 1).ToImmutableArray();
        var part = new DocumentPart
        {
            Ordinal = ordinal,
            Type = raw.Type,
            FirstLine = raw.First,
            LastLine = raw.Last,
            Title = raw.Title,
            AssociationName = AssociationReader.Read(lines),
            FormerNames = FormerNameReader.Read(lines),
            OrgNumber = OrgNumber(lines),
        };
        return raw.Type is DocumentType.Minutes or DocumentType.Notice ? WithSitting(part, lines)
            : raw.Type is DocumentType.ProjectDescription or DocumentType.Appendix or DocumentType.Other ? part
            : WithPeriod(part, raw, lines);
    }

    private static DocumentPart WithSitting(DocumentPart part, ImmutableArray<Line> lines)
    {
        var titleAt = Math.Max(0, lines.Select((l, i) => (l, i)).FirstOrDefault(x => part.Title.Length > 0 && x.l.Text.Contains(part.Title, StringComparison.Ordinal)).i);
        return part with { MeetingDate = SittingReader.Date(lines, titleAt), Place = SittingReader.Place(lines) };
    }

    private static DocumentPart WithPeriod(DocumentPart part, RawPart raw, ImmutableArray<Line> lines)
    {
        var signing = SigningReader.Read(lines);
        var period = PeriodReader.Read(raw, lines);
        return part with
        {
            PeriodStart = period?.Start,
            PeriodEnd = period?.End,
            SignedDate = signing?.Date,
            Place = signing?.Place ?? "",
        };
    }

    /// <summary>The number that is labelled as such; another valid one only where there is a single one of a public body or association.</summary>
    private static string OrgNumber(ImmutableArray<Line> lines)
    {
        var labelled = lines.Select((l, i) => LabelPattern.IsMatch(Folded.Of(l.Text)) ? OrganizationNumber.First(l.Text) ?? (i + 1 < lines.Length ? OrganizationNumber.First(lines[i + 1].Text) : null) : null)
            .Where(n => n is not null).GroupBy(n => n!).OrderByDescending(g => g.Count()).Select(g => g.Key).FirstOrDefault();
        if (labelled is not null)
        {
            return labelled;
        }

        var others = lines.Select(l => OrganizationNumber.First(l.Text)).Where(n => n is ['2' or '7' or '8', ..]).Distinct().ToArray();
        return others is [{ } only] ? only : "";
    }
}
