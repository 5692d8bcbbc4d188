namespace Finsam.Extract.Recognition.Sources;

/// <summary>What a TIFF file tells of one of its pages.</summary>
/// <param name="Index">Its directory, from 0.</param>
/// <param name="XDpi">Dots per inch across; 0 where it is not told. Faxes have 204 across and 98 or 196 down.</param>
/// <param name="Orientation">TIFF 6.0's code, 1 to 8, as in EXIF.</param>
/// <param name="IsPlain">Black and white, grey, palette or RGB samples in strips: what Leptonica reads by itself.</param>
internal sealed record TiffFrame(int Index, long Width, long Height, double XDpi, double YDpi, int Orientation, bool IsPlain)
{
    private const double CentimetresPerInch = 2.54;

    internal long Pixels => Width * Height;

    /// <summary>A thumbnail of another page, or a mask for it, is no page of its own.</summary>
    internal static bool IsReduced(IReadOnlyDictionary<int, double> values) =>
        ((int)values.GetValueOrDefault(Tag.SubfileType) & 0b101) != 0;

    internal static TiffFrame Of(int index, IReadOnlyDictionary<int, double> values)
    {
        var perInch = (int)Told(Tag.ResolutionUnit, 2) switch { 2 => 1, 3 => CentimetresPerInch, _ => 0 };
        return new TiffFrame(
            index,
            (long)Told(Tag.Width, 0),
            (long)Told(Tag.Height, 0),
            Told(Tag.XResolution, 0) * perInch,
            Told(Tag.YResolution, 0) * perInch,
            (int)Told(Tag.Orientation, 1),
            IsPlainOf(values));

        double Told(int tag, double usual) => values.GetValueOrDefault(tag, usual);
    }

    /// <summary>Leptonica 1.82 does not read tiles, old-style JPEG and planes, and crashes on a palette with transparency.</summary>
    private static bool IsPlainOf(IReadOnlyDictionary<int, double> values)
    {
        var bits = values.GetValueOrDefault(Tag.BitsPerSample, 1);
        var samples = values.GetValueOrDefault(Tag.SamplesPerPixel, 1);
        var isPalette = values.GetValueOrDefault(Tag.Photometric) is 3;
        return !values.ContainsKey(Tag.TileWidth)
            && values.GetValueOrDefault(Tag.Compression, 1) is not Tag.OldJpeg
            && values.GetValueOrDefault(Tag.PlanarConfiguration, 1) is 1
            && (samples, bits) switch
            {
                (1, 1 or 2 or 4 or 8) => true,
                (3, 8) => !isPalette,
                _ => false,
            };
    }

    private static class Tag
    {
        internal const int SubfileType = 254;
        internal const int Width = 256;
        internal const int Height = 257;
        internal const int BitsPerSample = 258;
        internal const int Compression = 259;
        internal const int Photometric = 262;
        internal const int Orientation = 274;
        internal const int SamplesPerPixel = 277;
        internal const int XResolution = 282;
        internal const int YResolution = 283;
        internal const int PlanarConfiguration = 284;
        internal const int ResolutionUnit = 296;
        internal const int TileWidth = 322;
        internal const double OldJpeg = 6;
    }
}
