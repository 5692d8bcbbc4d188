using System.CommandLine;
using System.Globalization;
using Finsam.Extract.Cli.Inputs;
using Finsam.Extract.Cli.Output;
using Finsam.Extract.Cli.Runs;

namespace Finsam.Extract.Cli.Commands;

/// <summary>The options of <c>extract</c> and <c>watch</c> that are not limits, and how a call of them is understood.</summary>
internal sealed class ExtractOptions
{
    private readonly Option<string> target = new("--out", "-o")
    {
        Description = "Folder that the dataset is written to; made where it is missing.", HelpName = "DATASET", Required = true,
    };

    private readonly Option<int> jobs = Checked(
        new Option<int>("--jobs", "-j")
        {
            Description = "Files, and pages of them, that are worked on side by side.", HelpName = "N", DefaultValueFactory = _ => Environment.ProcessorCount,
        },
        n => n >= 1, "must be 1 or more");

    private readonly Option<string?> store = new("--store")
    {
        Description = "Folder for what was read from each file, so that it is read only once (default: DATASET/.finsam/recognized).", HelpName = "DIR",
    };

    private readonly Option<string[]> include = new("--include")
    {
        Description = "Only files that match a glob (*.pdf, 2019/**); may be given several times.", HelpName = "GLOB",
    };

    private readonly Option<string[]> exclude = new("--exclude") { Description = "No files that match a glob; may be given several times.", HelpName = "GLOB" };

    private readonly Option<string?> since = Checked(
        new Option<string?>("--since") { Description = "Only files changed on that day (UTC) or later.", HelpName = "YYYY-MM-DD" },
        day => day is null || Day(day) is not null, "must be a day, YYYY-MM-DD");

    private readonly Option<bool> retryFailed = new("--retry-failed") { Description = "Work again on files of which something failed in an earlier run." };

    private readonly Option<string?> maxFailures = Checked(
        new Option<string?>("--max-failures") { Description = "Stop where more files give nothing: a number, or a share of those done (10%).", HelpName = "N|P%" },
        most => most is null || FailureLimit.Parse(most) is not null, "must be a number or a percentage");

    private readonly Option<string?> log = new("--log") { Description = "Also write the log as JSON, an event a line.", HelpName = "FILE" };

    private readonly Option<string?> metrics = new("--metrics") { Description = "Keep the state of the run in a file for Prometheus.", HelpName = "FILE" };

    private readonly Option<bool> quiet = new("--quiet", "-q") { Description = "Say nothing but errors." };

    private readonly Option<bool> verbose = new("--verbose", "-v") { Description = "Say each step." };

    private readonly LimitOptions limits = new();

    internal void AddTo(Command command)
    {
        Option[] all = [target, jobs, store, include, exclude, since, retryFailed, maxFailures, .. limits.All, log, metrics, quiet, verbose];
        foreach (var option in all)
        {
            command.Options.Add(option);
        }

        command.Validators.Add(call =>
        {
            if (call.GetValue(quiet) && call.GetValue(verbose))
            {
                call.AddError("--quiet and --verbose exclude each other.");
            }
        });
    }

    internal ExtractCall Of(ParseResult call, string input)
    {
        var recognition = limits.Recognition(call) with { Workers = call.GetValue(jobs) };
        var stages = limits.Stages(call);
        var dataset = call.GetRequiredValue(target);
        return new ExtractCall
        {
            Input = input,
            Dataset = dataset,
            Store = call.GetValue(store) ?? DatasetFolder.StoreOf(dataset),
            Filter = new InputFilter
            {
                Include = [.. call.GetValue(include) ?? []], Exclude = [.. call.GetValue(exclude) ?? []], Since = call.GetValue(since) is { } day ? Day(day) : null,
            },
            Recognition = recognition,
            Settings = new RunSettings
            {
                Jobs = call.GetValue(jobs),
                MaxFileBytes = recognition.MaxSourceBytes,
                RetryFailed = call.GetValue(retryFailed),
                MaxFailures = call.GetValue(maxFailures) is { } most ? FailureLimit.Parse(most) : null,
                Stages = stages,
                Limits = LimitOptions.Text(recognition, stages),
            },
            LeastRoom = limits.LeastRoom(call),
            Log = call.GetValue(log),
            Metrics = call.GetValue(metrics),
            Verbosity = call.GetValue(quiet) ? Verbosity.Quiet : call.GetValue(verbose) ? Verbosity.Verbose : Verbosity.Normal,
        };
    }

    /// <summary>An option whose value is held against a rule.</summary>
    internal static Option<T> Checked<T>(Option<T> option, Func<T?, bool> isRight, string rule)
    {
        option.Validators.Add(result =>
        {
            if (!isRight(result.GetValueOrDefault<T>()))
            {
                result.AddError($"{option.Name} {rule}.");
            }
        });
        return option;
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
