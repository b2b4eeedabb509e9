using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml;

namespace SanctionsCheck.Screening.Lists.Reading;

/// <summary>
/// The first sheet of a workbook (XLSX, ISO/IEC 29500), read row by row. Only the shared strings are held. A part that unpacks to more than
/// <see cref="MaxPartBytes"/> or 200 times its size is refused, whatever its header declares.
/// </summary>
internal sealed partial class XlsxBook : IDisposable
{
    /// <summary>Most bytes of one part, unpacked.</summary>
    public const int MaxPartBytes = 256 * 1024 * 1024;

    private const string Namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const int MaxRatio = 200;
    private const int MaxColumns = 1_000;
    private const int HeaderStrings = 1_000;
    private const int UnpackBytes = 64 * 1024;

    private readonly ListFile _file;
    private readonly Stream _stream;
    private readonly ZipArchive _zip;
    private readonly List<string> _strings;

    /// <summary>Opens a workbook.</summary>
    /// <exception cref="ListFormatException">Damaged, cut off or too large.</exception>
    public XlsxBook(ListFile file)
        : this(file, int.MaxValue)
    {
    }

    private XlsxBook(ListFile file, int mostStrings)
    {
        (_file, _stream) = (file, file.Open());
        try
        {
            _zip = Guard(() => new ZipArchive(_stream, ZipArchiveMode.Read, leaveOpen: true));
            _strings = Guard(() => ReadStrings(mostStrings));
        }
        catch
        {
            Dispose();
            throw;
        }
    }

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

    /// <summary>The first row; null where there is none. Its texts mostly stand first among the shared ones.</summary>
    /// <exception cref="ListFormatException">Damaged, cut off or too large.</exception>
    public static List<string>? Header(ListFile file)
    {
        try
        {
            using var beginning = new XlsxBook(file, HeaderStrings);
            return beginning.Rows().FirstOrDefault().Cells;
        }
        catch (ListFormatException)
        {
            using var book = new XlsxBook(file);
            return book.Rows().FirstOrDefault().Cells;
        }
    }

    /// <summary>The rows with their numbers; a cell that is missing is an empty string. Dates are serial numbers, as the workbook has them.</summary>
    /// <param name="only">The one column to read, from 0, the others staying empty; null for all.</param>
    /// <exception cref="ListFormatException">Damaged, cut off or too large.</exception>
    public IEnumerable<(long Row, List<string> Cells)> Rows(int? only = null)
    {
        using var part = OpenPart(SheetName());
        using var reader = Reader(part);
        var (number, width) = (0L, 0);
        while (Guard(() => reader.ReadToFollowing("row", Namespace)))
        {
            number = long.TryParse(reader.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var stated) ? stated : number + 1;
            var cells = new List<string>(width);
            Guard(() => ReadRow(reader, cells, only));
            width = cells.Count;
            yield return (number, cells);
        }
    }

    public void Dispose()
    {
        _zip?.Dispose();
        _stream.Dispose();
    }

    private bool ReadRow(XmlReader reader, List<string> cells, int? only)
    {
        if (reader.IsEmptyElement) return true;
        var (depth, next) = (reader.Depth, 0);
        // To its end also where the one column has come: what follows on it must be the next row, whichever columns are read.
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element || reader.Depth > depth + 1) continue;
            if (reader.LocalName == "row") throw new XmlException("a row stands inside another");
            if (reader.LocalName != "c" || (only is not null && next > only)) continue;
            var column = reader.GetAttribute("r") is { } place ? ColumnOf(place) : next;
            if (column < Math.Min(next, MaxColumns)) throw new XmlException($"the cell '{reader.GetAttribute("r")}' stands twice in its row, or in no place of it");
            next = column + 1;
            if (column >= MaxColumns || (only is not null && column != only)) continue;
            while (cells.Count <= column) cells.Add("");
            cells[column] = ReadCell(reader, reader.GetAttribute("t"));
        }
        return true;
    }

    private string ReadCell(XmlReader reader, string? type)
    {
        if (reader.IsEmptyElement) return "";
        var depth = reader.Depth;
        var text = new TextPieces();
        string? value = null;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element) continue;
            if (reader.LocalName == "t") text.Add(ElementText(reader));
            else if (reader.LocalName == "v") value = ElementText(reader);
        }
        if (value is null) return Unescape(text.ToString());
        if (type == "s")
        {
            return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < _strings.Count
                ? _strings[at]
                : throw new XmlException($"the shared string {value} is not there");
        }
        return type == "str" ? Unescape(value) : value;
    }

    // ReadElementContentAsString would move past the end, over the next start tag.
    private static string ElementText(XmlReader reader)
    {
        if (reader.IsEmptyElement) return "";
        var depth = reader.Depth;
        var text = new TextPieces();
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA) text.Add(reader.Value);
        }
        return text.ToString();
    }

    private List<string> ReadStrings(int most)
    {
        List<string> strings = [];
        if (_zip.GetEntry("xl/sharedStrings.xml") is null) return strings;
        using var part = OpenPart("xl/sharedStrings.xml");
        using var reader = Reader(part);
        while (strings.Count < most && reader.ReadToFollowing("si", Namespace))
        {
            var text = new TextPieces();
            var (depth, empty) = (reader.Depth, reader.IsEmptyElement);
            while (!empty && reader.Read() && reader.Depth > depth)
            {
                // Phonetic readings (rPh) are not part of the text.
                if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "rPh") reader.Skip();
                if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "t") text.Add(ElementText(reader));
            }
            strings.Add(Unescape(text.ToString()));
        }
        return strings;
    }

    private string SheetName()
    {
        var sheets = _zip.Entries.Select(e => e.FullName).Where(n => n.StartsWith("xl/worksheets/", StringComparison.Ordinal) && n.EndsWith(".xml", StringComparison.Ordinal));
        return sheets.Order(StringComparer.Ordinal).FirstOrDefault() ?? throw new ListFormatException(_file.Name, 0, "the workbook holds no sheet.");
    }

    private LimitedStream OpenPart(string name)
    {
        var entry = _zip.GetEntry(name) ?? throw new ListFormatException(_file.Name, 0, $"the workbook lacks its part {name}.");
        var limit = Math.Min(MaxPartBytes, Math.Max(1024 * 1024, entry.CompressedLength * MaxRatio));
        // A reader of XML takes small pieces; unpacking goes by larger ones.
        return new(new BufferedStream(entry.Open(), UnpackBytes), limit, () => new ListFormatException(_file.Name, 0, $"the workbook's part {name} unpacks to more than {limit:N0} bytes; that is no list."));
    }

    private static XmlReader Reader(Stream part) =>
        XmlReader.Create(part, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MaxPartBytes, IgnoreComments = true, IgnoreProcessingInstructions = true });

    private T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is XmlException or InvalidDataException)
        {
            throw new ListFormatException(_file.Name, e is XmlException xml ? xml.LineNumber : 0, $"the workbook is damaged or cut off: {e.Message}", e);
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
