namespace Finsam.Extract.Recognition.Sources;

/// <summary>
/// The time that the pages of one file may take together, counted in work on them: waiting for a worker that reads another file
/// counts for nothing. What was read until then is kept.
/// </summary>
internal sealed class FileAllowance(TimeSpan most)
{
    private long _spentTicks;

    internal bool IsSpent => Interlocked.Read(ref _spentTicks) > most.Ticks;

    internal void Spend(TimeSpan time) => Interlocked.Add(ref _spentTicks, time.Ticks);

    internal PageOutcome Refuse(int page) =>
        PageOutcome.Failed(page, "timeout", $"not read: the file's pages took more than {most.TotalMinutes:0.#} minutes together (--file-time)");
}
