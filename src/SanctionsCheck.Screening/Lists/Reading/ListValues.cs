using System.Buffers;
using System.Text;

namespace SanctionsCheck.Screening.Lists.Reading;

/// <summary>Small clean-ups that every list needs.</summary>
internal static class ListValues
{
    /// <summary>Trimmed, with runs of white space and control characters as one space; null where nothing is left.</summary>
    public static string? Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (IsClean(text)) return text;
        var clean = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && !char.IsControl(c)) clean.Append(c);
            else if (clean.Length > 0 && clean[^1] != ' ') clean.Append(' ');
        }
        while (clean.Length > 0 && clean[^1] == ' ') clean.Length--;
        return clean.Length == 0 ? null : clean.ToString();
    }

    private static bool IsClean(string text) =>
        text[0] != ' ' && text[^1] != ' ' && text.AsSpan().IndexOfAny(Breaks) < 0 && !text.Contains("  ", StringComparison.Ordinal);

    // All white space but the blank, and control characters.
    private static readonly SearchValues<char> Breaks = SearchValues.Create(
        [.. Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c).Where(c => c != ' ' && (char.IsWhiteSpace(c) || char.IsControl(c)))]);
}
