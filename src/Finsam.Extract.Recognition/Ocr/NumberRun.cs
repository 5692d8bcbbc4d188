using Finsam.Extract.Recognition.Native;

namespace Finsam.Extract.Recognition.Ocr;

/// <summary>Neighbouring words on a line that are one number, or may be: <c>-1</c> <c>216</c> <c>792</c>.</summary>
internal sealed record NumberRun(IReadOnlyList<PixelWord> Words)
{
    internal string Text => string.Join(' ', Words.Select(w => w.Text));

    /// <summary>A number is as sure as its least sure figure.</summary>
    internal double Confidence => Words.Count == 0 ? 0 : Words.Min(w => w.Confidence);

    internal PixelBox Box
    {
        get
        {
            var (x, y) = (Words.Min(w => w.Box.X), Words.Min(w => w.Box.Y));
            return new PixelBox(x, y, Words.Max(w => w.Box.X + w.Box.Width) - x, Words.Max(w => w.Box.Y + w.Box.Height) - y);
        }
    }
}
