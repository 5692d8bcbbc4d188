using System.Collections.Immutable;
using Finsam.Extract.Model;

namespace Finsam.Extract.Layout;

/// <summary>
/// Running lines in text that has lost its pages: a page number says itself that it is one, and a line that comes again
/// beside page numbers, and hardly anywhere else, is a running head or foot.
/// </summary>
internal static class TextFurniture
{
    private const int FewestTimes = 3;
    private const int Reach = 2;
    private const int FewestSigns = 4;
    private const double LeastShare = 0.75;

    internal static Dictionary<int, LineRole> Find(ImmutableArray<Line> lines)
    {
        var numbers = lines.Where(l => PageNumbers.IsClear(l.Plain) && !l.HasMarkedCells).Select(l => l.Index).ToList();
        var roles = numbers.Count < FewestTimes ? [] : numbers.ToDictionary(n => n, _ => LineRole.PageNumber);
        var near = Near(numbers, lines.Length);
        foreach (var again in lines.Where(IsTelling).GroupBy(l => EdgeLine.KeyOf(l.Plain)).Where(g => g.Key.Length >= FewestSigns && g.Count() >= FewestTimes))
        {
            var beside = again.Where(l => near.ContainsKey(l.Index)).ToList();
            if (beside.Count >= FewestTimes && beside.Count >= LeastShare * again.Count())
            {
                foreach (var line in beside.Where(l => !roles.ContainsKey(l.Index)))
                {
                    roles[line.Index] = near[line.Index];
                }
            }
        }

        return roles;
    }

    private static bool IsTelling(Line line) => !line.IsRule && !line.HasMarkedCells && line.HeadingLevel == 0
        && line.Plain.Length > 0 && !char.IsLower(line.Plain[0]) && line.Plain[^1] is not ('.' or ':' or ',' or '-');

    /// <summary>Lines beside a page number: those before it end its page if it stands at the foot, and begin one if at the head.</summary>
    private static Dictionary<int, LineRole> Near(List<int> numbers, int count)
    {
        var near = new Dictionary<int, LineRole>();
        foreach (var number in numbers)
        {
            for (var away = 1; away <= Reach; away++)
            {
                near.TryAdd(Math.Max(0, number - away), LineRole.RunningFoot);
                near.TryAdd(Math.Min(count - 1, number + away), LineRole.RunningHead);
            }
        }

        return near;
    }
}
