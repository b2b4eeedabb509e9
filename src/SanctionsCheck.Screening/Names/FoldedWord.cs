namespace SanctionsCheck.Screening.Names;

/// <summary>A word of a name after folding.</summary>
/// <param name="Form">Latin letters a–z and digits.</param>
/// <param name="Script">What it was written in.</param>
/// <param name="Source">As written.</param>
/// <param name="Comma">True where a comma, bracket or the like stood before it.</param>
/// <param name="Dotted">True where it was joined out of dotted letters ("S.A.").</param>
internal readonly record struct FoldedWord(string Form, NameScript Script, string Source, bool Comma, bool Dotted);
