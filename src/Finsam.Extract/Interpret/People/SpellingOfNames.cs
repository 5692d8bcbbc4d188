using System.Collections.Immutable;
using System.Text;
using Finsam.Extract.Model;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Interpret.People;

/// <summary>
/// One person written in two ways in a document (<c>Lilian</c> and <c>Lillian Bennis</c>, <c>Laura Salo</c> and <c>Laura Salo
/// Mauthner</c>, a letter misread) is one name: the one that the document has most often, with its rings and dots. Two who
/// stand near each other in one list are two people however alike they are.
/// </summary>
internal static class SpellingOfNames
{
    /// <summary>People of one list are no farther apart than so many lines.</summary>
    private const int LongestList = 40;

    private const int ScrapLetters = 2;

    internal static IEnumerable<PersonRecord> Settle(ImmutableArray<PersonRecord> people, ImmutableArray<Line> lines)
    {
        var groups = new List<List<PersonRecord>>();
        foreach (var person in people)
        {
            var group = groups.FirstOrDefault(g => g.Any(p => p.Name == person.Name))
                ?? groups.FirstOrDefault(g => g.Any(p => IsAlike(p.Name, person.Name)) && !g.Any(p => IsBeside(p, person)));
            if (group is null)
            {
                groups.Add([person]);
            }
            else
            {
                group.Add(person);
            }
        }

        var settled = groups.SelectMany(g => g.Select(p => (p.Name, Best: Best([.. g.Select(x => x.Name).Distinct()], lines))))
            .DistinctBy(n => n.Name).ToDictionary(n => n.Name, n => n.Best);
        return people.Select(p => settled[p.Name] == p.Name ? p : p with { Name = settled[p.Name] });
    }

    private static bool IsAlike(string left, string right)
    {
        var (a, b) = (Shape(left), Shape(right));
        return a == b || IsPart(a.Split(' '), b.Split(' ')) || IsPart(b.Split(' '), a.Split(' '));
    }

    /// <summary>
    /// A name without what writers and readers of scans confuse: marks over letters, letters of like shape, letters written
    /// twice. Any other letter may make another name (<c>Lind</c>, <c>Lindh</c>).
    /// </summary>
    private static string Shape(string name)
    {
        var shape = new StringBuilder();
        foreach (var c in Folded.Of(name))
        {
            var like = c switch { 'i' or 'j' or 't' or '1' or '|' => 'l', 'c' => 'e', 'v' => 'u', _ => c };
            if ((char.IsLetter(like) || like == ' ') && (shape.Length == 0 || shape[^1] != like))
            {
                shape.Append(like);
            }
        }

        return shape.ToString();
    }

    /// <summary>A signature's stroke over the beginning of a name is read as a word of two letters that no one is called (<c>Nils Li Lind</c>).</summary>
    private static bool IsScrawled(string name)
    {
        var words = name.Split(' ');
        return words.Zip(words.Skip(1)).Skip(1).Any(w => w.First.Length == ScrapLetters && w.First[1] != '.' && !PersonNames.IsGiven(w.First)
            && Folded.Of(w.First)[0] == Folded.Of(w.Second)[0]);
    }

    /// <summary>All words of the shorter name, the first and at least one other, stand in the longer one.</summary>
    private static bool IsPart(string[] shorter, string[] longer) =>
        shorter.Length >= 2 && shorter.Length < longer.Length && shorter[0] == longer[0] && shorter.All(longer.Contains);

    private static bool IsBeside(PersonRecord left, PersonRecord right) =>
        left.Body == right.Body && left.Role == right.Role && left.Evidence.Page == right.Evidence.Page
        && Math.Abs((left.Evidence.Line ?? 0) - (right.Evidence.Line ?? 0)) <= LongestList;

    private static string Best(string[] names, ImmutableArray<Line> lines)
    {
        if (names.Length == 1)
        {
            return names[0];
        }

        // The longest of names that contain each other stands for all of them wherever only a part is printed.
        return names.OrderByDescending(n => names.Count(other => other != n && !IsScrawled(n) && IsPart(Shape(other).Split(' '), Shape(n).Split(' '))))
            .ThenByDescending(n => lines.Count(l => l.Text.Contains(n, StringComparison.Ordinal)))
            .ThenByDescending(n => n.Count(c => "åäöéÅÄÖÉ".Contains(c, StringComparison.Ordinal)))
            .ThenBy(n => Array.IndexOf(names, n))
            .First();
    }
}
