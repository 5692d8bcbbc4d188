using System.Xml.Linq;

namespace Finsam.Extract.Forge;

/// <summary>A report of what an association did: its activities, whether goals were met, when the board met.</summary>
internal sealed class Undertakings : Paper
{
    private readonly string _association;
    private readonly int _year;
    private readonly Undertaking[] _individual;
    private readonly Undertaking[] _structural;
    private readonly TrueGoal[] _goals;
    private readonly DateOnly[] _meetings;

    internal Undertakings(int seed)
        : base(seed)
    {
        _association = Names.Association(Lot);
        _year = Lot.Whole(2006, 2024);
        var look = Look.Of(Lot, _association, _year);
        Look = look with { HasTwoColumns = false };
        var all = Undertaking.Some(Lot, Lot.Whole(5, 7), "individual", () => Lot.One(["esf_project", "finsam_project", "ordinary"]), _year);
        _individual = all[..Lot.Whole(3, all.Length - 1)];
        _structural = [.. all[_individual.Length..].Zip(Undertaking.Some(Lot, all.Length, "structural", () => Lot.One(["esf_project", "finsam_project"]), _year), (name, facts) => facts with { Name = name.Name })];
        _goals = TrueGoal.Some(Lot, Lot.Whole(3, 5));
        _meetings = [.. Enumerable.Range(1, 12).Where(m => m is not 7 && Lot.Chance(0.45)).Select(m => new DateOnly(_year, m, Lot.Whole(1, 28)))];
        Write();
    }

    internal override Look Look { get; }

    internal override IEnumerable<TrueTable> Records =>
    [
        new("documents", ["ordinal", "document_type", "association_name", "period_start", "period_end"], [[1, "annual_report", _association, $"{_year}-01-01", $"{_year}-12-31"]]),
        new("meetings", ["ordinal", "meeting_date", "kind", "start_time", "end_time"],
            _meetings.Length < 2 ? [] : _meetings.Select(m => (object[])[1, Days.Iso(m), "mentioned", "", ""])),
        new("activities", ["ordinal", "name", "level", "programme", "owner", "period_start", "period_end", "target_group", "purpose"],
            _individual.Concat(_structural).Select(u => (object[])[1, u.Name, u.Level, u.Programme, u.Owner, Days.Iso(u.Start), Days.Iso(u.End), u.TargetGroup, u.Purpose])),
        new("goals", ["ordinal", "goal_index", "goal", "fulfilment", "comment"], _goals.Select((g, i) => (object[])[1, i + 1, g.Goal, g.Fulfilment, g.Comment])),
    ];

    private void Write()
    {
        Heading(1, Lot.One([$"Årsredovisning {_year}", $"Verksamhetsberättelse {_year}", $"Verksamhetsberättelse för år {_year}"]));
        Text(_association);
        Heading(2, "Inledning");
        Text(Sentences.Paragraph(Lot));
        if (_meetings.Length > 1)
        {
            Heading(2, "Styrelsens arbete");
            Text($"Styrelsen har haft {_meetings.Length} sammanträden under året: {string.Join(", ", _meetings.Select(Days.WithoutYear))}.");
        }

        var writer = new UndertakingWriter(Lot, Blocks, rows => Sheet(true, rows));
        writer.Zone(Lot.One(["Individinriktade insatser", "Insatser på individnivå", "Individinriktade verksamheter"]));
        Array.ForEach(_individual, writer.Write);
        writer.Zone(Lot.One(["Strukturinriktade insatser", "Strukturella insatser", "Insatser på strukturnivå"]));
        Array.ForEach(_structural, writer.Write);
        Heading(2, Lot.One(["Mål och måluppfyllelse", "Måluppfyllelse", "Uppföljning av mål"]));
        Goals();
        Heading(2, "Framåtblick");
        Text(Sentences.Paragraph(Lot));
    }

    private void Goals()
    {
        var verb = Lot.One(["uppfyllt", "uppnått"]);
        switch (Lot.Whole(0, 3))
        {
            case 0:
                var isAnswer = Lot.Chance(0.5);
                Table(new TableText("", ["Mål", "Måluppfyllelse", "Kommentar"], [.. _goals.Select(g => new TableRow([g.Goal, g.Mark(verb, isAnswer), g.Comment], ""))]));
                break;
            case 1:
                EachGoal((goal, _) => $"{goal.Goal}.", goal => $"({goal.Verdict(verb)}. {goal.Comment}{(goal.Comment.Length > 0 ? "." : "")})".Replace(". )", ".)", StringComparison.Ordinal));
                break;
            case 2:
                EachGoal((goal, i) => $"Mål {i + 1}: {goal.Goal}.", goal => $"Måluppfyllelse: {goal.Verdict(verb)}. {goal.Comment}".Trim());
                break;
            default:
                EachGoal((goal, i) => $"{i + 1}. {goal.Goal}.", goal => $"{goal.Verdict(verb)}. {goal.Comment}".Trim());
                break;
        }
    }

    private void EachGoal(Func<TrueGoal, int, string> told, Func<TrueGoal, string> verdict)
    {
        foreach (var (goal, i) in _goals.Select((g, i) => (g, i)))
        {
            Row(told(goal, i));
            Blocks.Add(new XElement("p", verdict(goal)));
        }
    }
}
