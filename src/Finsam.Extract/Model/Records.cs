using System.Collections.Immutable;

namespace Finsam.Extract.Model;

/// <summary>Which statement an amount stands in; codes of <c>financials.statement</c>.</summary>
public enum Statement
{
    /// <summary>Resultaträkning.</summary>
    IncomeStatement,

    /// <summary>Balansräkning.</summary>
    BalanceSheet,

    /// <summary>Kassaflödesanalys, finansieringsanalys.</summary>
    CashFlow,

    /// <summary>Driftredovisning.</summary>
    OperatingAccount,

    /// <summary>Budget och utfall per verksamhet, projekt or kostnadsslag.</summary>
    BudgetOutcome,

    /// <summary>Not.</summary>
    Note,
}

/// <summary>What an amount measures; codes of <c>financials.measure</c>.</summary>
public enum Measure
{
    /// <summary>Utfall, bokslut.</summary>
    Actual,
    Budget,

    /// <summary>Avvikelse, differens; keeps its printed sign.</summary>
    Deviation,
}

/// <summary>The unit that a table was printed in; codes of <c>financials.unit</c>.</summary>
public enum MoneyUnit
{
    /// <summary>Kronor.</summary>
    Kr,

    /// <summary>Thousands of kronor.</summary>
    Tkr,

    /// <summary>Millions of kronor.</summary>
    Mnkr,
}

/// <summary>
/// One amount of a statement, note or follow-up, in kronor. Flows have both period ends, stocks (a balance, cash, a
/// receivable at a date) only <see cref="PeriodEnd"/>.
/// </summary>
public sealed record FinancialRecord
{
    /// <summary><see cref="Table.Index"/> and the cell that the amount stands in: its identity inside the file.</summary>
    public required int TableIndex { get; init; }

    public required int Row { get; init; }

    public required int Column { get; init; }

    public required Statement Statement { get; init; }

    /// <summary>The note's number, empty outside the notes.</summary>
    public string Note { get; init; } = "";

    public required string Label { get; init; }

    /// <summary>Code of concepts.csv, empty where the line is specific to the association.</summary>
    public string Concept { get; init; } = "";

    public string ColumnLabel { get; init; } = "";

    public required Measure Measure { get; init; }

    public DateOnly? PeriodStart { get; init; }

    public DateOnly? PeriodEnd { get; init; }

    /// <summary>Kronor, whatever unit was printed.</summary>
    public required decimal AmountSek { get; init; }

    public required MoneyUnit Unit { get; init; }

    public required Evidence Evidence { get; init; }
}

/// <summary>A person in one role. Codes of body, role and party are those of the contract.</summary>
public sealed record PersonRecord
{
    public required string Name { get; init; }

    public required string Body { get; init; }

    public required string Role { get; init; }

    public string Party { get; init; } = "";

    public string Organization { get; init; } = "";

    public DateOnly? FromDate { get; init; }

    public DateOnly? ToDate { get; init; }

    public required Evidence Evidence { get; init; }
}

/// <summary>A meeting. <see cref="Kind"/>: <c>held</c>, <c>called</c> or <c>mentioned</c>.</summary>
public sealed record MeetingRecord
{
    public required DateOnly MeetingDate { get; init; }

    public TimeOnly? StartTime { get; init; }

    public TimeOnly? EndTime { get; init; }

    public string Body { get; init; } = "";

    public required string Kind { get; init; }

    public string Place { get; init; } = "";

    public DateOnly? AdjustedDate { get; init; }

    public DateOnly? PostedDate { get; init; }

    public DateOnly? RemovedDate { get; init; }

    public required Evidence Evidence { get; init; }
}

/// <summary>One item of an agenda or of minutes. <see cref="ItemIndex"/> counts from 1 in the document.</summary>
public sealed record AgendaItemRecord
{
    public required int ItemIndex { get; init; }

    /// <summary>Printed number without the paragraph sign.</summary>
    public required string Number { get; init; }

    public required string Title { get; init; }

    public string Text { get; init; } = "";

    public string Decision { get; init; } = "";

    public string DiaryNumber { get; init; } = "";

    public required Evidence Evidence { get; init; }
}

/// <summary>An activity (insats, verksamhet, projekt).</summary>
public sealed record ActivityRecord
{
    public required string Name { get; init; }

    /// <summary><c>individual</c>, <c>structural</c> or empty.</summary>
    public string Level { get; init; } = "";

    /// <summary><c>ordinary</c>, <c>finsam_project</c>, <c>esf_project</c>, <c>other</c> or empty.</summary>
    public string Programme { get; init; } = "";

    public string Owner { get; init; } = "";

    public DateOnly? PeriodStart { get; init; }

    public DateOnly? PeriodEnd { get; init; }

    public string TargetGroup { get; init; } = "";

    public string Purpose { get; init; } = "";

    public required Evidence Evidence { get; init; }
}

/// <summary>One number about participants. Codes of measure, gender and unit are those of the contract.</summary>
public sealed record ParticipantRecord
{
    public required string Activity { get; init; }

    public required string Measure { get; init; }

    public required string Gender { get; init; }

    public required decimal Value { get; init; }

    /// <summary><c>count</c> or <c>percent</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>
    /// The document itself says whose number it is: a heading, caption or row of its table names the activity, or it
    /// stands in the description of an activity whose name the document prints elsewhere too. Numbers dealt out by
    /// their order, or found in loose text, are not attributed and are never verified.
    /// </summary>
    public bool IsAttributed { get; init; }

    public required Evidence Evidence { get; init; }
}

/// <summary>A goal and the report's own verdict. <see cref="GoalIndex"/> counts from 1 in the document.</summary>
public sealed record GoalRecord
{
    public required int GoalIndex { get; init; }

    public required string Goal { get; init; }

    /// <summary><c>met</c>, <c>partly_met</c>, <c>not_met</c>, or empty where no verdict is given.</summary>
    public string Fulfilment { get; init; } = "";

    public string Comment { get; init; } = "";

    public required Evidence Evidence { get; init; }
}

/// <summary>Codes of <c>checks.kind</c>.</summary>
public enum CheckKind
{
    Sum,
    Difference,
    Balance,
    CarryOver,
    CrossStatement,
    Percentage,
    GenderSum,
}

/// <summary>Codes of <c>checks.outcome</c>.</summary>
public enum CheckOutcome
{
    Pass,

    /// <summary>Off by no more than the rounding of the printed unit can explain.</summary>
    Rounding,
    Fail,
}

/// <summary>One arithmetic identity that was tried.</summary>
/// <param name="Expected">What the parts give, in the records' unit.</param>
/// <param name="Actual">What is printed.</param>
/// <param name="Members">The rows that take part, by the names that the dataset gives them.</param>
public sealed record CheckRecord(
    CheckKind Kind, string Description, decimal Expected, decimal Actual, CheckOutcome Outcome, ImmutableArray<string> Members)
{
    public decimal Difference => Actual - Expected;

    /// <summary>How each member counts, the judged one with -1: the signed sum is nought where the identity holds. Empty where it is no sum.</summary>
    public ImmutableArray<int> Signs { get; init; } = [];

    /// <summary>How far off it may be and still be rounding.</summary>
    public decimal Tolerance { get; init; }
}
