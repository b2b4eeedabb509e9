namespace SanctionsCheck.Exposure.Files;

/// <summary>What a file of trades is.</summary>
public enum TradeFileKind
{
    /// <summary>CSV with a header.</summary>
    Csv,
    /// <summary>One JSON object, a pairing, on each line.</summary>
    JsonLines,
}
