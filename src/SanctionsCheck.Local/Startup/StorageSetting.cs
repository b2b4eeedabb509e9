using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace SanctionsCheck.Local.Startup;

/// <summary>The setting <c>AzureWebJobsStorage</c>, as the Functions host reads it: a connection string, or a section that names the account's services.</summary>
internal static class StorageSetting
{
    private const string Name = "AzureWebJobsStorage";

    /// <summary>True where an account is configured; false where Azurite has to stand in.</summary>
    /// <exception cref="StartupException">What is configured is no connection string.</exception>
    public static bool IsGiven(IConfiguration configuration)
    {
        var section = configuration.GetSection(Name);
        if (section.Value is not { Length: > 0 } connection) return section.GetChildren().Any();
        try
        {
            _ = (new BlobServiceClient(connection), new QueueServiceClient(connection), new TableServiceClient(connection));
            return true;
        }
        catch (Exception wrong) when (wrong is FormatException or ArgumentException or InvalidOperationException)
        {
            throw new StartupException($"{Name} is no connection string of a storage account: copy it whole from the account's access keys, or unset it to use Azurite.", wrong);
        }
    }
}
