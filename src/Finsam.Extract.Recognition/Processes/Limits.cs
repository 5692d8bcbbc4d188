namespace Finsam.Extract.Recognition.Processes;

/// <summary>What a child process may use before it is ended; all but time and output where <c>prlimit</c> is there to set it.</summary>
/// <param name="Time">Wall clock, and processor time.</param>
/// <param name="OutputBytes">Most bytes taken from its standard output.</param>
/// <param name="AddressSpaceBytes">Its address space.</param>
/// <param name="FileBytes">The largest file that it may write.</param>
internal sealed record Limits(TimeSpan Time, long OutputBytes = 64L << 20, long AddressSpaceBytes = 1L << 30, long FileBytes = 1L << 29);
