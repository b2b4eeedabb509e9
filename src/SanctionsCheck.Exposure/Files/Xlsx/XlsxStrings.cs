using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace SanctionsCheck.Exposure.Files.Xlsx;

/// <summary>Texts of cells: the table that cells share, and those that stand in the cells themselves.</summary>
internal static partial class XlsxStrings
{
    /// <summary>Reads the shared table.</summary>
    public static List<string> Read(XlsxParts parts, string? path)
    {
        var (texts, length) = (new List<string>(), 0L);
        using var xml = path is null ? null : parts.Find(path, XlsxLimits.Sheet);
        while (xml?.Read() == true)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "si") continue;
            var text = Item(xml);
            texts.Add(text);
            if ((length += text.Length) > XlsxLimits.SharedTexts) throw XlsxParts.TooLarge(path!);
        }
        return texts;
    }

    /// <summary>The text of the element that the reader stands on: its runs together, without the phonetic ones.</summary>
    public static string Item(XmlReader xml)
    {
        if (xml.IsEmptyElement) return "";
        var (depth, text) = (xml.Depth, new StringBuilder());
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "rPh" or "phoneticPr") Skip(xml);
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA) text.Append(xml.Value);
            if (text.Length > FileLimits.Row) throw XlsxParts.TooLarge("a cell's text");
        }
        return Unescape(text.ToString());
    }

    /// <summary>Resolves <c>_x000D_</c> and the like (ECMA-376 part 1, 22.9.2.19).</summary>
    public static string Unescape(string text) => !text.Contains("_x", StringComparison.Ordinal) ? text
        : Escape().Replace(text, m => ((char)Convert.ToUInt16(m.Groups[1].Value, 16)).ToString());

    private static void Skip(XmlReader xml)
    {
        if (xml.IsEmptyElement) return;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth) { }
    }

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Escape();
}
