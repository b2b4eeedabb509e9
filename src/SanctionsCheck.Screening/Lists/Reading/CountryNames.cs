using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace SanctionsCheck.Screening.Lists.Reading;

/// <summary>Country names as list publishers spell them ("Korea, North", "Iran (Islamic Republic of)"), to ISO 3166-1 alpha-2.</summary>
public static class CountryNames
{
    private static readonly FrozenDictionary<string, string> Codes = Load(Key, StringComparer.Ordinal);

    // Most names come as the table has them, and need no folding.
    private static readonly FrozenDictionary<string, string> Spelled = Load(name => name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The alpha-2 code of a name or code; null where it is not known ("undetermined", "Netherlands Antilles").</summary>
    public static string? ToCode(string? name) => name is not null && (Spelled.TryGetValue(name, out var code) || Codes.TryGetValue(Key(name), out code)) ? code : null;

    /// <summary>The alpha-2 code, or the text as published where it can't be resolved; null for blank.</summary>
    public static string? ToCodeOrText(string? name) => string.IsNullOrWhiteSpace(name) ? null : ToCode(name) ?? name.Trim();

    private static FrozenDictionary<string, string> Load(Func<string, string> key, StringComparer comparer)
    {
        var codes = new Dictionary<string, string>(comparer);
        foreach (var line in EmbeddedText.Lines("list-country-names.tsv"))
        {
            if (line.StartsWith('#')) continue;
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            var code = line[..tab];
            codes[key(code)] = code;
            foreach (var name in line[(tab + 1)..].Split('|')) codes[key(name)] = code;
        }
        return codes.ToFrozenDictionary(comparer);
    }

    /// <summary>Lower case, without accents, punctuation and a leading or trailing "the".</summary>
    private static string Key(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            if (char.IsLetterOrDigit(c)) key.Append(char.ToLowerInvariant(c));
            else if (char.IsWhiteSpace(c) || c is ',' or '-' or '(' or ')' or ':')
            {
                if (key.Length > 0 && key[^1] != ' ') key.Append(' ');
            }
        }
        var text = key.ToString().Trim();
        if (text.StartsWith("the ", StringComparison.Ordinal)) text = text[4..];
        return text.EndsWith(" the", StringComparison.Ordinal) ? text[..^4] : text;
    }
}
