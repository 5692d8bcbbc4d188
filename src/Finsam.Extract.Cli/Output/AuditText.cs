using System.Globalization;
using Finsam.Extract.Write.Audit;

namespace Finsam.Extract.Cli.Output;

/// <summary>An audit for a terminal.</summary>
internal static class AuditText
{
    internal static void Write(TextWriter target, Audit audit, int most)
    {
        target.WriteLine($"{audit.Documents} documents; {string.Join(", ", audit.Statuses.Select(s => $"{s.Rows} {s.Status}"))}");
        foreach (var kind in audit.Kinds)
        {
            target.WriteLine($"  {kind.Kind,-16} {kind.Pass,6} hold {kind.Rounding,5} but for rounding {kind.Fail,5} fail");
        }

        foreach (var (rank, finding) in audit.Findings.Take(most).Index())
        {
            target.WriteLine();
            target.WriteLine($"{rank + 1}. {finding.Name.Printable()}: {finding.What.Printable()}");
            target.WriteLine(string.Create(CultureInfo.InvariantCulture, $"   {Told(finding)}: {finding.Expected:0.##} and not {finding.Actual:0.##}, off by {finding.Difference:0.##}"));
            target.WriteLine(string.Create(CultureInfo.InvariantCulture, $"   {finding.SourceFile.Printable()}{Where(finding.Members[^1].Place)}: {string.Join(", ", finding.Members.Select(m => $"{m.Label} {m.Printed}".Trim())).Printable()}"));
        }

        if (audit.Findings.Length > most)
        {
            target.WriteLine();
            target.WriteLine($"The first {most} of {audit.Findings.Length} (--most).");
        }
    }

    private static string Where(AuditPlace place) =>
        (place.Page is { } page ? $", page {page}" : "") + (place.Line is { } line ? $", line {line}" : "");

    private static string Told(AuditFinding finding) =>
        finding.Kind != "proposal" ? finding.Kind : finding.IsTaken ? "set by proof" : "proposed by proof";
}
