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

    private static bool IsClean(string text)
    {
        if (text[0] == ' ' || text[^1] == ' ') return false;
        var wasSpace = false;
        foreach (var c in text)
        {
            if (c != ' ' && (char.IsWhiteSpace(c) || char.IsControl(c))) return false;
            if (c == ' ' && wasSpace) return false;
            wasSpace = c == ' ';
        }
        return true;
    }
}
