namespace SanctionsCheck.Screening.Parties;

/// <summary>What a list says of a ship.</summary>
/// <param name="VesselType">"Crude Oil Tanker" and the like, as published.</param>
/// <param name="Tonnage">Deadweight tonnage, as published.</param>
/// <param name="GrossTonnage">Gross registered tonnage, as published.</param>
/// <param name="Flag">Flag state: ISO 3166-1 alpha-2 where resolved, else as published.</param>
/// <param name="Owner">Owner, as published.</param>
/// <param name="Built">Year of build, as published.</param>
public sealed record VesselFacts(
    string? VesselType = null, string? Tonnage = null, string? GrossTonnage = null, string? Flag = null, string? Owner = null, string? Built = null);
