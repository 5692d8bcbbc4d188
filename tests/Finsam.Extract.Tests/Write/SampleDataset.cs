using System.Collections.Immutable;
using Finsam.Extract.Model;
using Finsam.Extract.Write;

namespace Finsam.Extract.Tests.Write;

/// <summary>A small dataset of a made-up association with something in every table.</summary>
internal static class SampleDataset
{
    internal const string Association = "Samordningsförbundet Ängsåns dalgång";

    private const string Hash = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

    private static readonly (string Label, string Concept, decimal Actual, decimal Budget)[] Income =
    [
        ("Verksamhetens intäkter", "operating_revenue", 3_450_000, 3_400_000),
        ("Verksamhetens kostnader", "operating_costs", -3_612_418, -3_500_000),
        ("Summa nettokostnader", "net_operating_cost", -162_418, -100_000),
        ("Årets resultat", "result", -161_918.50m, -100_000),
    ];

    internal static Dataset Create(string evil = "") => Dataset.Of(
        [File(evil)],
        [
            new Failure("skannat/protokoll <b>.pdf", null, "read", "encrypted", "The file asks for a password: qpdf --decrypt."),
            new Failure("skannat/rapport.pdf", 7, "ocr", "timeout", "The page took longer than 90 s."),
        ]);

    private static ExtractedFile File(string evil)
    {
        ImmutableArray<Line> lines =
        [
            LineOf(0, 1, "Årsredovisning 2021" + evil),
            LineOf(1, 3, "Samordningsforbundet", "Samordningsförbundet") with
            {
                Repairs = [new TextRepair(12, 1, "o", "ö", RepairKind.Diacritic, 0.98), new TextRepair(3, 1, "o", "o", RepairKind.Confusion, 0.6)],
                Proposals = [new RepairProposal(new TextRepair(7, 3, "ord", "örd", RepairKind.Diacritic, 0.31), [new RepairAlternative("ord", 0.62)])],
            },
            LineOf(2, 4, "\tUtfall 2021\tBudget 2021"),
            LineOf(3, 5, "Verksamhetens intäkter\t3 450 000\t3 400 000"),
            LineOf(4, 9, "Vi planerar, \"tillsammans\", vidare."),
        ];
        var content = new PartContent(Part(lines.Length), lines, [Table(evil)]);
        return new ExtractedFile(
            new SourceFile("rapporter/2021 år.txt", Hash),
            new RecognizedDocument { SourceSha256 = Hash, Engine = "text" },
            [Document(content, evil)]);
    }

    private static DocumentPart Part(int lines) => new()
    {
        Ordinal = 1, Type = DocumentType.AnnualReport, FirstLine = 0, LastLine = lines - 1, Title = "Årsredovisning 2021",
        AssociationName = Association, OrgNumber = "222000-0000", PeriodStart = new DateOnly(2021, 1, 1), PeriodEnd = new DateOnly(2021, 12, 31),
        SignedDate = new DateOnly(2022, 3, 14), Place = "Ängsås", Sections = [new Section("1.1", 2, "Ordföranden har ordet", 0, 1, 4)],
    };

    private static Table Table(string evil) => new()
    {
        Index = 0, Title = "Resultaträkning", Rows = 2, Columns = 3, FirstLine = 2, LastLine = 3,
        Cells =
        [
            new TableCell { Row = 0, Column = 1, IsHeader = true, Text = "Utfall 2021", LineIndex = 2, LineNumber = 4 },
            new TableCell { Row = 1, Column = 0, Text = "Verksamhetens intäkter" + evil, LineIndex = 3, LineNumber = 5 },
            new TableCell { Row = 1, Column = 1, Text = "3 450 000", Number = 3_450_000, LineIndex = 3, LineNumber = 5, Confidence = 0.97 },
        ],
    };

    private static ExtractedDocument Document(PartContent content, string evil) => new()
    {
        Content = content,
        Financials = [.. Income.SelectMany((row, i) => Amounts(row, i))],
        People = [new PersonRecord { Name = "Åsa Örnmärke" + evil, Body = "board", Role = "chair", Party = "c", Organization = "Ängsås kommun", Evidence = At(11) }],
        Meetings = [new MeetingRecord { MeetingDate = new DateOnly(2021, 2, 12), StartTime = new TimeOnly(9, 5), Kind = "mentioned", Body = "board", Evidence = At(12) }],
        AgendaItems = [new AgendaItemRecord { ItemIndex = 1, Number = "4", Title = "Budget", Decision = "Styrelsen beslutar\natt fastställa budgeten.", Evidence = At(13) }],
        Activities = [new ActivityRecord { Name = "Vägen vidare", Level = "individual", Programme = "finsam_project", Evidence = At(14) }],
        Participants = [new ParticipantRecord { Activity = "Vägen vidare", Measure = "participants", Gender = "women", Value = 37, Unit = "count", Evidence = At(15) }],
        Goals = [new GoalRecord { GoalIndex = 1, Goal = "=HYPERLINK(\"x\")", Fulfilment = "met", Comment = "+ 12 %, \"klart\"", Evidence = At(16) }],
        NumberProposals =
        [
            new NumberProposal
            {
                Place = (0, 2, 1), Label = "Verksamhetens kostnader" + evil, ReadSek = -3_612_418, ProposedSek = -3_612_448, Slip = NumberSlip.Digit,
                Confidence = 0.7, IsTaken = false, Proof = ["Summa = its parts"], Evidence = At(6),
            },
        ],
        Checks =
        [
            new CheckRecord(CheckKind.Sum, "Verksamhetens kostnader = its parts", -3_612_418, -3_612_418, CheckOutcome.Pass, ["row 1"]),
            new CheckRecord(CheckKind.CrossStatement, "Årets resultat: income statement = balance sheet", -161_918.50m, -161_918, CheckOutcome.Rounding, ["a", "b"]),
            new CheckRecord(CheckKind.GenderSum, "Vägen vidare: women + men = total" + evil, 71, 73, CheckOutcome.Fail, ["w", "m"]),
            new CheckRecord(CheckKind.Difference, "Verksamhetens intäkter: utfall - budget", 50_000, 5_000, CheckOutcome.Fail, ["c", "d"]),
        ],
    };

    private static IEnumerable<FinancialRecord> Amounts((string Label, string Concept, decimal Actual, decimal Budget) row, int index)
    {
        yield return Amount(Measure.Actual, row.Actual, "Utfall 2021");
        yield return Amount(Measure.Budget, row.Budget, "Budget 2021");

        FinancialRecord Amount(Measure measure, decimal amount, string column) => new()
        {
            TableIndex = 0, Row = index + 1, Column = measure == Measure.Actual ? 1 : 2, Statement = Statement.IncomeStatement, Label = row.Label,
            Concept = row.Concept, ColumnLabel = column, Measure = measure, PeriodStart = new DateOnly(2021, 1, 1),
            PeriodEnd = new DateOnly(2021, 12, 31), AmountSek = amount, Unit = MoneyUnit.Kr,
            Evidence = At(5 + index) with { Status = (RecordStatus)(index % 3) },
        };
    }

    private static Evidence At(int line) => new() { Line = line, SourceText = $"line {line}", Confidence = 0.9 };

    private static Line LineOf(int index, int number, string source, string? text = null) =>
        new() { Index = index, Number = number, SourceText = source, Plain = source, Text = text ?? source };
}
