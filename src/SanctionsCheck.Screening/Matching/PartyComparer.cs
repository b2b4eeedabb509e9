using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Matching;

/// <summary>Compares two parties with the model.</summary>
public static class PartyComparer
{
    /// <summary>Is the candidate the party that the query describes?</summary>
    /// <param name="query">What is asked.</param>
    /// <param name="candidate">What it is compared with.</param>
    /// <param name="threshold">0–1; null for <see cref="ScreeningModel.Threshold"/>.</param>
    public static Comparison Compare(PartyQuery query, PartyQuery candidate, double? threshold = null) => throw new NotSupportedException();
}
