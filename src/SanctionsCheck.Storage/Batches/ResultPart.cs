namespace SanctionsCheck.Storage.Batches;

/// <summary>One of the files that chunks write together.</summary>
public enum ResultPart
{
    /// <summary>results.csv</summary>
    Csv,
    /// <summary>results.jsonl</summary>
    JsonLines,
    /// <summary>errors.csv</summary>
    Errors,
    /// <summary>report.html</summary>
    Report,
}
