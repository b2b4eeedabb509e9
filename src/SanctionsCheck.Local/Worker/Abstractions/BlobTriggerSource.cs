namespace Microsoft.Azure.Functions.Worker;

/// <summary>How the host learns of a new blob. The embedded worker scans for both.</summary>
public enum BlobTriggerSource
{
    LogsAndContainerScan,
    EventGrid,
}
