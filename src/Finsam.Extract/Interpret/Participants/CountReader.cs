using System.Collections.Immutable;
using Finsam.Extract.Model;

namespace Finsam.Extract.Interpret.Participants;

/// <summary>Numbers about participants from running text about one activity.</summary>
internal static class CountReader
{
    /// <summary>The end by which a track is told, with its ring though a reader lost it.</summary>
    private const string TrackEnding = "spår";

    private const double ProseConfidence = 0.85;

    /// <summary>How far behind the number that it belongs to a gender's share may stand, side columns in between.</summary>
    private const int FarthestShare = 220;

    /// <summary>The shares of women and men are told a sentence or two after the number of all.</summary>
    private const int FarthestPercent = 600;

    /// <param name="isAttributed">What <see cref="ParticipantRecord.IsAttributed"/> says of the numbers.</param>
    internal static IEnumerable<ParticipantRecord> Run(string activity, JoinedLines text, bool isAttributed = false) =>
        Read(activity, text).Select(r => r with { IsAttributed = isAttributed });

    private static IEnumerable<ParticipantRecord> Read(string activity, JoinedLines text)
    {
        var current = ImmutableArray<string>.Empty;
        var (total, end) = ((decimal?)null, 0);
        var taken = new HashSet<string>();
        foreach (var count in CountPhrases.Find(text.Folded))
        {
            if (count.Track.Length > 0)
            {
                var name = $"{activity}, {text.Text.Substring(count.At, count.Track.Length - TrackEnding.Length)}{TrackEnding}";
                yield return Record(name, current.IsEmpty ? "participants" : current[0], count, text);
                continue;
            }

            if (!count.Measures.IsEmpty)
            {
                (current, total, end) = (count.Measures, count.Gender == "total" && !count.IsPercent ? count.Value : null, count.End);
                taken = [count.Gender];
            }
            else if (!Belongs(count))
            {
                continue;
            }
            else
            {
                end = count.End;
            }

            foreach (var measure in count.Measures.IsEmpty ? current : count.Measures)
            {
                yield return Record(activity, measure, count, text);
            }
        }

        bool Belongs(CountEvent count) =>
            !current.IsEmpty && count.At - end <= (count.IsPercent ? FarthestPercent : FarthestShare) && (count.IsPercent || total is null || count.Value <= total)
            && taken.Add(count.Gender + (count.IsPercent ? "%" : ""));
    }

    private static ParticipantRecord Record(string activity, string measure, CountEvent count, JoinedLines text) => new()
    {
        Activity = activity,
        Measure = measure,
        Gender = count.Gender,
        Value = count.Value,
        Unit = count.IsPercent ? "percent" : "count",
        Evidence = Evidence.At(text.LineAt(Math.Min(count.NumberAt, Math.Max(0, text.Text.Length - 1))), ProseConfidence),
    };
}
