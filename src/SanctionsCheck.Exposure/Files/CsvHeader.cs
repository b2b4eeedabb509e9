using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;

namespace SanctionsCheck.Exposure.Files;

/// <summary>The header of a CSV file.</summary>
/// <param name="Delimiter">Comma, semicolon or tab.</param>
/// <param name="Columns">What the columns stand for.</param>
/// <param name="End">The byte behind the header and its line end; rows begin here.</param>
public sealed record CsvHeader(char Delimiter, ColumnMap Columns, int End)
{
    /// <summary>The delimiters that are understood.</summary>
    public static ImmutableArray<char> Delimiters { get; } = [',', ';', '\t'];

    private static ReadOnlySpan<byte> Separator => "sep="u8;

    /// <summary>Reads the header, finding the delimiter: the one that gives most known columns, then most columns.</summary>
    /// <param name="head">The first <see cref="FileLimits.Header"/> bytes of the file in UTF-8, or all of it if it is shorter.</param>
    /// <param name="declared">What the sender says about the file.</param>
    /// <exception cref="TradeFileException">It can't be read as a header of trades.</exception>
    public static CsvHeader Read(ReadOnlySpan<byte> head, FileDeclaration declared)
    {
        var begin = head.Length - head.TrimStart("\r\n \t"u8).Length;
        // A tab may stand for an empty first column; only line ends and what comes before them are passed over.
        while (begin > 0 && head[begin - 1] is not ((byte)'\r' or (byte)'\n')) begin--;
        var delimiter = declared.Delimiter;
        var text = head[begin..];
        if (text.Length > 5 && text.StartsWith(Separator) && text[5] is (byte)'\r' or (byte)'\n'
            && Delimiters.Contains((char)text[4]))
        {
            // Excel's own first line: "sep=;".
            delimiter ??= (char)text[4];
            var line = text[5..].IndexOfAnyExcept((byte)'\r', (byte)'\n');
            begin += line < 0 ? text.Length : 5 + line;
            text = head[begin..];
        }
        ImmutableArray<char> candidates = delimiter is { } one ? [one] : Delimiters;
        var bytes = text.ToArray();
        var best = candidates.Select(d => Fields(bytes, d)).OfType<Candidate>()
            .OrderByDescending(c => ColumnMap.Understood(c.Names, declared)).ThenByDescending(c => c.Names.Length).FirstOrDefault()
            ?? throw Bad(text);
        Check(best, text);
        return new(best.Delimiter, ColumnMap.Of(best.Names, declared), begin + best.Length);
    }

    private sealed record Candidate(char Delimiter, ImmutableArray<string> Names, int Length, bool Valid);

    private static Candidate? Fields(byte[] text, char delimiter)
    {
        var record = new CsvRecord((byte)delimiter);
        if (record.Read(text, text.Length < FileLimits.Header) != CsvRecord.Outcome.Complete) return null;
        var names = Enumerable.Range(0, record.Count).Select(i => record.Text(text, i).Trim()).ToImmutableArray();
        return new(delimiter, names, record.Length, Utf8.IsValid(text.AsSpan(0, record.Length)));
    }

    private static void Check(Candidate header, ReadOnlySpan<byte> text)
    {
        if (!header.Valid) throw new TradeFileException(FileProblems.WrongEncoding, "The header is not valid UTF-8.", Encodings);
        if (header.Names.Length > FileLimits.Columns)
        {
            throw new TradeFileException(FileProblems.BadHeader, $"The header has {header.Names.Length} columns; {FileLimits.Columns} are the most.",
                "Leave out the columns that the check does not need.");
        }
        if (header.Names.Length > 1 || header.Names[0].Length == 0) return;
        throw new TradeFileException(FileProblems.WrongDelimiter, $"The header reads as one column: {Start(text)}.",
            "Separate columns by comma, semicolon or tab.");
    }

    /// <summary>How to mend a wrong encoding.</summary>
    internal const string Encodings =
        "Save the file as UTF-8 (or UTF-16 with a byte order mark); if it is Windows-1252, say so in the blob's metadata: encoding = windows-1252.";

    private static TradeFileException Bad(ReadOnlySpan<byte> text) => new(FileProblems.BadHeader, $"The header can't be read: {Start(text)}.",
        $"Give the file a header of at most {FileLimits.Header >> 20} MiB; close its quotes.");

    private static string Start(ReadOnlySpan<byte> text)
    {
        var line = text[..Math.Min(text.Length, RowFault.MaxValue * 4)];
        var end = line.IndexOfAny((byte)'\r', (byte)'\n');
        return $"\"{RowFault.Shorten(Encoding.UTF8.GetString(end < 0 ? line : line[..end]))}\"";
    }
}
