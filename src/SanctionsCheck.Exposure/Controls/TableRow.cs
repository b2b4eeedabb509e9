using System.Collections.Immutable;
using System.Globalization;

namespace SanctionsCheck.Exposure.Controls;

/// <summary>One row of a rule-book table, with readers that name file, row and column when a value is wrong.</summary>
internal sealed class TableRow(string file, int number, IReadOnlyDictionary<string, int> columns, string[] values)
{
    /// <summary>Row number from 1, the header being row 1.</summary>
    public int Number => number;

    /// <summary>A value that must be there.</summary>
    public string Text(string column) => Optional(column) ?? throw Error(column, "is empty; give a value");

    /// <summary>A value that may be absent.</summary>
    public string? Optional(string column)
    {
        var value = values[columns[column]].Trim();
        return value.Length == 0 ? null : value;
    }

    /// <summary>Values separated by semicolons; none for an empty cell.</summary>
    public ImmutableArray<string> List(string column) =>
        Optional(column) is { } text ? [.. text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)] : [];

    /// <summary>An ISO 8601 date, or null for an empty cell.</summary>
    public DateOnly? Date(string column) =>
        Optional(column) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
        : throw Error(column, $"'{text}' is not a date; write it as 2022-03-03");

    /// <summary>"yes" or "no".</summary>
    public bool YesNo(string column) => Text(column) switch
    {
        "yes" => true,
        "no" => false,
        var other => throw Error(column, $"'{other}' is neither 'yes' nor 'no'"),
    };

    /// <summary>One of the values of an enumeration, written in lower case with hyphens ("licence-required").</summary>
    public T Choice<T>(string column) where T : struct, Enum => Choice<T>(column, Text(column));

    /// <summary>Several values of an enumeration, separated by semicolons.</summary>
    public ImmutableArray<T> Choices<T>(string column) where T : struct, Enum => [.. List(column).Select(v => Choice<T>(column, v))];

    /// <summary>The source address, which every row must have.</summary>
    public string Source() => Optional("source_url") ?? throw Error("source_url", "is empty; every row names where it was read");

    /// <summary>An error that names this row.</summary>
    public RuleBookException Error(string? column, string message) => new(file, number, column, message);

    private T Choice<T>(string column, string text) where T : struct, Enum =>
        KebabNames<T>.Values.TryGetValue(text, out var value) ? value
        : throw Error(column, $"'{text}' is not known; use one of {string.Join(", ", KebabNames<T>.Values.Keys)}");

    private static class KebabNames<T> where T : struct, Enum
    {
        public static readonly Dictionary<string, T> Values = Enum.GetValues<T>().ToDictionary(v => Kebab(v.ToString()), StringComparer.Ordinal);

        private static string Kebab(string name) =>
            string.Concat(name.Select((c, i) => char.IsUpper(c) || (char.IsDigit(c) && i > 0 && !char.IsDigit(name[i - 1]))
                ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));
    }
}
