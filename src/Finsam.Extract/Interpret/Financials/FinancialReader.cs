using System.Collections.Immutable;
using Finsam.Extract.Model;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Interpret.Financials;

/// <summary>Amounts of statements, notes and follow-ups.</summary>
public static class FinancialReader
{
    /// <summary>What a unit that was inferred against the printed one takes off the confidence.</summary>
    private const double ContradictedUnit = 0.9;

    public static ImmutableArray<FinancialRecord> Run(PartContent content)
    {
        var classified = StatementClassifier.Run(content).Select(t => (Table: t, Statement: StatementClassifier.Of(t))).Where(t => t.Statement is not null).ToArray();
        ImmutableArray<MoneyTable> tables = [.. classified.Select(t => t.Table)];
        var units = UnitResolver.Run(tables, content.Prose);
        var periods = new PeriodResolver(content, tables);
        var records = ImmutableArray.CreateBuilder<FinancialRecord>();
        for (var i = 0; i < tables.Length; i++)
        {
            records.AddRange(Records(tables[i], classified[i].Statement!.Value, units[i], periods));
        }

        return CompanyEquity.Part(SumConcepts.Fill(records.ToImmutable()), content.Lines);
    }

    private static IEnumerable<FinancialRecord> Records(MoneyTable table, Statement statement, ResolvedUnit unit, PeriodResolver periods)
    {
        var interpreter = new RowInterpreter(table, statement);
        var columns = table.Columns.ToDictionary(c => c.Index);
        foreach (var row in table.Rows)
        {
            if (row.Amounts.IsEmpty)
            {
                interpreter.EnterGroup(row.Label);
                continue;
            }

            if (MoneyTable.IsCount(row.Label))
            {
                continue;
            }

            var record = RowRecord(table, row, interpreter, unit);
            foreach (var cell in row.Amounts)
            {
                var column = columns[cell.Column];
                var period = periods.Of(table, column, interpreter.IsStock(row, column));
                yield return record with
                {
                    Column = cell.Column,
                    ColumnLabel = column.Label,
                    Measure = column.Meaning.Measure ?? Measure.Actual,
                    PeriodStart = period.Start,
                    PeriodEnd = period.End,
                    AmountSek = cell.Number!.Value * unit.Unit.Factor(),
                    Evidence = EvidenceOf(cell, unit),
                };
            }
        }
    }

    /// <summary>What all amounts of a row share.</summary>
    private static FinancialRecord RowRecord(MoneyTable table, MoneyRow row, RowInterpreter interpreter, ResolvedUnit unit) => new()
    {
        TableIndex = table.Table.Index,
        Row = row.Index,
        Column = 0,
        Statement = interpreter.Statement,
        Note = table.Context.Note,
        Label = interpreter.LabelOf(row),
        Concept = interpreter.ConceptOf(row),
        Measure = Measure.Actual,
        AmountSek = 0,
        Unit = unit.Unit,
        Evidence = new Evidence(),
    };

    private static Evidence EvidenceOf(TableCell cell, ResolvedUnit unit) => new()
    {
        Page = cell.Page,
        Line = cell.LineNumber,
        Box = cell.Box,
        SourceText = cell.SourceText,
        Confidence = Math.Round(cell.Confidence * (unit.IsContradicted ? ContradictedUnit : 1), 2),
    };
}
