namespace Finsam.Extract.Recognition.Poppler;

/// <summary>
/// How often the programs may run into their time limit on one file. A file made to hang them on every page would else keep a
/// run busy for days.
/// </summary>
internal sealed class Patience
{
    private const int Timeouts = 8;

    private int _timeouts;

    internal bool IsLost => Volatile.Read(ref _timeouts) >= Timeouts;

    internal void Lose() => Interlocked.Increment(ref _timeouts);
}
