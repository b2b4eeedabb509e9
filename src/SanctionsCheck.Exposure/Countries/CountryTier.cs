using SanctionsCheck.Exposure.Controls;

namespace SanctionsCheck.Exposure.Countries;

/// <summary>How heavily a country, region or corridor is sanctioned, or how risky for diversion: a row of <c>jurisdictions.csv</c>.</summary>
/// <param name="Code">Country, region or corridor (RU-CASPIAN).</param>
/// <param name="Name">Name.</param>
/// <param name="Tier">The tier.</param>
/// <param name="Partner">True for partner countries, outside the no-re-export clauses.</param>
/// <param name="Programmes">The programmes or notices, in words.</param>
/// <param name="Since">Since when, as its source says it; empty if not known.</param>
/// <param name="From">First day, where <paramref name="Since"/> has one; else null.</param>
/// <param name="Source">Where the row was read.</param>
/// <param name="Confidence">How sure the row is.</param>
public sealed record CountryTier(
    string Code, string Name, RiskTier Tier, bool Partner, string Programmes, string Since, DateOnly? From, string Source, RuleConfidence Confidence);
