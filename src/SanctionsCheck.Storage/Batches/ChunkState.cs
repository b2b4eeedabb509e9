namespace SanctionsCheck.Storage.Batches;

/// <summary>How a chunk stands.</summary>
public enum ChunkState
{
    /// <summary>To be worked on.</summary>
    Pending,
    /// <summary>Its results are staged.</summary>
    Done,
    /// <summary>Its rows were failed after too many exceptions; their reasons are staged.</summary>
    GivenUp,
}
