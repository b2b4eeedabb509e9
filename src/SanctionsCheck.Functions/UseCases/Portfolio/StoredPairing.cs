using SanctionsCheck.Storage.Portfolio;

namespace SanctionsCheck.Functions.UseCases.Portfolio;

/// <summary>A pairing as it stands in the portfolio now.</summary>
/// <param name="Entry">The pairing.</param>
/// <param name="As">What storing it did.</param>
public sealed record StoredPairing(PortfolioEntry Entry, StoredAs As);
