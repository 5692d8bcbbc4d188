namespace Finsam.Extract.Training;

/// <summary>Where the Swedish model is made from.</summary>
/// <param name="Texts">Folder of text files, one paragraph a line, named <c>source__file.txt</c>.</param>
/// <param name="Lexicon">Folder of word lists (<c>hunspell_*.txt</c>, <c>tesseract_*.txt</c>), one form a line.</param>
/// <param name="Reference">Folder of names: municipalities, regions, authorities, localities, given names, surnames.</param>
/// <param name="DomainTexts">Folder of text files with the field's own wording, weighted up.</param>
/// <param name="Model">The file to write.</param>
public sealed record TrainingInputs(string Texts, string Lexicon, string Reference, string DomainTexts, string Model);
