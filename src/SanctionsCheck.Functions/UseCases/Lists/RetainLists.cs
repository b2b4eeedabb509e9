using SanctionsCheck.Functions.Composition;
using SanctionsCheck.Storage.Lists;

namespace SanctionsCheck.Functions.UseCases.Lists;

/// <summary>Deletes list versions whose time has run out.</summary>
public sealed partial class RetainLists(ListCatalog catalog, ListSettings settings, StoragePreparation preparation, ILogger<RetainLists> logger)
{
    /// <summary>Goes through the lists. The active versions, and those to go back to, stay.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        await preparation.Done.WaitAsync(cancellation);
        var deleted = await catalog.DeleteOldAsync(settings.Retention, cancellation);
        if (deleted.Count > 0) Deleted(deleted.Count, settings.Retention.TotalDays);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Versions} list versions were deleted: they were imported more than {Days} days ago.")]
    private partial void Deleted(int versions, double days);
}
