using Microsoft.Extensions.DependencyInjection.Extensions;
using SanctionsCheck.Exposure.Controls;
using SanctionsCheck.Functions.UseCases;
using SanctionsCheck.Storage.Audit;

namespace SanctionsCheck.Functions.Composition;

/// <summary>Everything that the functions need, for both hosts.</summary>
public static class SanctionsCheckServices
{
    /// <summary>Registers stores, rule book and use cases.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configuration">The host's configuration; <c>AzureWebJobsStorage</c> names the storage account.</param>
    public static IServiceCollection AddSanctionsCheck(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(configuration);
        services.AddStorageClients();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(_ => new Lazy<RuleBook>(RuleBook.Load));
        services.AddSingleton(p => p.GetRequiredService<Lazy<RuleBook>>().Value);
        services.AddSingleton<AuditLog>();
        services.AddSingleton<IdempotencyKeys>();
        services.AddLists(configuration);
        services.AddSetup<AuditLog>("checks", (store, cancellation) => store.EnsureCreatedAsync(cancellation));
        services.AddSetup<IdempotencyKeys>("idempotency keys", (store, cancellation) => store.EnsureCreatedAsync(cancellation));
        services.AddBatches();
        services.AddPortfolio();
        services.AddSingleton<StoragePreparation>();
        services.AddHostedService(p => p.GetRequiredService<StoragePreparation>());
        services.AddUseCases();
        return services;
    }

    /// <summary>Has a store made ready when the process starts.</summary>
    public static void AddSetup<TStore>(this IServiceCollection services, string name, Func<TStore, CancellationToken, Task> run) where TStore : notnull =>
        services.AddSingleton(p => new StoreSetup(name, cancellation => run(p.GetRequiredService<TStore>(), cancellation)));

    private static void AddUseCases(this IServiceCollection services)
    {
        services.AddSingleton<BasisPins>();
        services.AddSingleton<PartyReader>();
        services.AddSingleton<CheckTrades>();
        services.AddSingleton<CheckRecords>();
        services.AddSingleton<ScreenParties>();
        services.AddSingleton<CompareParties>();
        services.AddSingleton<FindControls>();
        services.AddSingleton<FindGoods>();
        services.AddSingleton<CheckHealth>();
    }
}
