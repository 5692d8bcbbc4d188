using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Finsam.Extract.Tables;

/// <summary>A line parted into the words of its label and the tokens of its numbers.</summary>
/// <param name="Reference">The number of the note that the row itself names (<c>Not 2</c>), where it does.</param>
internal sealed record RowShape(ImmutableArray<Token> Label, Token? Reference, ImmutableArray<Token> Numbers)
{
    private static readonly Regex YearPattern = new(@"^(19[89]|20[0-4])\d$");
    private static readonly Regex NoteNumberPattern = new(@"^\d{1,2}$");
    private static readonly Regex NoteListPattern = new(@"^\d{1,2}([,.&]\d{1,2})+$");
    private static readonly Regex NoisePattern = new(@"^[;:|.,'’`~_=!\\/]+$");

    private static readonly Regex NothingPattern = new(@"^(inga|ingen|inget)$", RegexOptions.IgnoreCase);

    private const int MostNumbers = 12;

    private const int Unreadable = 99;

    private (int Fewest, ImmutableArray<NumberField> First)? readings;

    /// <summary>Words that stand where numbers would: <c>Ansvarsförbindelser inga inga</c>.</summary>
    internal ImmutableArray<Token> Nothings { get; init; } = [];

    /// <summary>Words that stand in columns of numbers.</summary>
    internal ImmutableArray<Token> Strays { get; init; } = [];

    internal bool HasNumbers => !Numbers.IsEmpty;

    internal bool HasValues => HasNumbers || !Nothings.IsEmpty;

    /// <summary>How many numbers its tokens are at least; as many as hold no reading where there is none.</summary>
    internal int FewestNumbers => Readings.Fewest;

    /// <summary>The reading that joins most, from the left.</summary>
    internal ImmutableArray<NumberField> FirstReading => Readings.First;

    internal ImmutableArray<Token> Numbers
    {
        get;
        init
        {
            field = value;
            readings = null;
        }
    } = Numbers;

    /// <summary>Found once, for many ask.</summary>
    private (int Fewest, ImmutableArray<NumberField> First) Readings
    {
        get
        {
            if (readings is null)
            {
                var all = NumberGrouper.Readings(Numbers, MostNumbers);
                readings = (all.Select(r => r.Length).DefaultIfEmpty(Unreadable).Min(), all.FirstOrDefault([]));
            }

            return readings.Value;
        }
    }

    /// <summary>Numbers stand behind its label, and behind them what ends no row: initials, strokes of a signature.</summary>
    internal bool EndsInScraps
    {
        get
        {
            if (HasNumbers || Label.Length < 3 || Label[^1].Line.Words.IsEmpty || FirstGap(Label, 1) is not { } gap)
            {
                return false;
            }

            var scraps = Label.Reverse().TakeWhile(t => !NumberTokens.IsNumeric(t.Text)).Count();
            return scraps <= PlacedWords.MostScraps && Label[^scraps..].All(t => t.Text.Length <= PlacedWords.LongestScrap) && gap < Label.Length - scraps &&
                Label[gap..^scraps].All(t => NumberTokens.IsNumeric(t.Text)) && Label[gap..^scraps].Any(t => t.Text.Count(char.IsAsciiDigit) > 1);
        }
    }

    internal string LabelText => string.Join(' ', Label.Select(t => t.Text)).Trim();

    /// <summary>
    /// The numbers of a row are the numeric tokens at its end. Where gaps or tabs part its cells they begin only at such a
    /// gap, so that the digits of <c>Projekt 47</c> stay in the label.
    /// </summary>
    internal static RowShape Of(RowLine row)
    {
        var tokens = WithoutNoise(row.Tokens);
        var start = tokens.Length;
        while (start > 0 && NumberTokens.IsNumeric(tokens[start - 1].Text))
        {
            start--;
        }

        while (start < tokens.Length && NumberTokens.IsSuffix(tokens[start].Text))
        {
            start++;
        }

        if (tokens[..start].Any(t => t.Text.Any(char.IsLetter)) && FirstGap(tokens, start) is { } gap)
        {
            start = gap;
        }

        if (IsYearOfLabel(tokens, start))
        {
            start = tokens.Length;
        }

        var (label, reference) = Refer(tokens[..start], tokens[start..]);
        return WithNothings(new RowShape(label.Label, reference, label.Numbers));
    }

    /// <summary>One such word may end a sentence; two in a row, or one behind a gap, do not.</summary>
    private static RowShape WithNothings(RowShape shape)
    {
        var from = shape.Label.Length;
        while (from > 1 && NothingPattern.IsMatch(shape.Label[from - 1].Text))
        {
            from--;
        }

        var isValue = !shape.HasNumbers && from < shape.Label.Length && (shape.Label.Length - from > 1 || shape.Label[from].AfterWideGap);
        return isValue ? shape with { Label = shape.Label[..from], Nothings = shape.Label[from..] } : shape;
    }

    /// <summary>A year that ends a caption (<c>Deltagare under verksamhetsåret 2015</c>) is no amount.</summary>
    private static bool IsYearOfLabel(ImmutableArray<Token> tokens, int start) =>
        start == tokens.Length - 1 && start > 0 && !tokens[start].AfterWideGap && YearPattern.IsMatch(tokens[start].Text);

    private static int? FirstGap(ImmutableArray<Token> tokens, int start)
    {
        for (var i = start; i < tokens.Length; i++)
        {
            if (tokens[i].AfterWideGap)
            {
                return i;
            }
        }

        return null;
    }

    private static ((ImmutableArray<Token> Label, ImmutableArray<Token> Numbers) Parts, Token? Reference) Refer(
        ImmutableArray<Token> label, ImmutableArray<Token> numbers)
    {
        var named = label.Length >= 2 && ColumnMeaning.IsNoteWord(label[^1].Text) && !numbers.IsEmpty && NoteNumberPattern.IsMatch(numbers[0].Text);
        if (named)
        {
            return ((label[..^1], numbers[1..]), numbers[0]);
        }

        if (label.Length >= 3 && ColumnMeaning.IsNoteWord(label[^2].Text) && NoteNumberPattern.IsMatch(label[^1].Text))
        {
            return ((label[..^2], numbers), label[^1]);
        }

        // "Drift  Not 2,3  1 200": a reference that is no number of its own.
        var listed = label.Length >= 3 && ColumnMeaning.IsNoteWord(label[^2].Text) && NoteListPattern.IsMatch(label[^1].Text);
        return listed ? ((label[..^2], numbers), label[^1]) : ((label, numbers), null);
    }

    /// <summary>Specks that a scan leaves at the end of a line.</summary>
    private static ImmutableArray<Token> WithoutNoise(ImmutableArray<Token> tokens)
    {
        var end = tokens.Length;
        while (end > 1 && NoisePattern.IsMatch(tokens[end - 1].Text))
        {
            end--;
        }

        return tokens[..end];
    }
}
