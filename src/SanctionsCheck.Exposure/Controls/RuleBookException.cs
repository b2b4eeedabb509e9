namespace SanctionsCheck.Exposure.Controls;

/// <summary>A row of the rule book that breaks a rule.</summary>
public sealed class RuleBookException : Exception
{
    /// <summary>Names the place and the fault.</summary>
    /// <param name="file">The table's file name.</param>
    /// <param name="row">Row number from 1, the header being row 1.</param>
    /// <param name="message">What is wrong and how to mend it.</param>
    public RuleBookException(string file, int row, string message) : this(file, row, null, message) { }

    /// <summary>Names the place, down to the column, and the fault.</summary>
    /// <param name="file">The table's file name.</param>
    /// <param name="row">Row number from 1, the header being row 1.</param>
    /// <param name="column">The column's name; null where the whole row is at fault.</param>
    /// <param name="message">What is wrong and how to mend it.</param>
    public RuleBookException(string file, int row, string? column, string message)
        : base(column is null ? $"{file}, row {row}: {message}" : $"{file}, row {row}, column {column}: {message}") =>
        (File, Row, Column) = (file, row, column);

    /// <summary>The table's file name.</summary>
    public string File { get; }

    /// <summary>Row number from 1, the header being row 1.</summary>
    public int Row { get; }

    /// <summary>The column's name; null where the whole row is at fault.</summary>
    public string? Column { get; }
}
