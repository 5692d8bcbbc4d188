namespace Finsam.Extract.Recognition;

/// <summary>How long a file is, before it is read.</summary>
/// <param name="Pages">Null for a text, which has no pages before it is read.</param>
/// <param name="Drawn">Pages that are to be read from their images; null where that was not asked.</param>
public sealed record PageCount(int? Pages, int? Drawn);
