using System.Text;

namespace SanctionsCheck.Exposure.Files;

/// <summary>How a file's text is encoded.</summary>
/// <param name="Name">utf-8, utf-16le, utf-16be or windows-1252.</param>
/// <param name="Preamble">Length of the byte order mark that it begins with.</param>
public sealed record FileEncoding(string Name, int Preamble)
{
    /// <summary>The encoding that needs no decoding.</summary>
    public const string Utf8 = "utf-8";

    private const string Utf16Little = "utf-16le", Utf16Big = "utf-16be", Windows1252 = "windows-1252";

    /// <summary>True where the bytes can be read as they are.</summary>
    public bool IsUtf8 => Name == Utf8;

    /// <summary>Finds the encoding: by the byte order mark, else as declared, else by the zero bytes that UTF-16 shows in a header, else UTF-8.</summary>
    /// <param name="head">The first bytes of the file, at least 4 where it has them.</param>
    /// <param name="declared">What the blob's metadata or the mapping file says; null if nothing.</param>
    /// <exception cref="TradeFileException">The declared encoding is not supported, or this is no text.</exception>
    public static FileEncoding Detect(ReadOnlySpan<byte> head, string? declared)
    {
        if (head is [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..]) throw Unsupported("UTF-32");
        if (head is [0xEF, 0xBB, 0xBF, ..]) return new(Utf8, 3);
        if (head is [0xFF, 0xFE, ..]) return new(Utf16Little, 2);
        if (head is [0xFE, 0xFF, ..]) return new(Utf16Big, 2);
        if (!string.IsNullOrWhiteSpace(declared)) return new(Declared(declared), 0);
        if (head is [not 0, 0, not 0, 0, ..]) return new(Utf16Little, 0);
        if (head is [0, not 0, 0, not 0, ..]) return new(Utf16Big, 0);
        return new(Utf8, 0);
    }

    /// <summary>The text as UTF-8, beginning behind the byte order mark. What can't be decoded becomes U+FFFD.</summary>
    /// <param name="input">The file, at its beginning.</param>
    public Stream ToUtf8(Stream input)
    {
        for (var i = 0; i < Preamble; i++) _ = input.ReadByte();
        return IsUtf8 ? input : Encoding.CreateTranscodingStream(input, ToEncoding(), new UTF8Encoding(false));
    }

    private Encoding ToEncoding() => Name switch
    {
        Utf16Little => new UnicodeEncoding(bigEndian: false, byteOrderMark: false),
        Utf16Big => new UnicodeEncoding(bigEndian: true, byteOrderMark: false),
        Windows1252 => CodePagesEncodingProvider.Instance.GetEncoding(1252)!,
        _ => throw new InvalidOperationException($"No decoder for {Name}."),
    };

    // ISO 8859-1 is read as Windows-1252, which differs only where the former has control characters (WHATWG Encoding Standard).
    private static string Declared(string declared) => declared.Trim().ToLowerInvariant() switch
    {
        "utf-8" or "utf8" or "us-ascii" or "ascii" => Utf8,
        "utf-16" or "utf-16le" or "utf16" or "unicode" => Utf16Little,
        "utf-16be" => Utf16Big,
        "windows-1252" or "cp1252" or "iso-8859-1" or "latin1" => Windows1252,
        _ => throw Unsupported($"\"{declared}\""),
    };

    private static TradeFileException Unsupported(string what) => new(FileProblems.WrongEncoding,
        $"The encoding {what} is not supported.", "Save the file as UTF-8; UTF-16 is read, too, and Windows-1252 where it is declared.");
}
