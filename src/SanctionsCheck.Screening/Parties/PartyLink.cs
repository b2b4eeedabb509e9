namespace SanctionsCheck.Screening.Parties;

/// <summary>A relation that a list states between one party and another.</summary>
/// <param name="Relation">One of <see cref="LinkRelations"/>, or the publisher's own words.</param>
/// <param name="TargetName">The other party's name.</param>
/// <param name="TargetId">The other party's id on the same list, where the list gives it.</param>
/// <param name="Percent">Share of ownership in percent, 0–100, where stated.</param>
public sealed record PartyLink(string Relation, string TargetName, string? TargetId = null, decimal? Percent = null);
