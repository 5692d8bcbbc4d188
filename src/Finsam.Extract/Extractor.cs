using System.Collections.Immutable;
using Finsam.Extract.Check;
using Finsam.Extract.Correct;
using Finsam.Extract.Interpret.Activities;
using Finsam.Extract.Interpret.Financials;
using Finsam.Extract.Interpret.Goals;
using Finsam.Extract.Interpret.Meetings;
using Finsam.Extract.Interpret.Participants;
using Finsam.Extract.Interpret.People;
using Finsam.Extract.Layout;
using Finsam.Extract.Model;
using Finsam.Extract.Repair;
using Finsam.Extract.Segment;
using Finsam.Extract.Tables;

namespace Finsam.Extract;

/// <summary>The pipeline after the seam: from what was read to records. Pure: the same words give the same records.</summary>
public static class Extractor
{
    public static ExtractedFile Run(SourceFile source, RecognizedDocument recognized)
    {
        var file = Unjudged(source, recognized);
        return file with { Documents = [.. file.Documents.Select(RecordConfidence.Run)] };
    }

    /// <summary>The records with the confidence that their readers give them: what the learnt confidence of all but the amounts is made from.</summary>
    public static ExtractedFile Unjudged(SourceFile source, RecognizedDocument recognized)
    {
        var lines = LineRepairer.Run(LineReader.Run(recognized));
        var tables = TableReader.Run(lines, recognized.Pages);
        var parts = Segmenter.Run(lines, tables);
        var sources = recognized.Pages.ToImmutableDictionary(p => p.Number, p => p.Source);
        return new ExtractedFile(source, recognized, [.. parts.Select(part => Interpret(ContentOf(part)))]);

        PartContent ContentOf(DocumentPart part) => new(
            part,
            [.. lines.Where(l => part.FirstLine <= l.Index && l.Index <= part.LastLine)],
            [.. tables.Where(t => part.FirstLine <= t.FirstLine && t.FirstLine <= part.LastLine)])
        { PageSources = sources, LinesSource = recognized.LinesSource };
    }

    private static ExtractedDocument Interpret(PartContent content) => Corrector.Run(Checker.Run(new ExtractedDocument
    {
        Content = content,
        Financials = FinancialReader.Run(content),
        People = PeopleReader.Run(content),
        Meetings = MeetingReader.Run(content),
        AgendaItems = AgendaReader.Run(content),
        Activities = ActivityReader.Run(content),
        Participants = ParticipantReader.Run(content),
        Goals = GoalReader.Run(content),
    }));
}
