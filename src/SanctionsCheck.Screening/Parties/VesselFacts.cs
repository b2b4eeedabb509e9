namespace SanctionsCheck.Screening.Parties;

/// <summary>What a list says of a ship or an aircraft.</summary>
/// <param name="VesselType">"Crude Oil Tanker" and the like, or an aircraft's model, as published.</param>
/// <param name="Tonnage">Deadweight tonnage, as published.</param>
/// <param name="GrossTonnage">Gross registered tonnage, as published.</param>
/// <param name="Flag">Flag state: ISO 3166-1 alpha-2 where resolved, else as published.</param>
/// <param name="Owner">Owner, as published.</param>
/// <param name="Built">Year of build, as published.</param>
/// <param name="Operator">Operator, as published.</param>
/// <param name="FormerFlags">Flags that it flew before, as published, with semicolons between them.</param>
/// <param name="FormerOwners">Owners and operators that it had before, as published, with semicolons between them.</param>
/// <param name="Length">Length in metres, as published.</param>
public sealed record VesselFacts(
    string? VesselType = null, string? Tonnage = null, string? GrossTonnage = null, string? Flag = null, string? Owner = null, string? Built = null,
    string? Operator = null, string? FormerFlags = null, string? FormerOwners = null, string? Length = null);
