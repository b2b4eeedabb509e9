namespace SanctionsCheck.Storage.Batches;

/// <summary>One of the files of results; chunks write all but the report together.</summary>
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
