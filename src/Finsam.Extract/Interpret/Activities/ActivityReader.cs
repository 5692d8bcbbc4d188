using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Finsam.Extract.Interpret.Participants;
using Finsam.Extract.Model;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Interpret.Activities;

/// <summary>Activities with level, programme, owner, period, target group and purpose.</summary>
public static class ActivityReader
{
    private static readonly Regex ProjectName = new(@"^(?:Projektnamn|Projektets namn|Insatsens namn|Namn på (?:projektet|insatsen))\s*:\s*(?<name>\S.{2,80})$", RegexOptions.IgnoreCase);
    private static readonly Regex StructuralName = new(@"struktur|kompetens|utbildning|seminari|konferens|natverk|forelasning|processtod|kartlaggning|utveckla");
    private static readonly Regex StructuralText = new(@"strukturpaverk|kompetensutveckling|samverkansstruktur|myndighetsgemensam");
    private static readonly Regex IndividualText = new(@"deltagar|malgrupp|individ|ungdom|\bunga\b|arbetssokande|sjukskriv|personer");
    private static readonly Regex ProjectTime = new(@"projekt(?:et|tid\w*|period\w*|start\w*)?\b(?!agare)");
    private static readonly Regex Year = new(@"(?<!\d)20\d\d(?!\d)");

    private const double DescribedConfidence = 0.8;
    private const double MentionedConfidence = 0.6;

    public static ImmutableArray<ActivityRecord> Run(PartContent content)
    {
        if (!ActivityFinder.IsAbout(content.Part.Type))
        {
            return [];
        }

        var blocks = ActivityFinder.Run(content);
        var year = content.Part.PeriodEnd?.Year ?? YearOf(content);
        var counted = ParticipantTables.Run(content, blocks).Where(t => t.Activity.Length > 0 && t.HasOwnHeading).ToList();
        var records = blocks.Where(b => b.Name.Length > 0 && !b.IsRepeat)
            .Select(b => WithProjectTime(Describe(b, content, year), counted.Find(t => t.Activity == b.Name), content)).ToList();
        foreach (var table in counted.Where(t => !records.Any(r => ActivityNames.AreAkin(r.Name, t.Activity))).DistinctBy(t => t.Activity))
        {
            records.Add(FromTable(table, blocks, content));
        }

        records.AddRange(FromProjectForm(content).Where(p => !records.Any(r => ActivityNames.AreSame(r.Name, p.Name))));
        return [.. records.OrderBy(r => r.Evidence.Page ?? 0).ThenBy(r => r.Evidence.Line)];
    }

    private static ActivityRecord Describe(ActivityBlock block, PartContent content, int? year)
    {
        var flow = FactLines.Flow(block, content);
        var stated = ActivityFacts.Programme(flow);
        var programme = stated.Length > 0 ? stated : block.Programme;
        var time = ActivityFacts.Time(flow, year);
        return new ActivityRecord
        {
            Name = block.Name,
            Level = block.Level.Length > 0 ? block.Level : LevelOf(block.Name, flow),
            Programme = programme,
            Owner = ActivityFacts.Owner(flow),
            PeriodStart = time.Start,

            // What began as a project and goes on as an ordinary activity has no end, though its project time had one.
            PeriodEnd = programme == "ordinary" && ProjectTime.IsMatch(FoldedText.Of(flow)) ? null : time.End,
            TargetGroup = ActivityFacts.TargetGroup(flow),
            Purpose = ActivityFacts.Purpose(flow),
            Evidence = Evidence.At(block.Opening, block.IsDescribed ? DescribedConfidence : MentionedConfidence),
        };
    }

    /// <summary>The comment on a project's results tells its time where the description does not.</summary>
    private static ActivityRecord WithProjectTime(ActivityRecord record, ParticipantTable? table, PartContent content)
    {
        if (table is null || record.PeriodStart is not null || record.PeriodEnd is not null || record.Programme == "ordinary")
        {
            return record;
        }

        var comment = content.Prose.SkipWhile(l => l.Index < table.FirstLine).TakeWhile(l => l.HeadingLevel == 0 && !l.IsBold);
        var time = ActivityFacts.ProjectTime(JoinedLines.Flow(string.Join('\n', comment.Select(l => l.Text))), null);
        return record with { PeriodStart = time?.Start, PeriodEnd = time?.End };
    }

    /// <summary>An activity that the report counts participants of takes its programme from the section that mentions it.</summary>
    private static ActivityRecord FromTable(ParticipantTable table, ImmutableArray<ActivityBlock> blocks, PartContent content)
    {
        var mention = blocks.FirstOrDefault(b => content.Prose.Any(l =>
            b.FirstLine <= l.Index && l.Index <= b.LastLine && ActivityNames.IsNamedIn(table.Activity, l.Text)));
        return new ActivityRecord
        {
            Name = table.Activity,
            Level = "individual",
            Programme = mention?.Programme ?? "",
            Evidence = mention is null ? table.Evidence : Evidence.At(mention.Opening, DescribedConfidence),
        };
    }

    /// <summary>The form of a project description: <c>Projektnamn: …</c>, <c>Projektägare: …</c>.</summary>
    private static IEnumerable<ActivityRecord> FromProjectForm(PartContent content)
    {
        var lines = content.Prose.ToList();
        foreach (var (line, i) in lines.Select((l, i) => (l, i)))
        {
            var name = ProjectName.Match(line.Text);
            if (!name.Success)
            {
                continue;
            }

            var flow = JoinedLines.Flow(string.Join(".\n", lines.Skip(i).Take(40).Select(l => l.Text)));
            var title = ActivityOpening.Clean(name.Groups["name"].Value);
            yield return new ActivityRecord
            {
                Name = title,
                Level = LevelOf(title, flow),
                Programme = ActivityFacts.Programme(flow) is { Length: > 0 } stated ? stated : "finsam_project",
                Owner = ActivityFacts.Owner(flow),
                TargetGroup = ActivityFacts.TargetGroup(flow),
                Purpose = ActivityFacts.Purpose(flow),
                Evidence = Evidence.At(line, DescribedConfidence),
            };
        }
    }

    /// <summary>Where no heading tells the level: what builds up cooperation is structural, what takes in people is individual.</summary>
    private static string LevelOf(string name, string flow)
    {
        var (title, text) = (FoldedText.Of(name), FoldedText.Of(flow));
        return StructuralName.IsMatch(title) || (StructuralText.IsMatch(text) && !IndividualText.IsMatch(text)) ? "structural"
            : IndividualText.IsMatch(text) ? "individual"
            : "";
    }

    /// <summary>The year most written of: that of the report, where its own period is not known.</summary>
    private static int? YearOf(PartContent content)
    {
        var years = content.Lines.SelectMany(l => Year.Matches(l.Text).Select(m => int.Parse(m.Value)))
            .GroupBy(y => y).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).ToList();
        return years is [var most, ..] ? most.Key : null;
    }
}
