using Microsoft.Extensions.DependencyInjection.Extensions;
using SanctionsCheck.Exposure.Controls;
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
        services.AddSingleton(_ => RuleBook.Load());
        services.AddSingleton<AuditLog>();
        services.AddSingleton<IdempotencyKeys>();
        return services;
    }
}
