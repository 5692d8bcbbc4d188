using System.Collections.Immutable;
using Finsam.Extract.Parsing;

namespace Finsam.Extract.Tables;

/// <summary>
/// Every way in which a run of tokens can be read as numbers: scans and text layers tear thousands groups apart or glue
/// them (<c>-5925 479 -6 635 840</c>), so what belongs together is decided later, by columns and sums.
/// </summary>
internal static class NumberGrouper
{
    private const int MostReadings = 400;

    internal static List<ImmutableArray<NumberField>> Readings(ImmutableArray<Token> tokens, int mostNumbers)
    {
        var found = new List<ImmutableArray<NumberField>>();
        Extend(tokens, 0, [], (found, mostNumbers));
        return found;
    }

    private static void Extend(
        ImmutableArray<Token> tokens, int at, ImmutableArray<NumberField> sofar, (List<ImmutableArray<NumberField>> Found, int Most) limits)
    {
        if (at == tokens.Length)
        {
            limits.Found.Add(sofar);
            return;
        }

        if (sofar.Length == limits.Most || limits.Found.Count >= MostReadings)
        {
            return;
        }

        foreach (var field in StartingAt(tokens, at))
        {
            Extend(tokens, at + field.Tokens.Length, sofar.Add(field), limits);
        }
    }

    /// <summary>The numbers that can begin at a token, longest first.</summary>
    private static IEnumerable<NumberField> StartingAt(ImmutableArray<Token> tokens, int at)
    {
        var last = at + (NumberTokens.IsDash(tokens[at].Text) || tokens[at].Text == "(" ? 1 : 0);
        var furthest = last;
        while (furthest + 1 < tokens.Length && NumberTokens.CanGoOn(tokens[furthest + 1].Text) && !IsParted(tokens[furthest + 1]))
        {
            furthest++;
        }

        for (var end = furthest; end >= at; end--)
        {
            var to = end;
            while (to + 1 < tokens.Length && NumberTokens.IsSuffix(tokens[to + 1].Text))
            {
                to++;
            }

            if (end < tokens.Length && Field([.. tokens[at..(to + 1)]]) is { } field)
            {
                yield return field;
            }
        }
    }

    private static bool IsParted(Token token) => token.AfterWideGap;

    private static NumberField? Field(ImmutableArray<Token> tokens)
    {
        var text = string.Join(' ', tokens.Select(t => t.Text));
        return Amounts.Read(text) is { } amount && !HasLeadingNought(tokens)
            ? new NumberField(tokens, amount, Cost(tokens, amount))
            : null;
    }

    /// <summary>A number of several groups does not begin with a nought.</summary>
    private static bool HasLeadingNought(ImmutableArray<Token> tokens)
    {
        var head = tokens[0].Text.TrimStart('-', '–', '—', '−', '+', '(').TrimEnd('%', ')', '-');
        var alone = tokens.Length == 1 || NumberTokens.IsSuffix(tokens[1].Text);
        return head.Length > 0 && head[0] is '0' or 'O' && !(alone && (head.Length == 1 || head.Contains(',')));
    }

    private static double Cost(ImmutableArray<Token> tokens, Amount amount)
    {
        var groups = tokens.Where(t => t.Text.Any(char.IsAsciiDigit) || t.Text is "O").ToArray();
        if (groups.Length <= 1)
        {
            return amount.IsDoubtful ? 0.5 : 0;
        }

        var head = groups[0].Text.Count(char.IsAsciiDigit);
        var torn = head switch { <= 3 => 0, 4 => 0.3, 5 or 6 => 0.6, _ => 3 };
        return torn + groups.Skip(1).Count(g => g.Text.Count(char.IsLetterOrDigit) > 3) * 0.5;
    }
}
