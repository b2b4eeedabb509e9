using System.Text;
using System.Text.Unicode;

namespace SanctionsCheck.Screening.Lists.Reading;

/// <summary>Opens a list's text file in the encoding it is in: by its byte order mark, else UTF-8 if all bytes are valid UTF-8, else Latin-1.</summary>
internal static class ListText
{
    private const int ProbeLength = 512;

    /// <summary>Opens the text.</summary>
    /// <exception cref="ListFormatException">The file is empty, or a web page stands in its place.</exception>
    public static StreamReader Open(ListFile file)
    {
        ThrowIfNoList(file);
        var encoding = IsUtf8(file) ? Encoding.UTF8 : Encoding.Latin1;
        return new StreamReader(file.Open(), encoding, detectEncodingFromByteOrderMarks: true, bufferSize: 64 * 1024);
    }

    /// <summary>The first characters of a file, for telling formats apart; empty for an empty file.</summary>
    public static string Probe(ListFile file)
    {
        using var stream = file.Open();
        var bytes = new byte[ProbeLength];
        var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        using var reader = new StreamReader(new MemoryStream(bytes, 0, read), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd().TrimStart();
    }

    /// <summary>Refuses an empty file, and a web page where a list should be (a proxy's or publisher's error page).</summary>
    public static void ThrowIfNoList(ListFile file)
    {
        var start = Probe(file);
        if (start.Trim('\u001a', '\0', ' ').Length == 0) throw new ListFormatException(file.Name, 0, "the file is empty.");
        if (start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase))
            throw new ListFormatException(file.Name, 1, "expected a list, found a web page (HTML). Fetch the file again from its publisher.");
    }

    private static bool IsUtf8(ListFile file)
    {
        using var stream = file.Open();
        var bytes = new byte[64 * 1024];
        int kept = 0, read;
        while ((read = stream.Read(bytes, kept, bytes.Length - kept)) > 0)
        {
            var part = bytes.AsSpan(0, kept + read);
            var whole = part[..^CutOff(part)];
            if (!Utf8.IsValid(whole)) return false;
            kept = part.Length - whole.Length;
            part[whole.Length..].CopyTo(bytes);
        }
        return kept == 0;
    }

    /// <summary>How many bytes at the end begin a character that goes on past it.</summary>
    private static int CutOff(ReadOnlySpan<byte> bytes)
    {
        for (var i = 1; i <= Math.Min(3, bytes.Length); i++)
        {
            // 10xxxxxx goes on; what it goes on from says how many bytes there are.
            if ((bytes[^i] & 0xC0) == 0x80) continue;
            var length = bytes[^i] switch { >= 0xF0 => 4, >= 0xE0 => 3, >= 0xC0 => 2, _ => 1 };
            return length > i ? i : 0;
        }
        return 0;
    }
}
