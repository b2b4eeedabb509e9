using System.Xml;

namespace SanctionsCheck.Exposure.Files.Xlsx;

/// <summary>What the workbook says of its sheets.</summary>
/// <param name="Sheet">Name of the sheet that is read.</param>
/// <param name="Path">Its part.</param>
/// <param name="Strings">The part of shared texts; null where there is none.</param>
/// <param name="Styles">The part of styles; null where there is none.</param>
/// <param name="From1904">True where days are counted from 1904 (old Macintosh files), else from 1900.</param>
internal sealed record XlsxWorkbook(string Sheet, string Path, string? Strings, string? Styles, bool From1904)
{
    /// <summary>Finds the sheet: the one that is named, else the first that is not hidden.</summary>
    public static XlsxWorkbook Read(XlsxParts parts, string? sheet)
    {
        var path = parts.Relations("").FirstOrDefault(r => r.Kind == "officeDocument").Path;
        if (path is null || !parts.Has(path) || !path.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
        {
            throw new TradeFileException(FileProblems.UnsupportedFormat, "The file is a zip archive, but no Excel workbook (.xlsx).",
                "Save the table as .xlsx or as CSV with a header; unpack archives before.");
        }
        var relations = parts.Relations(path).ToList();
        var (sheets, from1904) = Sheets(parts, path);
        var chosen = sheet is null ? sheets.Find(s => !s.Hidden) : sheets.Find(s => string.Equals(s.Name, sheet.Trim(), StringComparison.OrdinalIgnoreCase));
        if (chosen.Name is null)
        {
            throw sheet is null ? XlsxParts.Damaged("it has no sheet that is shown.")
                : new TradeFileException(FileProblems.BadMapping, $"The workbook has no sheet \"{RowFault.Shorten(sheet)}\"; it has: {string.Join(", ", sheets.Select(s => RowFault.Shorten(s.Name)).Take(20))}.", "Name one of them, or none to read the first.");
        }
        if (relations.FirstOrDefault(r => r.Id == chosen.Relation).Path is not { } target || !parts.Has(target)) throw XlsxParts.Damaged($"the sheet {chosen.Name} is not in the file.");
        return new(chosen.Name, target, relations.FirstOrDefault(r => r.Kind == "sharedStrings").Path, relations.FirstOrDefault(r => r.Kind == "styles").Path, from1904);
    }

    private static (List<(string Name, string Relation, bool Hidden)> Sheets, bool From1904) Sheets(XlsxParts parts, string path)
    {
        var (sheets, from1904) = (new List<(string, string, bool)>(), false);
        using var xml = parts.Find(path)!;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "workbookPr") from1904 = xml.GetAttribute("date1904") is "1" or "true";
            if (xml.LocalName != "sheet" || xml.GetAttribute("name") is not { } name) continue;
            var hidden = xml.GetAttribute("state") is "hidden" or "veryHidden";
            // The relation's namespace differs between the transitional and the strict form.
            var relation = "";
            while (xml.MoveToNextAttribute())
            {
                if (xml.LocalName == "id" && xml.NamespaceURI.Length > 0) relation = xml.Value;
            }
            sheets.Add((name, relation, hidden));
        }
        return (sheets, from1904);
    }
}
