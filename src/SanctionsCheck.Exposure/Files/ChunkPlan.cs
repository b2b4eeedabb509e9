namespace SanctionsCheck.Exposure.Files;

/// <summary>How large chunks are. It follows from the file's length alone, so that a file is always cut in the same way.</summary>
/// <param name="FullRows">A chunk with as many rows is full …</param>
/// <param name="FullBytes">… or with as many bytes …</param>
/// <param name="LeastBytes">… but not before it has as many bytes.</param>
public sealed record ChunkPlan(int FullRows, long FullBytes, long LeastBytes)
{
    /// <summary>Most chunks of a file. Each becomes one block of the results, and a blob takes 50,000; 10,000 are never exceeded.</summary>
    public const int MaxChunks = 8_000;

    /// <summary>The plan for a file.</summary>
    /// <param name="length">Its length in bytes.</param>
    public static ChunkPlan For(long length) => new(1_000, 256 * 1024, length / MaxChunks);

    /// <summary>True where a chunk of this size is full.</summary>
    public bool IsFull(int rows, long bytes) => bytes >= LeastBytes && (rows >= FullRows || bytes >= FullBytes);
}
