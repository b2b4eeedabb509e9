namespace SanctionsCheck.Exposure.Files;

/// <summary>A file of trades that can't be taken as a whole. Rows that can't be read are no such case: see <see cref="RowFault"/>.</summary>
/// <param name="code">One of <see cref="FileProblems"/>.</param>
/// <param name="detail">What is wrong, for a reader.</param>
/// <param name="mend">How to mend it.</param>
public sealed class TradeFileException(string code, string detail, string mend) : Exception($"{detail} {mend}")
{
    /// <summary>One of <see cref="FileProblems"/>.</summary>
    public string Code { get; } = code;

    /// <summary>What is wrong.</summary>
    public string Detail { get; } = detail;

    /// <summary>How to mend it.</summary>
    public string Mend { get; } = mend;
}
