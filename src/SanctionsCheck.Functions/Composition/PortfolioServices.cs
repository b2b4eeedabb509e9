using SanctionsCheck.Functions.UseCases.Portfolio;
using SanctionsCheck.Storage.Alerts;
using SanctionsCheck.Storage.Portfolio;

namespace SanctionsCheck.Functions.Composition;

/// <summary>What monitored pairings and alerts need.</summary>
internal static class PortfolioServices
{
    public static void AddPortfolio(this IServiceCollection services)
    {
        services.AddSingleton<PortfolioStore>();
        services.AddSingleton<RescanLock>();
        services.AddSingleton<AlertStore>();
        services.AddSingleton<StorePairings>();
        services.AddSingleton<ShowPortfolio>();
        services.AddSingleton<ShowAlerts>();
        services.AddSingleton<RescanPortfolio>();
        services.AddSetup<PortfolioStore>("portfolio", (store, cancellation) => store.EnsureCreatedAsync(cancellation));
        services.AddSetup<RescanLock>("portfolio's lock", (store, cancellation) => store.EnsureCreatedAsync(cancellation));
        services.AddSetup<AlertStore>("alerts", (store, cancellation) => store.EnsureCreatedAsync(cancellation));
    }
}
