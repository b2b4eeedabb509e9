using Sylvan.Data.Csv;

namespace SanctionsCheck.Exposure.Controls;

/// <summary>Reads a rule-book table: comma-separated, quoted where needed, with a header that must have exactly the expected columns.</summary>
internal static class TableReader
{
    /// <summary>The rows of a table.</summary>
    /// <exception cref="RuleBookException">The header or a row has not the expected columns.</exception>
    public static IEnumerable<TableRow> Read(string file, string text, params string[] expected)
    {
        using var csv = CsvDataReader.Create(new StringReader(text), new CsvDataReaderOptions { HasHeaders = false, BufferSize = 0x10000 });
        Dictionary<string, int>? columns = null;
        for (var number = 1; csv.Read(); number++)
        {
            var values = new string[csv.RowFieldCount];
            for (var i = 0; i < values.Length; i++)
                values[i] = csv.GetString(i);
            if (columns is null)
            {
                if (!values.SequenceEqual(expected))
                    throw new RuleBookException(file, number, $"the header must read {string.Join(',', expected)}; found {string.Join(',', values)}");
                columns = expected.Select((name, index) => (name, index)).ToDictionary(c => c.name, c => c.index);
                continue;
            }
            if (values.Length != expected.Length)
                throw new RuleBookException(file, number, $"has {values.Length} values for {expected.Length} columns; quote values that have commas");
            yield return new TableRow(file, number, columns, values);
        }
        if (columns is null)
            throw new RuleBookException(file, 1, "the table is empty; it needs at least its header");
    }
}
