using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Finsam.Extract.Model;
using Finsam.Extract.Parsing;
using Finsam.Extract.Tables;

namespace Finsam.Extract.Interpret.Financials;

/// <summary>Walks a document from top to bottom and tells for each table which statement or note it is part of.</summary>
internal static class StatementClassifier
{
    private static readonly Regex NumberPattern = new(@"^\s*(?:not\s*)?\d{1,2}(?:\.\d{1,2})*\s*[.:–-]?\s*", RegexOptions.IgnoreCase);
    private static readonly Regex NotesPattern = new(@"^\W*(?:\d+\.?\s*)?(?:noter|till[äa]ggsupplysningar)(?:\s+(?:till|med|m\.?m)\b.*)?\W*$", RegexOptions.IgnoreCase);

    /// <summary>What a statement ends at: the principles and comments that notes begin with.</summary>
    private static readonly Regex CommentsPattern = new(@"^(?:ovriga )?(?:bokslutskommentarer|(?:varderings- och )?\w{2,6}visnings(?:- och varderings)?principer)\b");

    /// <summary>What was moved within equity, and what is done with the result (6 kap. 2 § ÅRL): lines of a balance sheet, but no state of a day.</summary>
    private static readonly Regex EquityPattern = new(@"\bforandring(?:ar|en|arna)? (?:av|i) (?:\w+ )?eget kapital|\bresultatdisposition|\bdisposition av");

    private const int YearsOfOverview = 4;

    /// <summary>Notes of words alone stand between those with tables, and a title may be misread.</summary>
    private const int MostSkipped = 4;

    /// <summary>A head over several lines stands between a table and its title.</summary>
    private const int LinesOfTitle = 4;

    internal static ImmutableArray<MoneyTable> Run(PartContent content)
    {
        var walk = new Walk();
        var tables = ImmutableArray.CreateBuilder<MoneyTable>();
        var next = 0;
        foreach (var line in content.Lines)
        {
            while (next < content.Tables.Length && content.Tables[next].FirstLine <= line.Index)
            {
                tables.Add(new MoneyTable(content.Tables[next], walk.Enter(content.Tables[next]), tables.LastOrDefault()));
                next++;
            }

            var isInTable = next > 0 && line.Index <= content.Tables[next - 1].LastLine;
            if (!isInTable && !line.IsRule && !LineKinds.IsContents(line))
            {
                walk.Read(line);
            }
        }

        return tables.ToImmutable();
    }

    /// <summary>The statement of a table that has no telling heading: by its columns, else by the lines that it has.</summary>
    internal static Statement? Of(MoneyTable table)
    {
        var stated = table.Context.Statement;
        if ((table.CountsPeople && stated is null or Statement.Note) || (stated is not Statement.Note && (IsOfEquity(table) || IsOverview(table))))
        {
            return null;
        }

        return stated switch
        {
            Statement.Note when table.ComparesBudget => Statement.BudgetOutcome,
            null when table.ComparesBudget => Statement.BudgetOutcome,
            null => ByLines(table),
            _ => stated,
        };
    }

    /// <summary>Key figures of many years (5 kap. 3 § ÅRL, <c>flerårsöversikt</c>) are lines out of several statements and none of them.</summary>
    private static bool IsOverview(MoneyTable table) =>
        StatementNames.Find(table.Table.Title) is null && table.Columns.Select(c => c.Meaning).Where(m => m is { Kind: ColumnKind.Amount, Year: not null }).Select(m => m.Year).Distinct().Count() >= YearsOfOverview;

    private static bool IsOfEquity(MoneyTable table) =>
        table.Context.Captions.TakeLast(LinesOfTitle + table.Table.Cells.Count(c => c.IsHeader)).Append(table.Table.Title).Append(table.Context.Heading).Any(t => EquityPattern.IsMatch(LabelText.Fold(t)));

    private static Statement? ByLines(MoneyTable table)
    {
        var labels = table.Rows.Where(r => !r.Amounts.IsEmpty).Select(r => r.Label).Distinct().ToArray();
        var best = new[] { Statement.BalanceSheet, Statement.CashFlow, Statement.IncomeStatement }
            .Select(s => (Statement: s, Count: labels.Count(l => IsOwn(l, s)))).MaxBy(s => s.Count);
        return best.Count >= 3 ? best.Statement
            : table.HasBudget && table.Amounts.Any(a => Math.Abs(a) >= 1000) ? Statement.BudgetOutcome
            : null;
    }

    private static bool IsOwn(string label, Statement statement) =>
        ConceptMatcher.Match(label, statement) is { } concept && concept.Statement == statement.ToCode();

    private sealed class Walk
    {
        private Statement? statement;
        private int level;
        private string note = "";

        /// <summary>The last note whose heading is a number and a title alone; 0 where none was.</summary>
        private int counted;
        private string heading = "";
        private MoneyUnit? unit;
        private ImmutableArray<string> captions = [];

        internal void Read(Line line)
        {
            if (LineKinds.IsHeading(line) || IsShort(line) || Counted(line.Text) is not null)
            {
                Heading(line.Text, LineKinds.IsHeading(line) || OpensNotes(line.Text), line.HeadingLevel);
            }

            captions = captions.Add(line.Text);
            unit = AmountUnits.Stated(line.Text) ?? unit;
        }

        internal TableContext Enter(Table table)
        {
            var headers = table.Cells.Where(c => c.IsHeader).ToArray();
            foreach (var label in headers.Where(h => h.Column == 0))
            {
                Heading(label.Text, LineKinds.NoteNumber(label.Text) is not null || NotesPattern.IsMatch(label.Text), 0);
            }

            var context = new TableContext(statement, note, heading, [.. captions, .. headers.Select(h => h.Text)], unit);
            unit = headers.Select(h => AmountUnits.Stated(h.Text)).FirstOrDefault(u => u is not null) ?? unit;
            captions = [];
            return context;
        }

        private void Heading(string text, bool isFormal, int depth)
        {
            if (Counted(text) is { } next)
            {
                counted = next;
                (statement, note, heading, level) = (Statement.Note, next.ToString(CultureInfo.InvariantCulture), NumberPattern.Replace(text.Split('\t')[0], ""), depth);
                captions = [];
            }
            else if (isFormal && LineKinds.NoteNumber(text) is { } number)
            {
                (statement, note, heading, level) = (Statement.Note, number, NumberPattern.Replace(text, ""), depth);
                captions = [];
            }
            else if (StatementNames.Find(text) is { } named)
            {
                (statement, note, heading, level) = (named, "", NumberPattern.Replace(text, ""), depth);
                captions = [];
            }
            else if (isFormal && (depth == 0 || level == 0 || depth <= level))
            {
                (statement, note, heading, level) = (OpensNotes(text) ? Statement.Note : null, "", text, depth);
                captions = [];
            }
        }

        private bool OpensNotes(string text) => NotesPattern.IsMatch(text) || (statement is not null && CommentsPattern.IsMatch(LabelText.Fold(text)));

        /// <summary>Among notes, a title behind the number that is next: <c>9 Räntekostnader</c>. Notes that bear the word are not told so.</summary>
        private int? Counted(string text) =>
            statement == Statement.Note && (counted > 0 || note.Length == 0) && LineKinds.TitleNumber(text) is { } number && number > counted && number <= counted + MostSkipped
                && StatementNames.Find(text) is null ? number : null;

        /// <summary>Short enough for a heading that has lost its number and its weight.</summary>
        private static bool IsShort(Line line) => !line.HasCells && line.Text.Length <= 70 && (!line.Text.TrimEnd().EndsWith('.') || LineKinds.EndsInAbbreviation(line.Text.TrimEnd()));
    }
}
