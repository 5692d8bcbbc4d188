using System.Xml.Linq;

namespace Finsam.Extract.Forge;

/// <summary>Minutes of a board's meeting: head, list of those present, numbered items with decisions, signatures, proof of posting.</summary>
internal sealed class Sitting : Paper
{
    private readonly string _association;
    private readonly string _place;
    private readonly DateOnly _day;
    private readonly DateOnly _adjusted;
    private readonly DateOnly _posted;
    private readonly DateOnly _removed;
    private readonly TimeOnly _start;
    private readonly TimeOnly _end;
    private readonly SittingPeople _people;
    private readonly List<object[]> _items = [];
    private bool _tellsPosting;

    internal Sitting(int seed)
        : base(seed)
    {
        _association = Names.Association(Lot);
        _day = new DateOnly(Lot.Whole(2006, 2024), Lot.Whole(1, 12), Lot.Whole(1, 28));
        _adjusted = _day.AddDays(Lot.Whole(3, 15));
        _posted = _adjusted.AddDays(Lot.Whole(0, 4));
        _removed = _posted.AddDays(22);
        _start = new TimeOnly(Lot.Whole(8, 14), 15 * Lot.Whole(0, 3));
        _end = _start.AddMinutes(15 * Lot.Whole(5, 14));
        _place = Lot.One(["Stadshuset", "Rådhuset", "Hotell Gästis", "Folkets hus", "Kulturhuset"]) + ", " + Names.Place(Lot);
        _people = new SittingPeople(Lot);
        var look = Look.Of(Lot, _association, _day.Year);
        Look = look with { HasTwoColumns = false, Head = Lot.One(["", _association, $"Protokoll {Days.Iso(_day)}"]), Foot = Lot.One(["{0}", "{0} ({1})", "Sida {0} av {1}"]) };
        Write();
    }

    internal override Look Look { get; }

    internal override IEnumerable<TrueTable> Records =>
    [
        new("documents", ["ordinal", "document_type", "association_name", "meeting_date"], [[1, "minutes", _association, Days.Iso(_day)]]),
        new("meetings", ["ordinal", "meeting_date", "kind", "start_time", "end_time", "body", "place", "adjusted_date", "posted_date", "removed_date"],
            [[1, Days.Iso(_day), "held", $"{_start:HH\\:mm}", $"{_end:HH\\:mm}", "board", _place, Days.Iso(_adjusted), _tellsPosting ? Days.Iso(_posted) : "", _tellsPosting ? Days.Iso(_removed) : ""]]),
        new("agenda_items", ["ordinal", "number", "title", "decision", "diary_number"], _items),
        new("people", ["ordinal", "name", "body", "role", "party", "organization", "from_date", "to_date"], _people.Rows),
    ];

    private void Write()
    {
        switch (Lot.Whole(0, 2))
        {
            case 0:
                FormHead();
                break;
            case 1:
                LabelledHead();
                break;
            default:
                FluentHead();
                break;
        }

        var writer = new ItemWriter(Lot, Blocks, _day.Year);
        _items.AddRange(SittingItem.Of(Lot, _people.Adjuster.Name).Select(i => writer.Write(i)));
        Signatures();
        Posting();
    }

    /// <summary>A ruled form with labels at the left.</summary>
    private void FormHead()
    {
        Title();
        Sheet(Lot.Chance(0.5), [
            ["Plats och tid", $"{_place}, kl. {_start:HH\\.mm}–{_end:HH\\.mm}"],
            .. _people.Groups.Select(g => new[] { g.Label, string.Join('\n', g.People.Select(_people.Printed)) }),
            ["Justerare", _people.Adjuster.Name],
            ["Justeringens plats och tid", $"Kansliet, {Days.Iso(_adjusted)}"],
        ]);
    }

    private void LabelledHead()
    {
        Title();
        Row($"Datum: {Days.Iso(_day)}");
        Row($"Tid: {_start:HH\\:mm}–{_end:HH\\:mm}");
        Text($"Plats: {_place}");
        foreach (var group in _people.Groups)
        {
            Row(new XElement("b", group.Label));
            Lines(group.People.Select(_people.Printed));
        }
    }

    private void FluentHead()
    {
        Heading(1, "Protokoll");
        Text($"Protokoll fört vid sammanträde med styrelsen för {_association} den {Days.Long(_day)} kl. {_start:HH\\.mm} till {_end:HH\\.mm} i {_place}.");
        foreach (var group in _people.Groups)
        {
            Text($"{group.Label}: {string.Join(", ", group.People.Select(_people.Printed).Select(p => p.Replace(", ", " ", StringComparison.Ordinal)))}");
        }
    }

    private void Title()
    {
        Heading(1, Lot.One(["Protokoll", "PROTOKOLL", "Sammanträdesprotokoll", "Styrelseprotokoll"]));
        Row(_association);
        Text(Lot.One([$"Sammanträdesdatum {Days.Iso(_day)}", $"Styrelsemöte {Days.Long(_day)}", $"Sammanträde den {Days.Long(_day)}"]));
    }

    private void Lines(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            Row(line);
        }

        Blocks[^1].SetAttributeValue("class", "row gap");
    }

    private void Signatures()
    {
        (string Label, string Name)[] signed = [("Vid protokollet", _people.Secretary.Name), ("Ordförande", _people.Chair.Name), ("Justerare", _people.Adjuster.Name)];
        if (Lot.Chance(0.5))
        {
            Sheet(false, signed.Select(s => new[] { s.Label, "..............................\n" + s.Name }));
            return;
        }

        foreach (var (label, name) in signed)
        {
            Row(label);
            Row(Pen.Signature(Lot));
            Text(name);
        }
    }

    private void Posting()
    {
        _tellsPosting = Lot.Chance(0.6);
        if (!_tellsPosting)
        {
            Text(Lot.One([$"Justerat den {Days.Long(_adjusted)}", $"Justeringsdatum: {Days.Iso(_adjusted)}"]));
            return;
        }

        Heading(2, "Bevis om anslag");
        Row($"Sammanträdesdatum: {Days.Iso(_day)}");
        Row($"Justeringsdatum: {Days.Iso(_adjusted)}");
        Row($"Datum för anslags uppsättande: {Days.Iso(_posted)}");
        Row($"Datum för anslags nedtagande: {Days.Iso(_removed)}");
    }
}
