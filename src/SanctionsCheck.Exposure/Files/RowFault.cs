namespace SanctionsCheck.Exposure.Files;

/// <summary>Why one row of a file can't be read.</summary>
/// <param name="Column">The column's name or JSON path; empty where the row as a whole is meant.</param>
/// <param name="Value">The value as written, shortened to <see cref="MaxValue"/> characters; empty where there is none.</param>
/// <param name="Reason">What is wrong and how to mend it.</param>
public sealed record RowFault(string Column, string Value, string Reason)
{
    /// <summary>Longest value that is shown.</summary>
    public const int MaxValue = 120;

    /// <summary>A value cut to what is shown; a surrogate pair is never cut in two.</summary>
    public static string Shorten(string value)
    {
        if (value.Length <= MaxValue) return value;
        var end = char.IsHighSurrogate(value[MaxValue - 1]) ? MaxValue - 1 : MaxValue;
        return value[..end] + "…";
    }
}
