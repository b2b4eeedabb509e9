using SanctionsCheck.Exposure.Files.Json;
using SanctionsCheck.Exposure.Files.Xlsx;

namespace SanctionsCheck.Exposure.Files;

/// <summary>Makes the text that is cut into chunks of a file as it was dropped: UTF-8, CSV as it stands or of a workbook's sheet, or one JSON object a line.</summary>
public static class TradesText
{
    /// <summary>Opens the text.</summary>
    /// <param name="file">The file at its beginning; must be able to seek where it is a workbook. Disposed with the text.</param>
    /// <param name="head">The file's first bytes, a few KiB where it has them.</param>
    /// <param name="declared">What the sender says about the file.</param>
    /// <param name="source">What the file is.</param>
    /// <exception cref="TradeFileException">It can't be read; a workbook may also turn out to be damaged while its text is read.</exception>
    public static Stream Open(Stream file, ReadOnlySpan<byte> head, FileDeclaration declared, out FileSource source)
    {
        if (TradeFileKinds.IsArchive(head))
        {
            var sheet = new XlsxStream(file, declared);
            source = new(FileSource.Xlsx, null, sheet.Sheet);
            return sheet;
        }
        var encoding = FileEncoding.Detect(head, declared.Encoding);
        using var begin = encoding.ToUtf8(new MemoryStream(head.ToArray(), writable: false));
        var text = new byte[head.Length * 3];
        var length = begin.ReadAtLeast(text, text.Length, throwOnEndOfStream: false);
        var utf8 = encoding.ToUtf8(file);
        if (TradeFileKinds.IsJsonArray(text.AsSpan(0, length)))
        {
            source = new(FileSource.JsonArray, encoding.Name, null);
            return new JsonArrayStream(utf8);
        }
        source = new(text.AsSpan(0, length).TrimStart(" \t\r\n"u8) is [(byte)'{', ..] ? FileSource.JsonLines : FileSource.Csv, encoding.Name, null);
        return utf8;
    }
}
