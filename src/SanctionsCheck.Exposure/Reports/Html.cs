using System.Globalization;
using System.Net;
using System.Text;
using SanctionsCheck.Exposure.Assessment;

namespace SanctionsCheck.Exposure.Reports;

/// <summary>Writes HTML; everything that is not written as markup here is encoded.</summary>
internal sealed class Html
{
    private readonly StringBuilder _text = new();

    /// <summary>Appends markup of the page's own.</summary>
    public Html Raw(string markup)
    {
        _text.Append(markup);
        return this;
    }

    /// <summary>Appends markup; the values in it are encoded.</summary>
    public Html Add(FormattableString markup)
    {
        _text.AppendFormat(CultureInfo.InvariantCulture, markup.Format, [.. markup.GetArguments().Select(Encode)]);
        return this;
    }

    /// <summary>A verdict as a label in its colour.</summary>
    public Html Label(Verdict verdict) => Add($"<span class=\"v {verdict.ToText()}\">{verdict.ToText()}</span>");

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    /// <summary>A number with its thousands apart, by a thin space that does not break.</summary>
    public static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '\u202F');

    /// <summary>A share in percent; a share that is there never reads as none, and one that is not all never as all.</summary>
    public static string Percent(long part, long whole)
    {
        if (whole == 0 || part == 0) return "0 %";
        var share = 100.0 * part / whole;
        return share < 0.1 ? "< 0.1 %" : part < whole && share > 99.9 ? "> 99.9 %" : share.ToString(share < 10 && part < whole ? "0.0" : "0", CultureInfo.InvariantCulture) + " %";
    }

    private static object Encode(object? value) => value switch
    {
        long number => Number(number),
        int or double or decimal => value,
        null => "",
        _ => WebUtility.HtmlEncode(Printable(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "")),
    };

    // Control characters have no place in HTML; marks that turn the direction of text could make a page say what it does not.
    private static string Printable(string text) => text.Any(IsHidden) ? string.Concat(text.Select(c => IsHidden(c) ? '\uFFFD' : c)) : text;

    private static bool IsHidden(char c) => (char.IsControl(c) && c is not ('\n' or '\t')) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
