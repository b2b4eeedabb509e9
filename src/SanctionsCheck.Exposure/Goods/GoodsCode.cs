using System.Text;

namespace SanctionsCheck.Exposure.Goods;

/// <summary>A declared code: what was written, brought to digits and judged.</summary>
/// <param name="Digits">2 to 10 digits; null if absent or malformed.</param>
/// <param name="Status">What it is worth.</param>
/// <param name="Message">What is wrong or doubtful with it; null if nothing.</param>
internal readonly record struct GoodsCode(string? Digits, CodeStatus Status, string? Message)
{
    private const int MinDigits = 2;
    private const int MaxDigits = 10;

    // What traders write in front of a code. "ТН ВЭД" is the Eurasian nomenclature, whose first six digits are the HS.
    private static readonly string[] Labels = ["hs code", "hs no", "hs", "hts", "cn code", "cn", "taric", "тн вэд", "тнвэд", "гс", "код"];

    /// <summary>Reads a code.</summary>
    /// <param name="text">As written; spaces, dots and a label such as "HS" are ignored.</param>
    /// <param name="isHeading">Whether the goods table knows a heading (or, for shorter codes, one under it).</param>
    public static GoodsCode Read(string? text, Func<string, bool> isHeading)
    {
        if (string.IsNullOrWhiteSpace(text))
            return new(null, CodeStatus.Absent, null);
        var digits = ReadDigits(WithoutLabel(text.Trim()));
        if (digits is null)
            return new(null, CodeStatus.Malformed, $"The code '{Shown(text)}' is malformed: give 2 to 10 digits; only spaces and dots may part them.");
        if (digits.Length is < MinDigits or > MaxDigits)
            return new(null, CodeStatus.Malformed, $"The code '{Shown(text)}' has {digits.Length} digit{(digits.Length == 1 ? "" : "s")}: give 2 to 10.");
        if (digits.StartsWith("00", StringComparison.Ordinal) || digits[..2] is "77" or "98" or "99")
            return new(digits, CodeStatus.NoSuchChapter, $"The code {digits} names chapter {digits[..2]}, which the nomenclature does not use for goods.");
        if (!isHeading(digits[..Math.Min(4, digits.Length)]))
            return new(digits, CodeStatus.HeadingUnknown, $"The heading of code {digits} is not in the goods table: check that it exists.");
        // Codes have an even number of digits; a spreadsheet that takes them for numbers drops a leading zero.
        return new(digits, CodeStatus.Known, digits.Length % 2 == 0 ? null : $"The code {digits} has an odd number of digits: a leading zero or the last digit may be lost.");
    }

    private static string WithoutLabel(string text)
    {
        foreach (var label in Labels)
        {
            if (text.StartsWith(label, StringComparison.OrdinalIgnoreCase))
                return text[label.Length..].TrimStart(':', '.', '#', '№', ' ');
        }
        return text;
    }

    private static string? ReadDigits(string text)
    {
        var digits = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsDigit(c))
                digits.Append((char)('0' + (int)char.GetNumericValue(c)));
            else if (c != '.' && !char.IsWhiteSpace(c))
                return null;
        }
        return digits.ToString();
    }

    private static string Shown(string text) => text.Length <= 40 ? text.Trim() : text[..40].Trim() + "…";
}
