namespace SanctionsCheck.Exposure.Files;

/// <summary>What a file of trades was when it was dropped.</summary>
/// <param name="Format">csv, json-lines, json-array or xlsx.</param>
/// <param name="Encoding">utf-8, utf-16le, utf-16be or windows-1252; null for a workbook.</param>
/// <param name="Sheet">The sheet of a workbook that was read; null otherwise.</param>
public sealed record FileSource(string Format, string? Encoding, string? Sheet)
{
    /// <summary>A CSV file.</summary>
    public const string Csv = "csv";
    /// <summary>One pairing a line.</summary>
    public const string JsonLines = "json-lines";
    /// <summary>An array of pairings.</summary>
    public const string JsonArray = "json-array";
    /// <summary>An Excel workbook.</summary>
    public const string Xlsx = "xlsx";
}
