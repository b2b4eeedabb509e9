using System.Globalization;
using SanctionsCheck.Screening.Lists.Reading;

namespace SanctionsCheck.Screening.Lists.Ofac;

/// <summary>Reads the rows of one file of the legacy set, checking that each is whole.</summary>
internal static class OfacRows
{
    /// <summary>The rows: the party's number, the fields (<c>-0-</c> as an empty string) and the line.</summary>
    /// <param name="file">The file.</param>
    /// <param name="columns">How many columns each row has.</param>
    /// <param name="cutEnd">Gets the line of a last row that stops inside a closing <c>-0-</c>: the row itself is clear, but more may be missing after it.</param>
    /// <exception cref="ListFormatException">Cut off, of another column count, or without a party number.</exception>
    public static IEnumerable<(int Party, string[] Fields, long Line)> Read(ListFile file, int columns, Action<long>? cutEnd = null)
    {
        using var records = new CsvRecords(ListText.Open(file), file.Name);
        List<string> fields = [];
        while (records.Read(fields))
        {
            if (fields.Count != columns)
            {
                throw new ListFormatException(file.Name, records.Line, records.LineEnded
                    ? $"expected {columns} columns, found {fields.Count}."
                    : $"the file is cut off: expected {columns} columns, found {fields.Count} at its end.");
            }
            // The last row of a file without a closing 0x1A: its last field must be whole, which is "-0-" or quoted.
            if (!records.LineEnded && !records.LastFieldQuoted && fields[^1] != "-0-")
            {
                if (cutEnd is null || fields[^1] is not ("-0" or "-"))
                    throw new ListFormatException(file.Name, records.Line, $"the file is cut off inside the last column ('{fields[^1]}').");
                cutEnd(records.Line);
                fields[^1] = "-0-";
            }
            if (!int.TryParse(fields[0], NumberStyles.None, CultureInfo.InvariantCulture, out var party))
                throw new ListFormatException(file.Name, records.Line, $"expected a party number in the first column, found '{fields[0]}'.");
            var row = new string[columns];
            for (var i = 0; i < columns; i++) row[i] = fields[i] == "-0-" ? "" : fields[i];
            yield return (party, row, records.Line);
        }
    }
}
