using Microsoft.Extensions.DependencyInjection.Extensions;
using SanctionsCheck.Exposure.Controls;
using SanctionsCheck.Functions.UseCases;
using SanctionsCheck.Storage.Audit;
using SanctionsCheck.Storage.Lists;

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
        services.AddSingleton<ListCatalog>();
        services.AddSingleton<LibraryCache>();
        services.AddSetup<ListCatalog>("lists", async (store, cancellation) =>
        {
            await store.EnsureCreatedAsync(cancellation);
            await store.LoadStarterAsync(cancellation);
        });
        // What was looked at while the starter lists came in may hold only some of them.
        services.AddSetup<LibraryCache>("party index", async (cache, cancellation) => await cache.LookAsync(cancellation));
        services.AddSetup<ImportList>("list inbox", (store, cancellation) => store.EnsureCreatedAsync(cancellation));
        services.AddSetup<ListActivated>("queue " + ListActivated.QueueName, (store, cancellation) => store.EnsureCreatedAsync(cancellation));
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
        services.AddSingleton<ShowLists>();
        services.AddSingleton<ListActivated>();
        services.AddSingleton<ActivateList>();
        services.AddSingleton<ImportList>();
    }
}
