using System.Xml.Linq;

namespace Finsam.Extract.Forge;

/// <summary>One true amount, as financials.csv states it.</summary>
internal sealed record TrueAmount(string Statement, string Label, string Concept, string Column, (string Start, string End) Period, long Kronor)
{
    internal string Measure { get; init; } = "actual";

    internal string Note { get; init; } = "";
}

/// <summary>A member of the board, as people.csv states it.</summary>
internal sealed record TruePerson(string Name, string Role, string Organization);

/// <summary>One number of the table of participants, as participants.csv states it.</summary>
internal sealed record TrueCount(string Activity, string Gender, int Value, string Unit);

/// <summary>An annual report of an invented association: what is printed, block by block, and what it states.</summary>
internal sealed class Report : Paper
{
    internal Report(int seed)
        : base(seed)
    {
        Association = Names.Association(Lot);
        OrganizationNumber = Names.OrganizationNumber(Lot);
        var year = Lot.Whole(2006, 2024);
        Look = Look.Of(Lot, Association, year);
        (Before, Now) = Accounts.TwoYears(Lot, year, Look.Unit == "tkr" ? 1_000 : 1);
        Write();
    }

    internal string Association { get; }

    internal string OrganizationNumber { get; }

    internal override Look Look { get; }

    internal Accounts Before { get; }

    internal Accounts Now { get; }

    /// <summary>What it states, wherever it is printed.</summary>
    internal override IEnumerable<TrueTable> Records =>
    [
        new("documents", ["ordinal", "document_type", "association_name", "org_number", "period_start", "period_end", "signed_date"],
            [[1, "annual_report", Association, OrganizationNumber, $"{Now.Year}-01-01", $"{Now.Year}-12-31", Signed]]),
        new("financials", ["ordinal", "statement", "note", "label", "concept", "column_label", "measure", "period_start", "period_end", "amount_sek", "unit"],
            Amounts.Select(a => (object[])[1, a.Statement, a.Note, a.Label, a.Concept, a.Column, a.Measure, a.Period.Start, a.Period.End, a.Kronor, Look.Unit])),
        new("people", ["ordinal", "name", "body", "role", "party", "organization", "from_date", "to_date"],
            People.Select(p => (object[])[1, p.Name, "board", p.Role, "", p.Organization, "", ""])),
        new("participants", ["ordinal", "activity", "measure", "gender", "value", "unit"],
            Counts.Select(c => (object[])[1, c.Activity, "participants", c.Gender, c.Value, c.Unit])),
    ];

    internal List<TrueAmount> Amounts { get; } = [];

    internal List<TruePerson> People { get; } = [];

    internal List<TrueCount> Counts { get; } = [];

    /// <summary>The day on which it is signed.</summary>
    internal string Signed { get; private set; } = "";

    private void Write()
    {
        Heading(1, $"Årsredovisning {Now.Year}");
        Text($"{Association}, organisationsnummer {OrganizationNumber}");
        Prose("Förvaltningsberättelse", Lot.Whole(2, 4));
        Prose("Organisation och styrning", Lot.Whole(1, 3));
        Board();
        Prose("Insatser under året", Lot.Whole(3, 8));
        Participants();
        Prose("Måluppfyllelse och ekonomi", Lot.Whole(2, 5));
        Income();
        Balance();
        CashFlow();
        Budget();
        Prose("Redovisningsprinciper", Lot.Whole(1, 3));
        CostNote();
        Prose("Framtiden", Lot.Whole(2, 6));
        Signatures();
    }

    private void Prose(string heading, int paragraphs)
    {
        Heading(2, heading);
        for (var i = 0; i < paragraphs; i++)
        {
            Blocks.Add(new XElement("p", Look.HasTwoColumns ? new XAttribute("data-columns", 2) : null, Sentences.Paragraph(Lot)));
        }
    }

    private void Board()
    {
        string[] roles = ["ordförande", "vice ordförande", "ledamot", "ledamot", "ersättare", "ersättare"];
        string[] from = ["Försäkringskassan", "Arbetsförmedlingen", "Regionen", Names.Place(Lot) + " kommun"];
        var rows = roles[..Lot.Whole(4, 6)].Select(r => new[] { Names.Person(Lot), r, Lot.One(from) }).ToArray();
        People.AddRange(rows.Select(r => new TruePerson(r[0], r[1] switch { "ordförande" => "chair", "vice ordförande" => "vice_chair", "ersättare" => "deputy", _ => "member" }, r[2])));
        Titled(new TableText("Styrelsens ledamöter", ["Namn", "Uppdrag", "Utses av"], [.. rows.Select(r => new TableRow(r, ""))]));
    }

    private void Participants()
    {
        var rows = new List<TableRow>();
        var (women, men) = (0, 0);
        foreach (var activity in Lot.Some(["Vägen vidare", "Stegen", "Fönstret", "Kompassen", "Grön rehab", "Nystart ung", "Länken"], Lot.Whole(3, 6)))
        {
            var (w, m) = (Lot.Whole(0, 60), Lot.Whole(1, 50));
            (women, men) = (women + w, men + m);
            rows.Add(Row(activity, w, m, ""));
        }

        rows.Add(Row("Totalt", women, men, "sum"));
        Titled(new TableText("Antal deltagare per insats", ["Insats", "Kvinnor", "Män", "Totalt", "Andel kvinnor"], rows));

        TableRow Row(string name, int women, int men, string kind)
        {
            var share = (int)Math.Round(100.0 * women / (women + men));
            Counts.AddRange([new(name, "women", women, "count"), new(name, "men", men, "count"), new(name, "total", women + men, "count"), new(name, "women", share, "percent")]);
            return new([name, $"{women}", $"{men}", $"{women + men}", $"{share} %"], kind);
        }
    }

    private void Income()
    {
        var rows = new List<(string Label, string Concept, Func<Accounts, long> Amount, string Kind)> { ("Verksamhetens intäkter", "", _ => 0, "group") };
        rows.AddRange(Now.Revenue.Select((r, i) => (r.Label, r.Label == "Övriga intäkter" ? "other_revenue" : "", Of(a => a.Revenue[i].Amount), "")));
        rows.Add(("Summa intäkter", "operating_revenue", a => a.RevenueSum, "sum"));
        rows.Add(("Verksamhetens kostnader", "", _ => 0, "group"));
        rows.AddRange(Now.Costs.Select((c, i) => (c.Label, c.Label switch { "Personalkostnader" => "personnel_costs", "Övriga kostnader" => "other_costs", _ => "" }, Of(a => a.Costs[i].Amount), "")));
        rows.Add(("Summa kostnader", "operating_costs", a => a.CostSum, "sum"));
        rows.Add(("Verksamhetens resultat", "net_operating_cost", a => a.OperatingResult, "sum"));
        rows.Add(("Finansiella intäkter", "financial_income", a => a.FinancialIncome, ""));
        rows.Add(("Finansiella kostnader", "financial_costs", a => a.FinancialCosts, ""));
        rows.Add(("Årets resultat", "result", a => a.Result, "sum"));
        Statement("Resultaträkning", "income_statement", rows, a => ($"{a.Year}-01-01", $"{a.Year}-12-31"));
    }

    private void Balance()
    {
        var rows = new List<(string Label, string Concept, Func<Accounts, long> Amount, string Kind)>
        {
            ("TILLGÅNGAR", "", _ => 0, "group"),
            ("Kortfristiga fordringar", "current_receivables", a => a.Receivables, ""),
            ("Kassa och bank", "cash_and_bank", a => a.Cash, ""),
            ("Summa tillgångar", "total_assets", a => a.Total, "sum"),
            ("EGET KAPITAL OCH SKULDER", "", _ => 0, "group"),
            ("Ingående eget kapital", "opening_equity", a => a.OpeningEquity, ""),
            ("Årets resultat", "result_in_equity", a => a.Result, ""),
            ("Summa eget kapital", "equity", a => a.Equity, "sum"),
        };
        rows.AddRange(Now.Liabilities.Select((l, i) => (l.Label, "", Of(a => a.Liabilities[i].Amount), "")));
        rows.Add(("Summa skulder", "total_liabilities", a => a.LiabilitySum, "sum"));
        rows.Add(("Summa eget kapital och skulder", "total_equity_and_liabilities", a => a.Total, "sum"));
        Statement("Balansräkning", "balance_sheet", rows, a => ("", $"{a.Year}-12-31"));
    }

    private void CashFlow()
    {
        var (receivables, liabilities) = (Before.Receivables - Now.Receivables, Now.LiabilitySum - Before.LiabilitySum);
        (string Label, string Concept, long Amount, string Kind)[] rows =
        [
            ("Årets resultat", "result_in_cash_flow", Now.Result, ""),
            ("Ökning/minskning av kortfristiga fordringar", "change_in_receivables", receivables, ""),
            ("Ökning/minskning av kortfristiga skulder", "change_in_liabilities", liabilities, ""),
            ("Kassaflöde från den löpande verksamheten", "cash_from_operations", Now.Result + receivables + liabilities, "sum"),
        ];
        var column = $"{Now.Year}";
        Amounts.AddRange(rows.Select(r => new TrueAmount("cash_flow", r.Label, r.Concept, column, ($"{Now.Year}-01-01", $"{Now.Year}-12-31"), r.Amount)));
        Titled(new TableText($"Kassaflödesanalys ({Look.Unit})", ["", column], [.. rows.Select(r => new TableRow([r.Label, Look.Amount(r.Amount)], r.Kind))]));
    }

    private void Budget()
    {
        var unit = Look.Unit == "tkr" ? 1_000 : 1;
        var head = new[] { "Verksamhet", $"Budget\n{Now.Year}", $"Utfall\n{Now.Year}", "Avvikelse" };
        var rows = new List<TableRow>();
        var (budgeted, spent) = (0L, 0L);
        foreach (var activity in Lot.Some(["Processledning", "Vägen vidare", "Samverkansteam och gemensam kartläggning", "Kansli", "Utbildningsinsatser", "Nystart ung"], Lot.Whole(3, 5)))
        {
            var budget = Lot.Whole(100, 2_500) * 1_000L;
            var actual = budget * Lot.Whole(70, 115) / 100 / unit * unit;
            (budgeted, spent) = (budgeted + budget, spent + actual);
            Row(activity, budget, actual, "");
        }

        Row("Summa", budgeted, spent, "sum");
        Titled(new TableText($"Budgetuppföljning ({Look.Unit})", head, rows));

        void Row(string label, long budget, long actual, string kind)
        {
            (string Start, string End) period = ($"{Now.Year}-01-01", $"{Now.Year}-12-31");
            rows.Add(new TableRow([label, Look.Amount(budget), Look.Amount(actual), Look.Amount(budget - actual)], kind));
            Amounts.Add(new TrueAmount("budget_outcome", label, "", $"Budget {Now.Year}", period, budget) { Measure = "budget" });
            Amounts.Add(new TrueAmount("budget_outcome", label, "", $"Utfall {Now.Year}", period, actual));
            Amounts.Add(new TrueAmount("budget_outcome", label, "", "Avvikelse", period, budget - actual) { Measure = "deviation" });
        }
    }

    private void CostNote()
    {
        var (salaries, year) = (-Now.Costs[0].Amount * 7 / 10 / 1_000 * 1_000, $"{Now.Year}-12-31");
        var rest = -Now.Costs[0].Amount - salaries;
        (string, long, string)[] rows = [("Löner och arvoden", salaries, ""), ("Sociala avgifter och pensioner", rest, ""), ("Summa", salaries + rest, "sum")];
        Amounts.AddRange(rows.Select(r => new TrueAmount("note", r.Item1, "", year, ($"{Now.Year}-01-01", year), r.Item2) { Note = "1" }));
        Titled(new TableText($"Not 1 {Now.Costs[0].Label} ({Look.Unit})", ["", year], [.. rows.Select(r => new TableRow([r.Item1, Look.Amount(r.Item2)], r.Item3))]));
    }

    private void Statement(
        string title,
        string statement,
        List<(string Label, string Concept, Func<Accounts, long> Amount, string Kind)> rows,
        Func<Accounts, (string Start, string End)> period)
    {
        var columns = new[] { Now, Before };
        var heads = columns.Select(c => statement == "balance_sheet" ? $"{c.Year}-12-31" : $"{c.Year}").ToArray();
        var printed = new List<TableRow>();
        foreach (var (label, concept, amount, kind) in rows)
        {
            var note = Look.HasNoteColumn ? new[] { kind.Length == 0 && Lot.Chance(0.4) ? $"{Lot.Whole(1, 12)}" : "" } : [];
            printed.Add(new TableRow([label, .. note, .. columns.Select(c => kind == "group" ? "" : Look.Amount(amount(c)))], kind));
            Amounts.AddRange(kind == "group" ? [] : columns.Zip(heads, (c, h) => new TrueAmount(statement, label, concept, h, period(c), amount(c))));
        }

        Titled(new TableText($"{title} ({Look.Unit})", ["", .. Look.HasNoteColumn ? (string[])["Not"] : [], .. heads], printed));
    }

    private void Titled(TableText table)
    {
        Heading(3, table.Title);
        Table(table);
    }

    private void Signatures()
    {
        var (place, day) = (Names.Place(Lot), Lot.Whole(1, 28));
        Signed = $"{Now.Year + 1}-03-{day:00}";
        Text($"{place} den {day} mars {Now.Year + 1}");
        Blocks.Add(new XElement("div", new XAttribute("class", "signatures"), Enumerable.Range(0, 4).Select(_ => new XElement("p", Pen.Signature(Lot), Names.Person(Lot)))));
        if (Lot.Chance(0.5))
        {
            Blocks[2].Add(Pen.Stamp(Lot));
        }
    }

    private static Func<Accounts, long> Of(Func<Accounts, long> amount) => amount;
}
