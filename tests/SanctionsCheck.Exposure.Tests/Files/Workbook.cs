using System.IO.Compression;
using System.Text;

namespace SanctionsCheck.Exposure.Tests.Files;

/// <summary>Writes Excel workbooks, part by part, as the standard has them (ECMA-376).</summary>
internal sealed class Workbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private readonly Dictionary<string, string> _parts = new(StringComparer.Ordinal)
    {
        ["[Content_Types].xml"] = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>",
        ["_rels/.rels"] = Relations(("r1", "officeDocument", "xl/workbook.xml")),
    };

    private readonly List<(string Name, string State)> _sheets = [];

    public Workbook Sheet(string name, string rows, string state = "visible")
    {
        _sheets.Add((name, state));
        _parts[$"xl/worksheets/sheet{_sheets.Count}.xml"] = $"<worksheet xmlns=\"{Main}\"><sheetData>{rows}</sheetData></worksheet>";
        return this;
    }

    /// <summary>Cells with the texts in them, as programs write that don't share texts.</summary>
    public static string Row(params string[] cells) => $"<row>{string.Concat(cells.Select(c => $"<c t=\"inlineStr\"><is><t>{System.Security.SecurityElement.Escape(c)}</t></is></c>"))}</row>";

    public Workbook Strings(string items) => Part("xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{items}</sst>");

    /// <summary>Styles: one of each format, in their order; those from 164 on are the file's own.</summary>
    public Workbook Styles(string formats, params int[] styles) => Part("xl/styles.xml",
        $"<styleSheet xmlns=\"{Main}\"><numFmts>{formats}</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>{string.Concat(styles.Select(s => $"<xf numFmtId=\"{s}\"/>"))}</cellXfs></styleSheet>");

    public Workbook Part(string path, string text)
    {
        _parts[path] = text;
        return this;
    }

    public byte[] Save(bool from1904 = false)
    {
        _parts["xl/workbook.xml"] = $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><workbookPr{(from1904 ? " date1904=\"1\"" : "")}/><sheets>"
            + string.Concat(_sheets.Select((s, i) => $"<sheet name=\"{s.Name}\" sheetId=\"{i + 1}\" state=\"{s.State}\" r:id=\"s{i + 1}\"/>")) + "</sheets></workbook>";
        _parts["xl/_rels/workbook.xml.rels"] = Relations(
            [.. _sheets.Select((_, i) => ($"s{i + 1}", "worksheet", $"worksheets/sheet{i + 1}.xml")), ("t", "sharedStrings", "/xl/sharedStrings.xml"), ("y", "styles", "styles.xml")]);
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, text) in _parts)
            {
                using var part = archive.CreateEntry(path).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return file.ToArray();
    }

    private static string Relations(params (string Id, string Kind, string Target)[] all) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(all.Select(r => $"<Relationship Id=\"{r.Id}\" Type=\"{Office}/{r.Kind}\" Target=\"{r.Target}\"/>")) + "</Relationships>";
}
