using Finsam.Extract.Model;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Layout;

/// <summary>
/// Tells running heads, running feet and page numbers by what pages have in common: nearly the same text at the same
/// height near the same edge, and numbers that count with the pages. Lin (2003) finds them so, page by page against
/// its neighbours; the neighbours must be near, since the heads of the statements of three yearly reports in one file
/// are alike too.
/// </summary>
internal static class RunningLines
{
    /// <summary>Pages between which a line is looked for again: left and right pages may have heads of their own, and some are unreadable.</summary>
    private const int Reach = 3;

    /// <summary>From one right page to the next.</summary>
    private const int OtherSide = 2;

    private const int FewestPages = 3;

    /// <summary>Twelve millimetres: scans lie unevenly on the glass, and a head grows by a line.</summary>
    private const double SameHeight = 34;

    private const double MisreadShare = 0.2;
    private const double MisreadLetterShare = 0.12;
    private const double MangledShare = 0.45;
    private const int FewestSigns = 4;
    private const int MostNumberSigns = 5;
    private const int PieceSigns = 10;
    private const int DirtSigns = 4;
    private const int CoverLines = 8;

    internal static Dictionary<int, LineRole> Find(IReadOnlyList<EdgeLine> edges)
    {
        var roles = new Dictionary<int, LineRole>();
        var lastPage = edges.Select(e => e.Page).DefaultIfEmpty().Max();
        var runs = Runs([.. edges.Where(e => e.Key.Length >= FewestSigns && !e.IsTableRow && PageNumbers.Of(e.Line.Plain) is null)], lastPage).ToList();
        foreach (var edge in Outermost(edges, runs))
        {
            roles[edge.Line.Index] = edge.IsTop ? LineRole.RunningHead : LineRole.RunningFoot;
        }

        // What is set large opens something where it first stands; a cover is no page among others.
        foreach (var first in runs.Select(r => r[0]).Where(f => f.Line.HeadingLevel > 0 || IsOnCover(f)))
        {
            roles.Remove(first.Line.Index);
        }

        foreach (var number in Numbers(edges))
        {
            roles[number.Line.Index] = LineRole.PageNumber;
        }

        return roles;
    }

    /// <summary>Lines of the runs, and pieces of them, as far as no matter of the page stands farther out.</summary>
    private static IEnumerable<EdgeLine> Outermost(IReadOnlyList<EdgeLine> edges, List<List<EdgeLine>> runs)
    {
        var running = runs.SelectMany(r => r).ToHashSet();
        return edges.GroupBy(e => (e.Page, e.IsTop)).SelectMany(page => page.OrderBy(e => e.Place)
            .Select(e => (Edge: e, IsRunning: running.Contains(e) || IsPiece(e, running) || IsMangled(e, running)))
            .TakeWhile(e => e.IsRunning || !e.Edge.IsSolid)
            .Where(e => e.IsRunning).Select(e => e.Edge));
    }

    /// <summary>The outermost line, where other pages have theirs, and still half of it as it should be.</summary>
    private static bool IsMangled(EdgeLine edge, HashSet<EdgeLine> running) =>
        edge.Place == 0 && !edge.IsTableRow && edge.Line.Box is { } box && edge.Key.Length >= PieceSigns
        && running.Any(r => r.IsTop == edge.IsTop && Math.Abs(r.Page - edge.Page) is > 0 and <= Reach
            && Math.Abs(r.Distance - edge.Distance) < box.Height && IsNear(r.Key, edge.Key, MangledShare));

    /// <summary>Part of what is one line on the pages near: the same head, read as two lines.</summary>
    private static bool IsPiece(EdgeLine edge, HashSet<EdgeLine> running) =>
        edge.Key.Length >= PieceSigns && running.Any(r => r.IsTop == edge.IsTop && Math.Abs(r.Page - edge.Page) is > 0 and <= Reach
            && Math.Abs(r.Distance - edge.Distance) < SameHeight && r.Key.Contains(edge.Key, StringComparison.Ordinal));

    private static bool IsOnCover(EdgeLine first) => first.Page == 1 && first.PageLines < CoverLines;

    /// <summary>Groups of lines alike, each linked to the next by pages that are near; at least three pages long.</summary>
    private static IEnumerable<List<EdgeLine>> Runs(List<EdgeLine> edges, int lastPage)
    {
        var open = new List<List<EdgeLine>>();
        foreach (var edge in edges.OrderBy(e => e.Page).ThenBy(e => e.Place))
        {
            var run = open.LastOrDefault(r => r.TakeLast(Reach + 1).Any(e => GoesOn(e, edge)));
            if (run is null)
            {
                open.Add([edge]);
            }
            else
            {
                run.Add(edge);
            }
        }

        return open.Where(r => r.Count >= FewestPages || IsOnOneSide(r) || (lastPage < FewestPages && IsOnBoth(r)));
    }

    private static bool GoesOn(EdgeLine before, EdgeLine edge) =>
        edge.Page > before.Page && edge.Page - before.Page <= Reach && before.IsTop == edge.IsTop
        && Math.Abs(before.Distance - edge.Distance) < SameHeight && before.Things == edge.Things && IsAlike(before.Key, edge.Key);

    /// <summary>Letters differ by misreading alone; dirt beside the line may add a few.</summary>
    private static bool IsAlike(string a, string b)
    {
        var (few, many) = a.Length < b.Length ? (a, b) : (b, a);
        return (few.Length >= PieceSigns && many.Length - few.Length <= DirtSigns && many.Contains(few, StringComparison.Ordinal))
            || (IsNear(a, b, MisreadShare) && IsNear(Letters(a), Letters(b), MisreadLetterShare));
    }

    private static bool IsNear(string a, string b, double share)
    {
        var limit = (int)(share * Math.Max(a.Length, b.Length));
        return EditDistance.Of(a, b, limit) <= limit;
    }

    private static string Letters(string key) => string.Concat(key.Where(char.IsLetter));

    /// <summary>The head of right pages only, in a report of few pages.</summary>
    private static bool IsOnOneSide(List<EdgeLine> run) =>
        run.Count == 2 && run[1].Page - run[0].Page == OtherSide && run[0].Key == run[1].Key
        && run.All(e => e.Place == 0 && e.Line.HeadingLevel == 0);

    /// <summary>The same words at the very edge of both pages of a document of two.</summary>
    private static bool IsOnBoth(List<EdgeLine> run) =>
        run.Count == 2 && run[0].Key == run[1].Key && run.All(e => e.Place == 0 && e.Line.HeadingLevel == 0);

    /// <summary>Clear ones stand at the very edge; bare numbers must count with the pages; misread ones stand where the others do.</summary>
    private static List<EdgeLine> Numbers(IReadOnlyList<EdgeLine> edges)
    {
        var numbered = edges.Select(e => (Edge: e, Number: PageNumbers.Of(e.Line.Plain))).Where(e => e.Number is not null).ToList();
        var sure = numbered
            .Where(n => (n.Edge.Place <= 1 && PageNumbers.IsClear(n.Edge.Line.Plain)) || numbered.Any(o => Counts(n, o)))
            .Select(n => n.Edge).ToList();
        var taken = sure.Select(e => e.Page).ToHashSet();
        return [.. sure, .. edges.Where(e => e.Place == 0 && !taken.Contains(e.Page) && IsMisread(e, sure))];
    }

    private static bool Counts((EdgeLine Edge, int? Number) one, (EdgeLine Edge, int? Number) other) =>
        one.Edge.Page != other.Edge.Page && Math.Abs(one.Edge.Page - other.Edge.Page) <= FewestPages
        && one.Number - other.Number == one.Edge.Page - other.Edge.Page
        && one.Edge.IsTop == other.Edge.IsTop && Math.Abs(one.Edge.Distance - other.Edge.Distance) < SameHeight;

    private static bool IsMisread(EdgeLine edge, List<EdgeLine> sure) =>
        edge.Line.Plain.Length <= MostNumberSigns && edge.Line.Box is { } box
        && sure.Count(s => Math.Abs(s.Page - edge.Page) <= FewestPages && s.IsTop == edge.IsTop && s.Line.Box is { } its
            && Math.Abs(s.Distance - edge.Distance) < its.Height && Math.Abs(its.CenterX - box.CenterX) < 2 * its.Height) >= 2;
}
