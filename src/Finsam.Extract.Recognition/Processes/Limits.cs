namespace Finsam.Extract.Recognition.Processes;

/// <summary>What a child process may use before it is ended.</summary>
/// <param name="Time">Wall clock.</param>
/// <param name="OutputBytes">Most bytes taken from its standard output.</param>
/// <param name="AddressSpaceBytes">Its address space, where <c>prlimit</c> is there to set it.</param>
internal sealed record Limits(TimeSpan Time, long OutputBytes = 256L << 20, long AddressSpaceBytes = 1L << 30);
