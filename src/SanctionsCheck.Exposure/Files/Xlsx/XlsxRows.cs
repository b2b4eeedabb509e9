using System.Globalization;
using System.Xml;

namespace SanctionsCheck.Exposure.Files.Xlsx;

/// <summary>The rows of a sheet, streaming; each with the texts of its cells in their columns.</summary>
internal sealed class XlsxRows(XlsxParts parts, XlsxWorkbook book)
{
    private readonly List<string> _strings = XlsxStrings.Read(parts, book.Strings);
    private readonly XlsxFormats _formats = new(parts, book);

    /// <summary>Reads them; a row without any text is left out.</summary>
    public IEnumerable<List<string>> Read()
    {
        using var xml = parts.Find(book.Path, XlsxLimits.Sheet)!;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "row") continue;
            var cells = Row(xml);
            while (cells.Count > 0 && cells[^1].Length == 0) cells.RemoveAt(cells.Count - 1);
            if (cells.Exists(c => !string.IsNullOrWhiteSpace(c))) yield return cells;
        }
    }

    private List<string> Row(XmlReader xml)
    {
        var (cells, depth, length) = (new List<string>(), xml.Depth, 0L);
        if (xml.IsEmptyElement) return cells;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "c") continue;
            var column = xml.GetAttribute("r") is { } place ? Column(place) : cells.Count;
            if (column < cells.Count) throw XlsxParts.Damaged($"the cell {xml.GetAttribute("r")} stands behind later ones.");
            while (cells.Count < column) cells.Add("");
            var text = Cell(xml);
            cells.Add(text);
            if ((length += text.Length + 1) > FileLimits.Row) throw XlsxParts.TooLarge("one row");
        }
        return cells;
    }

    private string Cell(XmlReader xml)
    {
        var (type, style, depth) = (xml.GetAttribute("t"), xml.GetAttribute("s"), xml.Depth);
        var (value, formula) = ((string?)null, false);
        if (!xml.IsEmptyElement)
        {
            while (xml.Read() && xml.Depth > depth)
            {
                if (xml.NodeType != XmlNodeType.Element || xml.Depth != depth + 1) continue;
                if (xml.LocalName == "f") formula = true;
                else if (xml.LocalName is "v" or "is") value = XlsxStrings.Item(xml);
            }
        }
        // A formula that its program has not worked out: nobody knows what stands there.
        if (value is null) return formula ? "#N/A" : "";
        return type switch
        {
            "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < _strings.Count ? _strings[at]
                : throw XlsxParts.Damaged($"a cell points at the shared text {RowFault.Shorten(value)}, which is not there."),
            "b" => value == "1" ? "TRUE" : "FALSE",
            // A day as ISO 8601; its time does not matter here.
            "d" => value.Split('T')[0],
            "str" or "inlineStr" or "e" => value,
            _ => _formats.Text(value, style),
        };
    }

    /// <summary>The column of a place such as "AB12", from 0.</summary>
    private static int Column(string place)
    {
        var column = 0;
        foreach (var c in place.TakeWhile(char.IsAsciiLetter)) column = column * 26 + (c & 31);
        return column is > 0 and <= 16_384 ? column - 1 : throw XlsxParts.Damaged($"\"{RowFault.Shorten(place)}\" is no place of a cell.");
    }
}
