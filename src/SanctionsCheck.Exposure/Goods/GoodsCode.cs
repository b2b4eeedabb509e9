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
    private static readonly string[] Labels = ["hs code", "hs no", "hs", "hts", "cn code", "cn", "taric", "ex", "тн вэд", "тнвэд", "гс", "код"];

    /// <summary>Reads a code.</summary>
    /// <param name="text">As written; spaces, dots and a label such as "HS" are ignored.</param>
    /// <param name="isNamed">Whether the goods table names a heading (or, for shorter codes, one under it).</param>
    /// <param name="nomenclature">The headings that exist.</param>
    public static GoodsCode Read(string? text, Func<string, bool> isNamed, Nomenclature nomenclature)
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
        if (!nomenclature.Has(digits))
            return new(digits, CodeStatus.NoSuchHeading, nomenclature.WasHeading(digits)
                ? $"The code {digits} names heading {digits[..4]}, which the nomenclature has given up: give the code of today."
                : $"The code {digits} names heading {digits[..Math.Min(4, digits.Length)]}, which the nomenclature does not have: check the code.");
        if (nomenclature.WithoutSuchSubdivision(digits) is { } parent)
            return new(digits, CodeStatus.NoSuchSubdivision, $"The code {digits} does not exist: it is none of the subdivisions of {parent}. Check the code.");
        if (!isNamed(digits[..Math.Min(4, digits.Length)]))
            return new(digits, CodeStatus.HeadingUnknown, $"The goods table does not name heading {digits[..Math.Min(4, digits.Length)]}; the code {digits} is taken as it is.");
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
