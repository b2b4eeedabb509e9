using System.Collections.Immutable;

namespace SanctionsCheck.Exposure.Goods;

/// <summary>A name or synonym of a heading, taken apart.</summary>
/// <param name="Heading">Index of the heading in the table.</param>
/// <param name="Text">As the table has it.</param>
/// <param name="Folded">Folded.</param>
/// <param name="Words">Its words' ids in the vocabulary, without stop words.</param>
/// <param name="Weight">Sum of its words' weights.</param>
/// <param name="Verbatim">True where it must stand in the description as it is: numbers alone, or a purpose inside.</param>
/// <param name="NeedsProof">True for an abbreviation that is also an ordinary word: only in capitals, or alone.</param>
/// <param name="ShapeOnly">True where it names shapes only, of no said material.</param>
/// <param name="HasGrade">True where it names a grade.</param>
internal sealed record GoodsPhrase(
    int Heading, string Text, string Folded, ImmutableArray<int> Words, double Weight, bool Verbatim, bool NeedsProof, bool ShapeOnly, bool HasGrade);
