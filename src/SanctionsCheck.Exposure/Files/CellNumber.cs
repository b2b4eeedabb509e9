using System.Globalization;

namespace SanctionsCheck.Exposure.Files;

/// <summary>Amounts as people write them.</summary>
public static class CellNumber
{
    /// <summary>
    /// Reads "1250000.5", "1,250,000.50", "1.250.000,50", "1 250 000,50", "1'250'000", "USD 1,250" and "€1250". Where one separator stands once
    /// before exactly three digits it groups thousands ("1,250" is 1250); otherwise the last separator is the decimal one. False for anything else.
    /// </summary>
    public static bool TryParse(string text, out decimal value)
    {
        value = 0;
        var plain = string.Concat(text.Where(c => char.IsAsciiDigit(c) || c is '.' or ',' or '-'));
        var rest = text.Where(c => !char.IsAsciiDigit(c) && c is not ('.' or ',' or '-' or '\'' or '’' or '_') && !char.IsWhiteSpace(c)).ToArray();
        // Besides digits and separators only a currency may stand there: its sign, or up to three letters before or after the amount.
        if (rest.Length > 3 || rest.Any(c => !char.IsLetter(c) && char.GetUnicodeCategory(c) != UnicodeCategory.CurrencySymbol)) return false;
        if (plain.Length == 0 || !TrimmedOfCurrency(text).All(c => !char.IsLetter(c))) return false;
        var point = DecimalPoint(plain);
        var digits = string.Concat(plain.Select((c, i) => i == point ? "." : c is '.' or ',' ? "" : c.ToString()));
        return decimal.TryParse(digits, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    private static string TrimmedOfCurrency(string text)
    {
        static bool Outside(char c) => !char.IsAsciiDigit(c) && c is not ('.' or ',' or '-');
        var from = 0;
        while (from < text.Length && Outside(text[from])) from++;
        var to = text.Length;
        while (to > from && Outside(text[to - 1])) to--;
        return text[from..to];
    }

    private static int DecimalPoint(string plain)
    {
        var last = plain.LastIndexOfAny(['.', ',']);
        if (last < 0) return -1;
        var same = plain.Count(c => c == plain[last]);
        var both = plain.Contains('.', StringComparison.Ordinal) && plain.Contains(',', StringComparison.Ordinal);
        if (same > 1) return -1;
        return both || plain.Length - last - 1 != 3 || plain[..last].Trim('-') is "0" or "" ? last : -1;
    }
}
