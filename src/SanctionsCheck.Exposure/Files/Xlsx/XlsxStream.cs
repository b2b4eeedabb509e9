using System.Text;
using System.Xml;

namespace SanctionsCheck.Exposure.Files.Xlsx;

/// <summary>
/// A sheet of an Excel workbook as CSV: comma, UTF-8, its header on the first line. A title above the table is passed over: the header is the first of
/// the first 30 rows that names exporter and importer, or else the first row.
/// </summary>
public sealed class XlsxStream : TextStream
{
    private const int Together = 256;
    private readonly XlsxParts _parts;
    private readonly IEnumerator<List<string>> _rows;
    private readonly StringBuilder _text = new();
    private int _width;

    /// <summary>Opens a workbook.</summary>
    /// <param name="file">The file; must be able to seek. Disposed with this stream.</param>
    /// <param name="declared">What the sender says about it: the sheet, and what its headers stand for.</param>
    /// <exception cref="TradeFileException">No workbook, a damaged one, or one that is too large.</exception>
    public XlsxStream(Stream file, FileDeclaration declared)
    {
        _parts = new(file);
        (Sheet, _rows) = Guard(() =>
        {
            var book = XlsxWorkbook.Read(_parts, declared.Sheet);
            return (book.Sheet, Body(new XlsxRows(_parts, book).Read(), declared).GetEnumerator());
        });
    }

    /// <summary>Name of the sheet that is read.</summary>
    public string Sheet { get; }

    /// <inheritdoc/>
    protected override ValueTask<bool> FillAsync(CancellationToken cancellation)
    {
        var count = 0;
        while (count < Together && Guard(_rows.MoveNext))
        {
            cancellation.ThrowIfCancellationRequested();
            count++;
            var cells = _rows.Current;
            if (_width == 0) _width = cells.Count;
            for (var i = 0; i < Math.Max(_width, cells.Count); i++)
            {
                if (i > 0) _text.Append(',');
                if (i < cells.Count) Append(cells[i]);
            }
            _text.Append('\n');
        }
        Write(Encoding.UTF8.GetBytes(_text.ToString()));
        _text.Clear();
        return new(count > 0);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _rows.Dispose();
            _parts.Dispose();
        }
        base.Dispose(disposing);
    }

    private static IEnumerable<List<string>> Body(IEnumerable<List<string>> rows, FileDeclaration declared)
    {
        using var all = rows.GetEnumerator();
        var first = new List<List<string>>();
        var header = -1;
        while (header < 0 && first.Count < XlsxLimits.HeaderRows && all.MoveNext())
        {
            first.Add(all.Current);
            if (ColumnMap.IsHeader([.. all.Current], declared)) header = first.Count - 1;
        }
        foreach (var row in first.Skip(Math.Max(header, 0))) yield return row;
        while (all.MoveNext()) yield return all.Current;
    }

    private void Append(string cell)
    {
        if (!cell.AsSpan().ContainsAny(",\"\r\n ")) _text.Append(cell);
        else _text.Append('"').Append(cell.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }

    private static T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is XmlException or InvalidDataException or ArgumentException or UriFormatException)
        {
            throw XlsxParts.Damaged(e.Message);
        }
    }
}
