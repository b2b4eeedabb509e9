using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace SanctionsCheck.Screening.Lists.Reading;

/// <summary>
/// Reads the first sheet of a workbook (XLSX, ISO/IEC 29500), row by row. Only the shared strings are held. A part that unpacks to more than
/// <see cref="MaxPartBytes"/> or 200 times its size is refused, whatever its header declares.
/// </summary>
internal static partial class XlsxRows
{
    /// <summary>Most bytes of one part, unpacked.</summary>
    public const int MaxPartBytes = 256 * 1024 * 1024;

    private const int MaxRatio = 200;
    private const int MaxColumns = 1_000;
    private const int HeaderStrings = 1_000;

    /// <summary>True where a file begins as a zip and holds a workbook.</summary>
    public static bool IsWorkbook(ListFile file)
    {
        try
        {
            using var stream = file.Open();
            Span<byte> start = stackalloc byte[4];
            if (stream.ReadAtLeast(start, 4, throwOnEndOfStream: false) < 4 || !start.SequenceEqual("PK\u0003\u0004"u8)) return false;
            stream.Position = 0;
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
            return zip.GetEntry("xl/workbook.xml") is not null;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <summary>The rows with their numbers; a cell that is missing is an empty string. Dates are serial numbers, as the workbook has them.</summary>
    /// <exception cref="ListFormatException">Damaged, cut off or too large.</exception>
    public static IEnumerable<(long Row, List<string> Cells)> Read(ListFile file) => Read(file, int.MaxValue);

    /// <summary>The first row; null where there is none. Its texts mostly stand first among the shared ones.</summary>
    /// <exception cref="ListFormatException">Damaged, cut off or too large.</exception>
    public static List<string>? Header(ListFile file)
    {
        try
        {
            return Read(file, HeaderStrings).FirstOrDefault().Cells;
        }
        catch (ListFormatException)
        {
            return Read(file).FirstOrDefault().Cells;
        }
    }

    private static IEnumerable<(long Row, List<string> Cells)> Read(ListFile file, int mostStrings)
    {
        using var stream = file.Open();
        using var zip = Open(file, stream);
        var strings = ReadStrings(file, zip, mostStrings);
        using var part = OpenPart(file, zip, SheetName(file, zip));
        using var reader = Reader(part);
        long number = 0;
        while (Guard(file, () => reader.ReadToFollowing("row", Namespace)))
        {
            number = long.TryParse(reader.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var stated) ? stated : number + 1;
            yield return (number, Guard(file, () => ReadRow(reader, strings)));
        }
    }

    private const string Namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static List<string> ReadRow(XmlReader reader, List<string> strings)
    {
        List<string> cells = [];
        if (reader.IsEmptyElement) return cells;
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "c") continue;
            var column = reader.GetAttribute("r") is { } place ? ColumnOf(place) : cells.Count;
            var type = reader.GetAttribute("t");
            while (cells.Count <= column && cells.Count < MaxColumns) cells.Add("");
            if (column < MaxColumns) cells[column] = ReadCell(reader, type, strings);
        }
        return cells;
    }

    private static string ReadCell(XmlReader reader, string? type, List<string> strings)
    {
        if (reader.IsEmptyElement) return "";
        var depth = reader.Depth;
        var text = new StringBuilder();
        string? value = null;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element) continue;
            var inText = reader.LocalName == "t";
            if (!inText && reader.LocalName != "v") continue;
            var content = ElementText(reader);
            if (inText) text.Append(content);
            else value = content;
        }
        if (value is null) return Unescape(text.ToString());
        if (type == "s") return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < strings.Count ? strings[at] : throw new XmlException($"the shared string {value} is not there");
        return type == "str" ? Unescape(value) : value;
    }

    // ReadElementContentAsString would move past the end, over the next start tag.
    private static string ElementText(XmlReader reader)
    {
        if (reader.IsEmptyElement) return "";
        var depth = reader.Depth;
        var text = "";
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA) text += reader.Value;
        }
        return text;
    }

    private static List<string> ReadStrings(ListFile file, ZipArchive zip, int most)
    {
        List<string> strings = [];
        if (zip.GetEntry("xl/sharedStrings.xml") is null) return strings;
        using var part = OpenPart(file, zip, "xl/sharedStrings.xml");
        using var reader = Reader(part);
        return Guard(file, () =>
        {
            var text = new StringBuilder();
            while (strings.Count < most && reader.ReadToFollowing("si", Namespace))
            {
                text.Clear();
                var (depth, empty) = (reader.Depth, reader.IsEmptyElement);
                while (!empty && reader.Read() && reader.Depth > depth)
                {
                    // Phonetic readings (rPh) are not part of the text.
                    if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "rPh") reader.Skip();
                    if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "t") text.Append(ElementText(reader));
                }
                strings.Add(Unescape(text.ToString()));
            }
            return strings;
        });
    }

    private static string SheetName(ListFile file, ZipArchive zip)
    {
        var sheets = zip.Entries.Select(e => e.FullName).Where(n => n.StartsWith("xl/worksheets/", StringComparison.Ordinal) && n.EndsWith(".xml", StringComparison.Ordinal));
        return sheets.Order(StringComparer.Ordinal).FirstOrDefault() ?? throw new ListFormatException(file.Name, 0, "the workbook holds no sheet.");
    }

    private static ZipArchive Open(ListFile file, Stream stream)
    {
        try
        {
            return new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        }
        catch (InvalidDataException e)
        {
            throw new ListFormatException(file.Name, 0, $"the workbook is damaged or cut off: {e.Message}", e);
        }
    }

    private static LimitedStream OpenPart(ListFile file, ZipArchive zip, string name)
    {
        var entry = zip.GetEntry(name) ?? throw new ListFormatException(file.Name, 0, $"the workbook lacks its part {name}.");
        var limit = Math.Min(MaxPartBytes, Math.Max(1024 * 1024, entry.CompressedLength * MaxRatio));
        return new(entry.Open(), limit, () => new ListFormatException(file.Name, 0, $"the workbook's part {name} unpacks to more than {limit:N0} bytes; that is no list."));
    }

    private static XmlReader Reader(Stream part) =>
        XmlReader.Create(part, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MaxPartBytes, IgnoreComments = true, IgnoreProcessingInstructions = true });

    private static T Guard<T>(ListFile file, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is XmlException or InvalidDataException)
        {
            throw new ListFormatException(file.Name, e is XmlException xml ? xml.LineNumber : 0, $"the workbook is damaged or cut off: {e.Message}", e);
        }
    }

    private static int ColumnOf(string place)
    {
        var column = 0;
        foreach (var c in place)
        {
            if (!char.IsAsciiLetter(c)) break;
            column = Math.Min((column * 26) + (char.ToUpperInvariant(c) - 'A' + 1), MaxColumns + 1);
        }
        return column - 1;
    }

    /// <summary>Control characters stand as _x000D_ in a workbook's text.</summary>
    private static string Unescape(string text) =>
        text.Contains("_x", StringComparison.Ordinal) ? Escape().Replace(text, m => ((char)int.Parse(m.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString()) : text;

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
