using SanctionsCheck.Testing;
using Sylvan.Data.Csv;

namespace SanctionsCheck.Exposure.Tests.Facts;

/// <summary>The notes on the law from which the rule book was written, where the machine has them.</summary>
internal static class Facts
{
    public static string? Folder { get; } = TestData.Folder is { } data && Directory.Exists(Path.Combine(data, "..", "facts")) ? Path.GetFullPath(Path.Combine(data, "..", "facts")) : null;

    /// <summary>The rows of a table, by column.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string file)
    {
        using var csv = CsvDataReader.Create(Path.Combine(Folder!, file));
        var rows = new List<IReadOnlyDictionary<string, string>>();
        while (csv.Read())
            rows.Add(Enumerable.Range(0, csv.FieldCount).ToDictionary(csv.GetName, csv.GetString, StringComparer.Ordinal));
        return rows;
    }

    /// <summary>A day, or null for an empty cell.</summary>
    public static DateOnly? Day(string text) => text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
