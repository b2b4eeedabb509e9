using SanctionsCheck.Functions.Api;
using SanctionsCheck.Storage.Portfolio;

namespace SanctionsCheck.Functions.UseCases.Portfolio;

/// <summary>Shows monitored pairings, and ends their monitoring.</summary>
public sealed class ShowPortfolio(PortfolioStore store)
{
    /// <summary>A pairing.</summary>
    /// <exception cref="RequestException">There is none of that id.</exception>
    public async Task<PortfolioEntry> FindAsync(string id, CancellationToken cancellation) => await store.FindAsync(id, cancellation) ?? throw None(id);

    /// <summary>Removes a pairing; its alerts stay.</summary>
    /// <exception cref="RequestException">There is none of that id.</exception>
    public async Task DeleteAsync(string id, CancellationToken cancellation)
    {
        if (!await store.DeleteAsync(id, cancellation)) throw None(id);
    }

    private static RequestException None(string id) => Problems.NotFound($"There is no monitored pairing \"{id}\".", "PUT portfolio/{id} stores one.");
}
