using System.CommandLine;
using System.CommandLine.Help;

namespace Finsam.Extract.Cli.Commands;

/// <summary>The program: its verbs, in the order of use. Verbs that only the program itself calls are added hidden.</summary>
internal static class FinsamCommand
{
    internal const string Example = "finsam extract reports --out dataset";

    internal static RootCommand Create()
    {
        var root = new RootCommand(
            "Turns scanned, born-digital and text annual reports and minutes of Swedish coordination associations "
            + "(samordningsförbund) into a dataset: CSV tables with provenance, arithmetic checks and a report.")
        {
            ExtractCommand.Create(),
            MergeCommand.Create(),
            WatchCommand.Create(),
            AuditCommand.Create(),
            InspectCommand.Create(),
            RepairCommand.Create(),
            StoreCommand.Create(),
            DoctorCommand.Create(),
            TrainCommand.Create(),
            OcrWorkerCommand.Create(),
            StageWorkerCommand.Create(),
        };
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExample((HelpAction)help.Action!);
        return root;
    }
}
