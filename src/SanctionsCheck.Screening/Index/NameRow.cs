using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Index;

/// <summary>Where a listed name belongs.</summary>
/// <param name="Start">Where its tokens begin among those of all names.</param>
/// <param name="Length">How many they are.</param>
/// <param name="Party">Number of its party.</param>
/// <param name="Place">Its place among the party's names.</param>
/// <param name="Type">The party's type.</param>
/// <param name="Weak">True for a weak alias.</param>
/// <param name="Factor">1, or less for a reading that leaves out part of what was written.</param>
internal readonly record struct NameRow(int Start, int Length, int Party, ushort Place, PartyType Type, bool Weak, float Factor);
