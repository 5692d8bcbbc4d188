using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Finsam.Extract.Model;
using Finsam.Extract.Parsing;
using Finsam.Extract.Tables;

namespace Finsam.Extract.Interpret.Financials;

/// <summary>The period of a column: what its header prints, else its neighbours, its heading, the document.</summary>
internal sealed class PeriodResolver
{
    private static readonly Regex YearPattern = new(@"(?<![\d-])(?:199\d|20[0-4]\d)(?!\d)");

    private readonly DocumentPart part;
    private readonly int? documentYear;

    internal PeriodResolver(PartContent content, ImmutableArray<MoneyTable> tables)
    {
        part = content.Part;
        documentYear = part.PeriodEnd?.Year ?? StatementYear(tables) ?? TitleYear(content);
    }

    /// <summary>Both ends of a flow's period; a stock has only its date.</summary>
    internal Period Of(MoneyTable table, MoneyColumn column, bool isStock)
    {
        var meaning = WithYear(table, column);
        var end = meaning.End ?? (meaning.Year is { } year ? EndOf(year, column.Meaning.Measure) : null);
        return new Period(isStock || end is null ? null : meaning.Start ?? StartOf(end.Value), end);
    }

    private ColumnMeaning WithYear(MoneyTable table, MoneyColumn column)
    {
        if (column.Meaning.Year is not null)
        {
            return column.Meaning;
        }

        var dated = table.Columns.Where(c => c.Meaning.Year is not null).ToArray();
        var near = dated.LastOrDefault(c => c.Index < column.Index) ?? dated.FirstOrDefault();
        var amounts = table.Columns.Where(c => c.Meaning.Kind == ColumnKind.Amount).ToArray();
        if (near is not null)
        {
            return (table.ListsLoans ? null : BesideDated(column, near, amounts)) ?? near.Meaning;
        }

        var captions = table.Context.Captions.Reverse().Append(table.Context.Heading).SelectMany(c => YearsOf(c));
        var year = captions.ToArray() switch
        {
            [] => documentYear,
            var years when documentYear is { } own && years.Contains(own) => own,
            var years => years[0],
        };

        // Two columns without a header are this year and the year before.
        var isBefore = column.Label.Length == 0 && !table.ListsLoans && amounts.Length == 2 && amounts[1].Index == column.Index;
        return column.Meaning with { Year = isBefore ? year - 1 : year };
    }

    /// <summary>Of two columns of which one has lost its date, the first is the year after the second; null where they need not be two years.</summary>
    private ColumnMeaning? BesideDated(MoneyColumn column, MoneyColumn dated, MoneyColumn[] amounts)
    {
        var step = Array.IndexOf(amounts, dated) == 1 ? 1 : -1;
        return column.Label.Length == 0 && amounts.Length == 2 && dated.Meaning is { Measure: null, Year: { } year } && (part.PeriodEnd is not { } end || Math.Max(year, year + step) == end.Year)
            ? dated.Meaning with { Year = year + step, Start = dated.Meaning.Start?.AddYears(step), End = dated.Meaning.End?.AddYears(step) }
            : null;
    }

    private DateOnly EndOf(int year, Measure? measure)
    {
        var isOwn = part.PeriodEnd is { } end && end.Year == year && measure != Measure.Budget;
        return isOwn ? part.PeriodEnd!.Value : new DateOnly(year, 12, 31);
    }

    /// <summary>The accounting year of an association is the calendar year; other reports say their own.</summary>
    private DateOnly StartOf(DateOnly end)
    {
        if (part is { PeriodStart: { } start, PeriodEnd: { } last } && last.Month == end.Month && last.Day == end.Day)
        {
            return start.AddYears(end.Year - last.Year);
        }

        return new DateOnly(end.Year, 1, 1);
    }

    private static int? StatementYear(ImmutableArray<MoneyTable> tables)
    {
        var years = tables.Where(t => t.Context.Statement is Statement.IncomeStatement or Statement.BalanceSheet or Statement.CashFlow or Statement.Note)
            .SelectMany(t => t.Columns).Where(c => c.Meaning is { Kind: ColumnKind.Amount, Year: not null } && c.Meaning.Measure != Measure.Budget)
            .Select(c => c.Meaning.Year!.Value).ToArray();
        return years.Length == 0 ? null : years.Max();
    }

    private static int? TitleYear(PartContent content) => content.Lines.SelectMany(l => YearsOf(l.Text)).Cast<int?>().FirstOrDefault();

    private static IEnumerable<int> YearsOf(string text) => YearPattern.Matches(text).Select(m => int.Parse(m.Value));
}
