using System.Collections.Immutable;
using System.Text;
using Finsam.Extract.Layout;
using Finsam.Extract.Model;
using Finsam.Extract.Repair;
using FsCheck;
using FsCheck.Fluent;

namespace Finsam.Extract.Tests.Repair;

public class RepairPropertyTests
{
    private static readonly string[] Pieces =
    [
        "fér", "ar", "hallbar", "1 234 567", "2020-05-06", "(14", "kvinnor)", "|", "Ostersund", "pr0jekt", "&r", "A4", "-", "samverkans-", "12,5", "SGI0", "x@y.se",
        "Skelleftedkommun", "é", "\t", "222000-1234", "p&", "ocks3", "ARSREDOVISNING", "3r", "vrd/omsorg", "**", "~",
    ];

    private static readonly Gen<string> Texts =
        from lines in Gen.Elements(Pieces).ListOf(8).Select(p => string.Join(' ', p)).ListOf(6)
        select string.Join('\n', lines);

    [Fact]
    public void The_repairs_of_a_line_lead_from_what_was_read_to_its_text() => ForEachLine(line =>
    {
        var text = new StringBuilder(line.Plain);
        foreach (var repair in line.Repairs.Reverse())
        {
            var start = line.PlainToSource.IndexOf(repair.Start);
            text.Remove(start, repair.Original.Length).Insert(start, repair.Repaired);
        }

        return text.ToString() == line.Text;
    });

    [Fact]
    public void Repairs_stand_in_order_and_quote_the_source() => ForEachLine(line =>
        line.Repairs.All(r => line.SourceText.Substring(r.Start, r.Length) == r.Original || line.SourceText.Contains('*'))
        && line.Repairs.Zip(line.Repairs.Skip(1)).All(p => p.First.Start + p.First.Length <= p.Second.Start));

    [Fact]
    public void Words_that_are_numbers_keep_every_digit() => ForEachLine(line =>
        Numbers(line.Plain).SequenceEqual(Numbers(line.Text)));

    [Fact]
    public void A_line_without_repairs_is_unchanged() => ForEachLine(line => line.Repairs.Length > 0 || line.Text == line.Plain);

    [Fact]
    public void No_word_of_any_letters_makes_repair_fail()
    {
        var signs = Enumerable.Range(0x20, 0x2300).Select(c => (char)c).Where(char.IsLetterOrDigit).Append('&').Append('|').ToArray();
        var words = Gen.OneOf(Gen.Elements(signs), Gen.Elements("abåäöÅÄÖABÉéôŠž".ToCharArray())).ListOf(6).Select(letters => string.Concat(letters));
        Prop.ForAll(Arb.From(words.ListOf(40)), all => !Repair(Damaged.Page + "\n" + string.Join(' ', all)).IsDefault)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(7, 11));
    }

    private static IEnumerable<string> Numbers(string text) =>
        text.Split([' ', '\t']).Where(w => w.Any(char.IsDigit) && !w.Any(char.IsLetter));

    private static void ForEachLine(Func<Line, bool> holds) =>
        Prop.ForAll(Arb.From(Texts), text => Repair(Damaged.Page + "\n" + text).All(holds))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(7, 11));

    private static ImmutableArray<Line> Repair(string text) => LineRepairer.Run(LineReader.Run(new RecognizedDocument
    {
        SourceSha256 = "",
        Engine = "text",
        TextLines = [.. text.Split('\n').Select((line, i) => new SourceLine(i + 1, null, line))],
    }));
}
