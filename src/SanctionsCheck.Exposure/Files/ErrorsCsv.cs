using System.Globalization;
using System.Text;

namespace SanctionsCheck.Exposure.Files;

/// <summary>The errors file of a batch: <c>row,column,value,reason</c>, one line for each row that could not be read.</summary>
public static class ErrorsCsv
{
    /// <summary>The header line.</summary>
    public const string Header = "row,column,value,reason\n";

    /// <summary>Appends a row's line.</summary>
    /// <param name="text">Where to.</param>
    /// <param name="row">The row's number, from 1.</param>
    /// <param name="fault">Why it could not be read.</param>
    public static void Append(StringBuilder text, long row, RowFault fault) =>
        CsvText.AppendLine(text, row.ToString(CultureInfo.InvariantCulture), fault.Column, fault.Value, fault.Reason);
}
