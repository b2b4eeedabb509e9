namespace SanctionsCheck.Exposure.Goods;

/// <summary>A word of a description.</summary>
/// <param name="Text">Folded.</param>
/// <param name="Part">Number of the part it stands in; commas, brackets and the like part a description.</param>
/// <param name="InPurpose">True where it says what the goods are for.</param>
/// <param name="InAddition">True where it says what comes with the goods.</param>
/// <param name="IsCapital">True for a short word in capitals where the text is not all capitals.</param>
/// <param name="IsUnspaced">True for words of scripts written without spaces.</param>
internal readonly record struct DescriptionWord(string Text, int Part, bool InPurpose, bool InAddition, bool IsCapital, bool IsUnspaced);
