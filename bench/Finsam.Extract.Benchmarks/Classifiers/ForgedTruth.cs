using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Finsam.Extract.Evaluation;
using Finsam.Extract.Evaluation.Pages;

namespace Finsam.Extract.Benchmarks.Classifiers;

/// <summary>What a forged document's gold tells of its pages and lines.</summary>
/// <param name="ItemStarts">Fits a line that bears an item's number and, where it stands on the same line, the title.</param>
/// <param name="Headings">Names of activities and titles of items, which may be set as no more than a line.</param>
internal sealed record ForgedTruth(string Association, string Type, ImmutableArray<GoldPage> Pages, Regex ItemStarts, ImmutableArray<string> Names, ImmutableArray<string> Headings)
{
    private static readonly Regex NothingPattern = new("(?!)");

    internal static ForgedTruth Of(string document)
    {
        var gold = Path.Combine(document, "gold");
        var whole = Rows(gold, "documents.csv", "association_name", "document_type")[0];
        var items = Rows(gold, "agenda_items.csv", "number", "title");
        var starts = items.Select(i => $@"^(?:KS |Punkt )?(?:§ ?)?{i["number"]}(?: ?§|\.)?(?: {Regex.Escape(i["title"])}.*)?$");
        return new ForgedTruth(
            whole["association_name"],
            whole["document_type"],
            [.. GoldPageReader.Read(gold)],
            items.Count == 0 ? NothingPattern : new Regex(string.Join('|', starts)),
            [.. Rows(gold, "people.csv", "name").Select(r => r["name"]).Distinct()],
            [.. items.Select(i => i["title"]), .. Rows(gold, "activities.csv", "name").Select(r => r["name"])]);
    }

    private static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string gold, string file, params string[] columns)
    {
        var path = Path.Combine(gold, file);
        return File.Exists(path) ? GoldTable.ReadFile(path, columns) : [];
    }
}
