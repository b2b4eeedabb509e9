namespace SanctionsCheck.Screening.Parties;

/// <summary>
/// A known false positive: somebody has found out that a party asked about is not a certain listed one, though the names agree. A hit that it covers stays in
/// every answer and record, marked so, and has no effect until the allowance ends.
/// </summary>
/// <param name="List">The list of the party that it is not.</param>
/// <param name="Id">That party's id on the list.</param>
/// <param name="By">Who decided.</param>
/// <param name="On">When.</param>
/// <param name="Until">Last day on which it holds.</param>
/// <param name="Reason">Why the two are not the same.</param>
public sealed record Allowance(string List, string Id, string By, DateOnly On, DateOnly Until, string Reason)
{
    /// <summary>True where it holds on a day.</summary>
    public bool HoldsOn(DateOnly day) => On <= day && day <= Until;
}
