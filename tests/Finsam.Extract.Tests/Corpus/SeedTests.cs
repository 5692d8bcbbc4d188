using Finsam.Extract.Evaluation;
using Finsam.Extract.Model;
using Finsam.Extract.Recognition;
using Finsam.Extract.Tests.Check;

namespace Finsam.Extract.Tests.Corpus;

/// <summary>The two documents of <c>seeds/</c> against their true records: floors that no change may fall below.</summary>
public class SeedTests
{
    private static readonly Lazy<ExtractedFile[]> Files = new(() => [Read("000"), Read("003")]);

    [Fact]
    public void Every_document_of_the_bundles_is_found_with_its_facts() => Assert.Equal(1, Score("documents", f => f.Documents.Select(d => d.Content.Part).Select(p =>
        (p.Ordinal, Key(p.Type.ToCode(), p.AssociationName, p.OrgNumber, Day(p.PeriodStart), Day(p.PeriodEnd), Day(p.MeetingDate), Day(p.SignedDate)))),
        r => Key(r["document_type"], r["association_name"], r["org_number"], r["period_start"], r["period_end"], r["meeting_date"], r["signed_date"])).F1);

    [Fact]
    public void Amounts_stand_with_their_labels_periods_and_measures_and_no_wrong_one_is_called_verified()
    {
        var scores = Files.Value.Zip(["000", "003"]).SelectMany(pair => pair.First.Documents.Select(d => Amounts(d, pair.Second))).ToList();
        var amounts = scores.Select(s => s.Amounts).Aggregate((x, y) => x + y);
        Assert.InRange(amounts.F1, 0.97, 1);
        Assert.InRange(scores.Sum(s => s.InPlace), 0.97 * amounts.Both, amounts.Both);
        Assert.Equal(0, scores.Sum(s => s.VerifiedWrong));
        Assert.InRange(scores.Sum(s => s.Verified), 0.8 * amounts.Found, amounts.Found);
    }

    [Fact]
    public void People_are_found_in_their_roles() => Assert.InRange(Score("people", f => Each(f, d => d.People, p => Key(p.Name, p.Body, p.Role, p.Party)),
        r => Key(r["name"], r["body"], r["role"], r["party"])).F1, 0.93, 1);

    [Fact]
    public void Meetings_are_found() => Assert.Equal(1, Score("meetings", f => Each(f, d => d.Meetings, m => Key(Day(m.MeetingDate), m.Kind)),
        r => Key(r["meeting_date"], r["kind"])).F1);

    [Fact]
    public void Agenda_items_are_found_in_the_bundle_that_has_any() => Assert.InRange(Score("agenda_items", f => Each(f, d => d.AgendaItems, a => Key(a.Number, a.Title)),
        r => Key(r["number"], r["title"])).F1, 0.97, 1);

    [Fact]
    public void Numbers_of_participants_are_found() => Assert.InRange(Score("participants", f => Each(f, d => d.Participants, p =>
        Key(p.Measure, p.Gender, $"{p.Value:0.##}", p.Unit)), r => Key(r["measure"], r["gender"], r["value"], r["unit"])).F1, 0.95, 1);

    [Fact]
    public void Nine_in_ten_damaged_words_are_mended_and_hardly_any_is_harmed()
    {
        var truth = File.ReadAllLines(Path.Combine(Gold.Folder(), "000", "text.txt"));
        var (damaged, mended, whole, harmed) = (0, 0, 0, 0);
        foreach (var line in Files.Value[0].Documents.SelectMany(d => d.Content.Lines).Where(l => l.Part == 0))
        {
            string[] was = line.Plain.Split(' '), now = line.Text.Split(' '), should = truth[line.Number - 1].Split(' ');
            if (was.Length != should.Length || now.Length != should.Length)
            {
                continue;
            }

            for (var i = 0; i < should.Length; i++)
            {
                var (wasRight, isRight) = (was[i] == should[i], now[i] == should[i]);
                damaged += wasRight ? 0 : 1;
                mended += !wasRight && isRight ? 1 : 0;
                whole += wasRight ? 1 : 0;
                harmed += wasRight && !isRight ? 1 : 0;
            }
        }

        Assert.True(mended >= 0.9 * damaged, $"{mended} of {damaged} mended");
        Assert.True(harmed <= 0.003 * whole, $"{harmed} of {whole} harmed");
    }

    private static FinancialScore Amounts(ExtractedDocument document, string seed)
    {
        var ordinal = $"{document.Content.Part.Ordinal}";
        return FinancialScorer.Run(document, Of("financials.csv"), Of("checks.csv"));

        Dictionary<string, string>[] Of(string table) => [.. Gold.Rows(Gold.Folder(), seed, table).Where(r => r["ordinal"] == ordinal)];
    }

    private static Agreement Score(
        string table, Func<ExtractedFile, IEnumerable<(int Ordinal, string Key)>> found, Func<Dictionary<string, string>, string> key)
    {
        return Files.Value.Zip(["000", "003"]).Select(pair => Of(pair.First, pair.Second)).Aggregate((a, b) => a + b);

        Agreement Of(ExtractedFile file, string seed) => File.Exists(Path.Combine(Gold.Folder(), seed, table + ".csv"))
            ? Agreement.Of(
                Gold.Rows(Gold.Folder(), seed, table + ".csv").Select(r => Key(r["ordinal"], key(r))),
                found(file).Select(f => Key($"{f.Ordinal}", f.Key)))
            : new Agreement(0, 0, 0);
    }

    private static IEnumerable<(int Ordinal, string Key)> Each<TRecord>(
        ExtractedFile file, Func<ExtractedDocument, IEnumerable<TRecord>> records, Func<TRecord, string> key) =>
        file.Documents.SelectMany(d => records(d).Select(r => (d.Content.Part.Ordinal, key(r))));

    private static string Key(params string[] fields) => string.Join('|', fields);

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd") ?? "";

    private static ExtractedFile Read(string seed)
    {
        var path = Directory.EnumerateFiles(Path.Combine(Gold.Folder(), "..", "..", "seeds"), seed + "_*").Single();
        var hash = new string('0', 64);
        return Extractor.Run(new SourceFile(Path.GetFileName(path), hash), TextFileReader.Read(File.ReadAllBytes(path), hash));
    }
}
