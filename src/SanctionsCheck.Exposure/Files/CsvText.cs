using System.Buffers;

namespace SanctionsCheck.Exposure.Files;

/// <summary>Writes CSV that spreadsheets open without running anything: comma, LF, quotes where needed, UTF-8 without a byte order mark.</summary>
internal static class CsvText
{
    // CSV injection (OWASP): a cell that begins with one of these is taken for a formula. The full-width forms are folded to them by some programs.
    private static readonly SearchValues<char> FormulaStart = SearchValues.Create("=+-@\t\r\n＝＋－＠");
    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(",;\"\t\r\n");

    /// <summary>A cell as it is shown: what a spreadsheet would run gets an apostrophe in front.</summary>
    public static string Safe(string cell)
    {
        var start = cell.AsSpan().TrimStart(' ');
        return start.Length > 0 && FormulaStart.Contains(start[0]) ? "'" + cell : cell;
    }

    /// <summary>Appends a cell.</summary>
    public static void Append(System.Text.StringBuilder line, string? cell)
    {
        if (string.IsNullOrEmpty(cell)) return;
        var text = Safe(cell);
        if (!text.AsSpan().ContainsAny(NeedsQuotes)) line.Append(text);
        else line.Append('"').Append(text.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }

    /// <summary>Appends a line of cells.</summary>
    public static void AppendLine(System.Text.StringBuilder text, params IEnumerable<string?> cells)
    {
        var first = true;
        foreach (var cell in cells)
        {
            if (!first) text.Append(',');
            Append(text, cell);
            first = false;
        }
        text.Append('\n');
    }
}
