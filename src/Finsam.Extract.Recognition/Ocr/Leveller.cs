using Finsam.Extract.Recognition.Native;

namespace Finsam.Extract.Recognition.Ocr;

/// <summary>Turns a page so that its lines are level (Postl's method in Leptonica: the angle of the sharpest row profile).</summary>
internal static class Leveller
{
    /// <summary>Leptonica's advice: below this the angle is not to be trusted.</summary>
    private const double TrustedConfidence = 3;

    private const double WorthTurningDegrees = 0.05;

    /// <summary>The skew that was undone, degrees clockwise, and the level picture (the caller's to dispose).</summary>
    internal static (double SkewDegrees, Picture Level) Run(Picture picture)
    {
        var (degrees, confidence) = picture.FindSkew();
        return confidence < TrustedConfidence || Math.Abs(degrees) < WorthTurningDegrees
            ? (0, picture.Scale(1))
            : (-degrees, picture.Turn(degrees));
    }
}
