using Sylvan.Data.Csv;

namespace SanctionsCheck.Benchmarks.Screening;

/// <summary>Reads a CSV file with a header into rows by column name.</summary>
internal static class Table
{
    public static List<Dictionary<string, string>> Rows(string path, bool header = true, string? columns = null)
    {
        var text = string.Join('\n', File.ReadLines(path).Where(l => l.Length > 0 && l[0] != '#'));
        if (!header) text = columns + "\n" + text;
        using var reader = CsvDataReader.Create(new StringReader(text));
        var rows = new List<Dictionary<string, string>>();
        while (reader.Read())
            rows.Add(Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, i => i < reader.RowFieldCount ? reader.GetString(i) : "", StringComparer.Ordinal));
        return rows;
    }
}
