using SanctionsCheck.Functions.UseCases;
using SanctionsCheck.Functions.UseCases.Lists;
using SanctionsCheck.Storage.Alerts;
using SanctionsCheck.Storage.Lists;
using SanctionsCheck.Storage.Lists.Refresh;

namespace SanctionsCheck.Functions.Composition;

/// <summary>What lists need: their versions, the inbox, the publishers, their age.</summary>
internal static class ListServices
{
    public static void AddLists(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = ListSettings.Read(configuration);
        services.AddSingleton(settings);
        services.AddSingleton<ListCatalog>();
        services.AddSingleton<LibraryCache>();
        services.AddSingleton<ListAlertStore>();
        services.AddSingleton(p => new ListFetcher(settings.Fetch, p.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ListRefresher>();
        services.AddSingleton<ListAges>();
        services.AddSingleton<ShowLists>();
        services.AddSingleton<ListActivated>();
        services.AddSingleton<ActivateList>();
        services.AddSingleton<ImportList>();
        services.AddSingleton<RefreshQueue>();
        services.AddSingleton<RefreshList>();
        services.AddSingleton<RetainLists>();
        services.AddHostedService<LibraryWatch>();
        services.AddSetup<ListCatalog>("lists", async (store, cancellation) =>
        {
            await store.EnsureCreatedAsync(cancellation);
            await store.LoadStarterAsync(cancellation);
        });
        // What was looked at while the starter lists came in may hold only some of them.
        services.AddSetup<LibraryCache>("party index", async (cache, cancellation) => await cache.LookAsync(cancellation));
        services.AddSetup<ImportList>("list inbox", (store, cancellation) => store.EnsureCreatedAsync(cancellation));
        services.AddSetup<ListActivated>("queue " + ListActivated.QueueName, (store, cancellation) => store.EnsureCreatedAsync(cancellation));
        services.AddSetup<RefreshQueue>("queue " + RefreshQueue.QueueName, (store, cancellation) => store.EnsureCreatedAsync(cancellation));
    }
}
