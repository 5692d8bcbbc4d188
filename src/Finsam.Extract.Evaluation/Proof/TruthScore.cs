using Finsam.Extract.Model;

namespace Finsam.Extract.Evaluation.Proof;

using GoldRow = IReadOnlyDictionary<string, string>;

/// <summary>How far the status and the confidence of amounts say whether they are right.</summary>
/// <param name="Unmarked">Wrong, and neither suspect nor of a confidence below 0.9.</param>
public sealed record TruthScore(int Amounts, int Right, int Verified, int VerifiedWrong, int Mended, int MendedWrongly, int Unmarked, Reliability Reliability)
{
    private const double Sure = 0.9;

    public static TruthScore None { get; } = new(0, 0, 0, 0, 0, 0, 0, Reliability.None);

    public double VerifiedShare => Amounts == 0 ? 0 : (double)Verified / Amounts;

    /// <param name="wrong">Is told each wrong amount.</param>
    public static TruthScore Of(ExtractedDocument document, IReadOnlyList<GoldRow> truth, Action<string> wrong)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(wrong);
        var score = None;
        foreach (var (record, match) in document.Financials.Zip(FinancialScorer.Match(document.Financials, truth)))
        {
            var isMended = document.NumberProposals.Any(p => p.IsTaken && p.Place == (record.TableIndex, record.Row, record.Column));
            score += One(record, match is not null, isMended);
            if (match is null)
            {
                wrong($"{record.Evidence.Page}:{record.Evidence.Line} {record.Statement} {record.Label} {record.Measure} {record.PeriodEnd}: {record.AmountSek} from {record.Evidence.SourceText}, {record.Evidence.Status} {record.Evidence.Confidence}{(isMended ? " mended" : "")}");
            }
        }

        return score;
    }

    public static TruthScore operator +(TruthScore a, TruthScore b) => new(
        a.Amounts + b.Amounts, a.Right + b.Right, a.Verified + b.Verified, a.VerifiedWrong + b.VerifiedWrong, a.Mended + b.Mended,
        a.MendedWrongly + b.MendedWrongly, a.Unmarked + b.Unmarked, a.Reliability + b.Reliability);

    public static TruthScore Add(TruthScore left, TruthScore right) => left + right;

    private static TruthScore One(FinancialRecord record, bool isRight, bool isMended)
    {
        var (status, confidence) = (record.Evidence.Status, record.Evidence.Confidence);
        return new TruthScore(
            1,
            isRight ? 1 : 0,
            status == RecordStatus.Verified ? 1 : 0,
            status == RecordStatus.Verified && !isRight ? 1 : 0,
            isMended ? 1 : 0,
            isMended && !isRight ? 1 : 0,
            !isRight && status != RecordStatus.Suspect && confidence >= Sure ? 1 : 0,
            Reliability.Of(confidence, isRight));
    }
}
