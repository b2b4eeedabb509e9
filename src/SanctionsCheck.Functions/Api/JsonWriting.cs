using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SanctionsCheck.Functions.Api;

/// <summary>How JSON is written everywhere: UTF-8, no needless escapes, no spaces, absent members left out.</summary>
public static class JsonWriting
{
    /// <summary>Writer options of all answers, records and result files.</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a text of its own.</summary>
    public static byte[] ToBytes(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var writer = new Utf8JsonWriter(buffer, Options)) write(writer);
        return buffer.WrittenSpan.ToArray();
    }

    internal static void WriteText(this Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null) writer.WriteString(name, value);
    }

    internal static void WriteTexts(this Utf8JsonWriter writer, string name, ImmutableArray<string> values, bool always = false)
    {
        if (values.IsDefaultOrEmpty && !always) return;
        writer.WriteStartArray(name);
        if (!values.IsDefault)
        {
            foreach (var value in values) writer.WriteStringValue(value);
        }
        writer.WriteEndArray();
    }

    internal static void WriteDate(this Utf8JsonWriter writer, string name, DateOnly? date)
    {
        if (date is { } day) writer.WriteString(name, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    internal static void WriteScore(this Utf8JsonWriter writer, string name, double? score)
    {
        if (score is { } value) writer.WriteNumber(name, Math.Round(value, 4));
        else writer.WriteNull(name);
    }
}
