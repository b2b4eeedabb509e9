namespace SanctionsCheck.Storage.Batches;

/// <summary>The states of a batch.</summary>
public static class BatchStates
{
    /// <summary>The file is being read and cut into chunks.</summary>
    public const string Queued = "queued";
    /// <summary>Its chunks are being scored.</summary>
    public const string Running = "running";
    /// <summary>Every row is scored.</summary>
    public const string Completed = "completed";
    /// <summary>Done; rows that could not be scored stand in the errors file.</summary>
    public const string CompletedWithErrors = "completed-with-errors";
    /// <summary>The file as a whole could not be taken, or was not done in time.</summary>
    public const string Failed = "failed";
    /// <summary>Given up by a person.</summary>
    public const string Cancelled = "cancelled";

    /// <summary>True where nothing more will happen.</summary>
    public static bool IsFinal(string state) => state is not (Queued or Running);
}
