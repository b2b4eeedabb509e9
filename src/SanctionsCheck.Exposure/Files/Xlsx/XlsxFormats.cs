using System.Globalization;
using System.Xml;

namespace SanctionsCheck.Exposure.Files.Xlsx;

/// <summary>What number formats make of a number: a day, a number with leading zeros, or itself.</summary>
internal sealed class XlsxFormats
{
    // The formats of days that every program knows by number (ECMA-376 part 1, 18.8.30), East Asian ones included; 18–21 and 45–47 are times of a day.
    private static bool IsDay(int format) => format is (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58;

    private readonly List<(bool Day, int Digits)> _styles = [];
    private readonly bool _from1904;

    public XlsxFormats(XlsxParts parts, XlsxWorkbook book)
    {
        _from1904 = book.From1904;
        using var xml = book.Styles is null ? null : parts.Find(book.Styles);
        var (codes, inCells) = (new Dictionary<int, string>(), false);
        while (xml?.Read() == true)
        {
            if (xml.LocalName == "cellXfs") inCells = xml.NodeType == XmlNodeType.Element;
            if (xml.NodeType != XmlNodeType.Element || !int.TryParse(xml.GetAttribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var id)) continue;
            if (xml.LocalName == "numFmt") codes[id] = xml.GetAttribute("formatCode") ?? "";
            else if (xml.LocalName == "xf" && inCells) _styles.Add(codes.TryGetValue(id, out var code) ? (IsDay(code), Zeros(code)) : (IsDay(id), 0));
        }
    }

    /// <summary>A cell's number as text: days as ISO 8601, numbers in full and without an exponent.</summary>
    public string Text(string number, string? style)
    {
        if (!double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value)) return number;
        var (day, digits) = int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < _styles.Count ? _styles[at] : default;
        if (day && Day(value) is { } date) return date;
        if (Math.Abs(value) >= 1e15 || !decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out _)) return number;
        // A double carries 15 digits for certain; what stands behind them in the file is noise of its binary form.
        var text = ((decimal)value).ToString("0.##############", CultureInfo.InvariantCulture);
        return digits > 0 && value >= 0 ? text.PadLeft(digits, '0') : text;
    }

    private string? Day(double value)
    {
        // Day 60 of the 1900 count is 29 February 1900, which never was; nobody trades before.
        var days = _from1904 ? value + 1462 : value;
        return days is >= 61 and < 2_958_466 ? DateTime.FromOADate(Math.Floor(days)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
    }

    /// <summary>True for a format that shows year or day and month; text in quotes, in brackets and behind a backslash means nothing.</summary>
    private static bool IsDay(string code)
    {
        var (quoted, bracket) = (false, false);
        for (var i = 0; i < code.Length; i++)
        {
            var c = code[i];
            if (c == '"') quoted = !quoted;
            else if (quoted) continue;
            else if (c is '\\' or '_' or '*') i++;
            else if (c is '[') bracket = true;
            else if (c is ']') bracket = false;
            else if (!bracket && c is 'y' or 'Y' or 'd' or 'D' && !bracket) return true;
        }
        return false;
    }

    // "00000000" and nothing else: a code, such as a tariff number, whose zeros belong to it.
    private static int Zeros(string code) => code.Length > 1 && code.All(c => c == '0') ? code.Length : 0;
}
