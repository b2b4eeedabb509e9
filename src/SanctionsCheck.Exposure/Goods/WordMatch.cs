namespace SanctionsCheck.Exposure.Goods;

/// <summary>A vocabulary word that a written word may be.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Likeness">0–1.</param>
/// <param name="IsModifier">True where the written word only contains it, as a quality.</param>
internal readonly record struct WordMatch(int Id, double Likeness, bool IsModifier);
