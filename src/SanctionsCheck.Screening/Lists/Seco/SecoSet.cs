namespace SanctionsCheck.Screening.Lists.Seco;

/// <summary>What a sanctions set means: a part of an ordinance, with the measures that it imposes.</summary>
/// <param name="Programme">The programme's key ("Belarus").</param>
/// <param name="Ordinance">The ordinance's title.</param>
/// <param name="Measure">What it imposes ("article 12 -- Restrictions on named individuals and entities").</param>
internal sealed record SecoSet(string Programme, string? Ordinance, string? Measure);
