namespace SanctionsCheck.Exposure.Files.Xlsx;

/// <summary>How large the parts of a workbook may be once unpacked. They bound memory, and keep a small archive from unpacking to an endless one.</summary>
public static class XlsxLimits
{
    /// <summary>Characters of all shared texts together, which are held in memory: 32 Mi.</summary>
    public const int SharedTexts = 32 << 20;

    /// <summary>Bytes of the sheet: 2 GiB, twice what a full sheet of a million trades has.</summary>
    public const long Sheet = 2L << 30;

    /// <summary>Bytes of any other part: 256 MiB.</summary>
    public const long Part = 256L << 20;

    /// <summary>Rows that are searched for a header.</summary>
    public const int HeaderRows = 30;
}
