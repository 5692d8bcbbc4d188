using Finsam.Extract.Geometry;

namespace Finsam.Extract.Recognition.Pictures;

/// <summary>A frame on a picture of a page.</summary>
/// <param name="Box">In points on the page as it was read: upright and level.</param>
/// <param name="Colour">Red, green and blue, a byte each, red the highest.</param>
/// <param name="WidthPoints">How thick its line is.</param>
/// <param name="FillShare">How much of its colour shines through what it holds, 0 to 1.</param>
public sealed record Mark(Box Box, int Colour, double WidthPoints, double FillShare = 0);
