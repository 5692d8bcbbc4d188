namespace Finsam.Extract.Repair;

/// <summary>A change within a line: what stands at a stretch is replaced.</summary>
internal readonly record struct Change(Stretch At, string Repaired, double Confidence);
