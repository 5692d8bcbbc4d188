using System.Text.RegularExpressions;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Interpret.People;

/// <summary>
/// One person as a list has them: name with party, office, organization and term in any order behind it, or the office
/// before it. What is left over when these are taken must be little, else the line is a sentence and no entry.
/// </summary>
internal sealed record PersonEntry
{
    private static readonly Regex BracketPattern = new(@"[(\[](?<in>[^()\[\]]{1,60})[)\]]");
    private static readonly Regex SubstitutePattern = new(@"\b(?:ersatte|ersatter|vikarie for|vikarierar for|i stallet for|istallet for)\b");
    private static readonly Regex ProposedPattern = new(@"\b(?:omval|nyval|kvarstar)\b");
    private static readonly Regex KnownPattern = new(@"perioden|fr\s?\.?\s?[o0]\s?\.?\s?m\.?|t\s?\.?\s?[o0]\s?\.?\s?m\.?|ordforande|vice|ledamot|ersattare|suppleant|ersatte.*$|revisor|(?:psykiatriska )?kliniken|enheten|kontoret|forvaltningen|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|\d");
    private static readonly Regex VerbPattern = new(@"\b(?:har|hade|ar|var|ska|skall|kommer|fick|far|rapportera\w*|redovisa\w*|informera\w*|beratta\w*|presentera\w*|foredr\w+|utsags|utses|valdes|bjod|halsa\w*|oppna\w*|forklara\w*|avtackas)\b");
    private static readonly Regex NextSentencePattern = new(@"\p{Ll}{3,}\.\s+\p{Lu}");

    private const int MostLettersLeft = 48;

    internal required string Name { get; init; }

    internal string Party { get; init; } = "";

    /// <summary>The office stated with the name, null where none is.</summary>
    internal string? Role { get; init; }

    internal string Organization { get; init; } = "";

    internal Period Term { get; init; }

    /// <summary>Nothing but the name.</summary>
    internal bool IsBare { get; init; }

    /// <summary>Put forward for election, not elected (<c>omval 1 år</c>).</summary>
    internal bool IsProposed { get; init; }

    /// <summary>Stood in for somebody on a day or for a time.</summary>
    internal bool IsSubstitute { get; init; }

    internal static PersonEntry? Parse(string text, int? year)
    {
        var lead = Roles.AtStart(text);
        var body = lead is { } office && PersonNames.AtStart(text[office.Length..]) is { IsKnown: true } ? text[office.Length..] : text;
        if (PersonNames.AtStart(body) is not { } name)
        {
            return null;
        }

        var rest = body[name.End..];
        var entry = Read(name.Name, rest, year);
        var isBare = rest.Trim(' ', ',', '.', '\t').Length == 0;
        var isStated = entry.Party.Length > 0 || Organizations.Find(rest).Count > 0 || entry.Role is not null || entry.Term != default;
        return (name.IsKnown || (isStated && !isBare)) && IsRest(rest)
            ? body.Length < text.Length ? entry with { Role = lead!.Value.Role } : entry with { IsBare = isBare }
            : null;
    }

    private static PersonEntry Read(string name, string rest, int? year)
    {
        var party = "";
        var isSubstitute = SubstitutePattern.Match(Folded.Of(rest)) is { Success: true };
        foreach (Match bracket in BracketPattern.Matches(rest))
        {
            party = party.Length == 0 ? Parties.OfBracket(bracket.Groups["in"].Value) ?? "" : party;
        }

        var open = BracketPattern.Replace(rest, m => Parties.OfBracket(m.Groups["in"].Value) is null ? " " + m.Groups["in"].Value + " " : new string(' ', m.Length));
        if (party.Length == 0 && Parties.Bare(open) is { } bare)
        {
            party = bare.Party;
            open = open.Remove(bare.Start, bare.Length);
        }

        return new PersonEntry
        {
            Name = name,
            Party = party,
            Role = isSubstitute ? "deputy" : Roles.Of(open),
            Organization = OrganizationOf(open, year),
            Term = isSubstitute ? DayOf(open, year) : Periods.Stated(open, year),
            IsSubstitute = isSubstitute,
            IsProposed = ProposedPattern.IsMatch(Folded.Of(rest)),
        };
    }

    private static Period DayOf(string text, int? year)
    {
        var stated = Periods.Stated(text, year);
        return stated != default ? stated : new Period(SwedishDates.First(text, year), SwedishDates.First(text, year));
    }

    /// <summary>A known organization anywhere behind the name, else the last stretch between commas that is nothing else.</summary>
    private static string OrganizationOf(string text, int? year)
    {
        if (Organizations.Find(text) is [var known, ..])
        {
            return known.Name;
        }

        var stretch = text.Split([',', '\t', ';']).Select(s => s.Trim(' ', '.', '(', ')')).LastOrDefault(s => s.Length > 1);
        return stretch is not null && char.IsUpper(stretch[0]) && stretch.Split(' ').Length <= 6 && Roles.Of(stretch) is null
            && !stretch.Any(char.IsDigit) && SwedishDates.First(stretch, year) is null && text.AsSpan().IndexOfAny(',', '\t', ';') >= 0
            ? Organizations.Canonical(stretch)
            : "";
    }

    private static bool IsRest(string rest)
    {
        var left = rest;
        foreach (var organization in Organizations.Find(rest).Reverse())
        {
            left = left.Remove(organization.Start, organization.Length);
        }

        left = KnownPattern.Replace(Folded.Of(left), " ");
        return left.Count(char.IsLetter) <= MostLettersLeft && !VerbPattern.IsMatch(Folded.Of(rest)) && !NextSentencePattern.IsMatch(rest);
    }
}
