using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Specialized;
using Microsoft.Extensions.Azure;

namespace SanctionsCheck.Functions.Composition;

/// <summary>
/// The clients of the storage account that the functions run on, read as the Functions host reads it: <c>AzureWebJobsStorage</c> is a connection
/// string, or a section with <c>accountName</c> or <c>blobServiceUri</c>, <c>queueServiceUri</c>, <c>tableServiceUri</c>, and <c>clientId</c> of a managed identity.
/// </summary>
internal static class StorageClients
{
    /// <summary>Name of the setting, and of the connection in triggers.</summary>
    public const string Setting = "AzureWebJobsStorage";

    // The SDK's 100 s would outlast every caller's patience.
    private static readonly TimeSpan NetworkTimeout = TimeSpan.FromSeconds(30);

    public static void AddStorageClients(this IServiceCollection services) => services.AddAzureClients(clients =>
    {
        clients.UseCredential(p => Credential(Section(p)));
        clients.AddClient<BlobServiceClient, BlobClientOptions>((options, credential, provider) =>
        {
            options.Retry.NetworkTimeout = NetworkTimeout;
            return ConnectionString(provider) is { } text ? new(text, options) : new(Address(provider, "blob"), credential, options);
        });
        clients.AddClient<QueueServiceClient, QueueClientOptions>((options, credential, provider) =>
        {
            options.Retry.NetworkTimeout = NetworkTimeout;
            options.MessageEncoding = QueueMessageEncoding.Base64; // as host.json says
            options.MessageDecodingFailed += SetAsideAsync;
            return ConnectionString(provider) is { } text ? new(text, options) : new(Address(provider, "queue"), credential, options);
        });
        clients.AddClient<TableServiceClient, TableClientOptions>((options, credential, provider) =>
        {
            options.Retry.NetworkTimeout = NetworkTimeout;
            return ConnectionString(provider) is { } text ? new(text, options) : new(Address(provider, "table"), credential, options);
        });
    });

    // A message that somebody sent in another encoding would else keep all others from being received; the Functions host sets it aside too.
    private static async Task SetAsideAsync(QueueMessageDecodingFailedEventArgs failed)
    {
        if (failed.ReceivedMessage is not { } message) return;
        var poison = failed.Queue.GetParentQueueServiceClient().GetQueueClient(failed.Queue.Name + "-poison");
        await poison.CreateIfNotExistsAsync(cancellationToken: failed.CancellationToken);
        await poison.SendMessageAsync(message.Body, cancellationToken: failed.CancellationToken);
        await failed.Queue.DeleteMessageAsync(message.MessageId, message.PopReceipt, failed.CancellationToken);
    }

    private static IConfigurationSection Section(IServiceProvider provider) => provider.GetRequiredService<IConfiguration>().GetSection(Setting);

    private static string? ConnectionString(IServiceProvider provider) => Section(provider).Value is { Length: > 0 } text ? text : null;

    private static Uri Address(IServiceProvider provider, string service)
    {
        var section = Section(provider);
        if (section[service + "ServiceUri"] is { Length: > 0 } address) return new(address);
        if (section["accountName"] is { Length: > 0 } account) return new($"https://{account}.{service}.core.windows.net");
        throw new InvalidOperationException($"No storage account is configured: set {Setting} to a connection string, or {Setting}__accountName to the account's name.");
    }

    private static TokenCredential Credential(IConfigurationSection section) => section["clientId"] is { Length: > 0 } client
        ? new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(client))
        : new DefaultAzureCredential();
}
