using Finsam.Extract.Recognition.Processes;

namespace Finsam.Extract.Cli.Stages;

/// <summary>What the stages may use for one file.</summary>
/// <param name="Time">Processor time.</param>
/// <param name="HeapBytes">The heap of their process.</param>
internal sealed record StageLimits(TimeSpan Time, long HeapBytes)
{
    internal static StageLimits Usual { get; } = new(TimeSpan.FromMinutes(5), 2L << 30);

    /// <summary>The model's tables and compiled code take 0.2 GB.</summary>
    private const long MostResidentBytes = 500L << 20;

    /// <summary>For the runtime reserves its heap several times over.</summary>
    private const int ReservedHeaps = 6;

    private const long RestOfAddressSpace = 4L << 30;

    internal WorkerLimits OfWorker => new((ReservedHeaps * HeapBytes) + RestOfAddressSpace, HeapBytes, MostResidentBytes);
}
