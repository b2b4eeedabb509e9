namespace SanctionsCheck.Exposure.Files;

/// <summary>Tells kinds of files apart by what they begin with; their names don't matter.</summary>
public static class TradeFileKinds
{
    /// <summary>Refuses what is no text, before its encoding is looked at.</summary>
    /// <param name="head">The first bytes of the file.</param>
    /// <exception cref="TradeFileException">A spreadsheet, an archive, a PDF …</exception>
    public static void RefuseBinary(ReadOnlySpan<byte> head)
    {
        var what = head switch
        {
            [0xD0, 0xCF, 0x11, 0xE0, ..] => "an old Excel workbook (.xls), or one that is locked by a password",
            [0x1F, 0x8B, ..] => "a gzip archive",
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => "a PDF document",
            _ => null,
        };
        if (what is not null) throw Unsupported($"The file is {what}.");
    }

    /// <summary>True for a zip archive, as which Excel workbooks are saved.</summary>
    public static bool IsArchive(ReadOnlySpan<byte> head) => head is [(byte)'P', (byte)'K', 3, 4, ..];

    /// <summary>True for a text that begins as a JSON array of objects: <c>[</c> and then <c>{</c> or <c>]</c>.</summary>
    /// <param name="head">The first bytes of the text in UTF-8.</param>
    public static bool IsJsonArray(ReadOnlySpan<byte> head)
    {
        var text = head.TrimStart(Blanks);
        return text is [(byte)'[', ..] && (text[1..].TrimStart(Blanks) is [] or [(byte)'{' or (byte)']', ..]);
    }

    /// <summary>The kind of a text.</summary>
    /// <param name="head">The first bytes of the text in UTF-8.</param>
    /// <exception cref="TradeFileException">Empty, or of no supported kind.</exception>
    public static TradeFileKind Detect(ReadOnlySpan<byte> head)
    {
        var text = head.TrimStart(Blanks);
        if (text.IsEmpty) throw new TradeFileException(FileProblems.EmptyFile, "The file is empty.", "Give it a header with the columns exporter and importer, and a row for each trade.");
        if (text.Contains((byte)0)) throw Unsupported("The file holds zero bytes: it is no text.");
        return text[0] switch
        {
            (byte)'{' => TradeFileKind.JsonLines,
            (byte)'<' => throw Unsupported("The file is XML or HTML."),
            _ => TradeFileKind.Csv,
        };
    }

    private static ReadOnlySpan<byte> Blanks => " \t\r\n"u8;

    private static TradeFileException Unsupported(string detail) => new(FileProblems.UnsupportedFormat, detail,
        "Save it as CSV with a header, as an Excel workbook (.xlsx), as JSON Lines (one pairing, { … }, on each line) or as a JSON array of pairings.");
}
