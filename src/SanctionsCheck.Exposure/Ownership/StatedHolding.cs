using SanctionsCheck.Exposure.Assessment.Parties;

namespace SanctionsCheck.Exposure.Ownership;

/// <summary>A list says that a listed party owns or controls somebody.</summary>
/// <param name="Designation">The listed party's designation at the trade's date.</param>
/// <param name="Controls">True where the list says that it controls.</param>
/// <param name="Percent">Its share; null if not stated.</param>
/// <param name="Step">The relation in words.</param>
internal sealed record StatedHolding(Designation Designation, bool Controls, decimal? Percent, string Step);
