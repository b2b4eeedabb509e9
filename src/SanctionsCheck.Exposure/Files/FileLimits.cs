namespace SanctionsCheck.Exposure.Files;

/// <summary>How large the parts of a file may be, in bytes of UTF-8. They bound the memory that reading takes; no real trade comes near them.</summary>
public static class FileLimits
{
    /// <summary>One field: 1 MiB.</summary>
    public const int Field = 1 << 20;

    /// <summary>One row: 4 MiB.</summary>
    public const int Row = 4 << 20;

    /// <summary>The header: 1 MiB.</summary>
    public const int Header = 1 << 20;

    /// <summary>How many columns a header may have.</summary>
    public const int Columns = 2_000;
}
