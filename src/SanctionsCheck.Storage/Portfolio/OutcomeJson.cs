using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using SanctionsCheck.Exposure.Assessment;

namespace SanctionsCheck.Storage.Portfolio;

/// <summary>Outcomes as JSON, in storage and in answers.</summary>
public static class OutcomeJson
{
    private static readonly ImmutableDictionary<string, Verdict> Named = Enum.GetValues<Verdict>().ToImmutableDictionary(v => v.ToText(), StringComparer.Ordinal);

    /// <summary>Writes an outcome.</summary>
    public static void Write(Utf8JsonWriter writer, Outcome outcome)
    {
        writer.WriteStartObject();
        writer.WriteString("assessment", outcome.Assessment);
        writer.WriteString("asOf", outcome.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        writer.WriteString("verdict", outcome.Verdict.ToText());
        writer.WriteNumber("score", outcome.Score);
        writer.WriteStartArray("jurisdictions");
        foreach (var verdict in outcome.Jurisdictions)
        {
            writer.WriteStartObject();
            writer.WriteString("jurisdiction", verdict.Jurisdiction);
            writer.WriteBoolean("applies", verdict.Applies);
            writer.WriteString("verdict", verdict.Verdict.ToText());
            writer.WriteNumber("score", verdict.Score);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteString("reason", outcome.Reason);
        writer.WriteEndObject();
    }

    internal static byte[] ToBytes(Outcome outcome)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream)) Write(writer, outcome);
        return stream.ToArray();
    }

    internal static Outcome Read(byte[] bytes)
    {
        using var json = JsonDocument.Parse(bytes);
        var root = json.RootElement;
        return new(
            root.GetProperty("assessment").GetString()!,
            DateOnly.ParseExact(root.GetProperty("asOf").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Named[root.GetProperty("verdict").GetString()!],
            root.GetProperty("score").GetInt32(),
            [.. root.GetProperty("jurisdictions").EnumerateArray().Select(j => new JurisdictionVerdict(
                j.GetProperty("jurisdiction").GetString()!, j.GetProperty("applies").GetBoolean(), Named[j.GetProperty("verdict").GetString()!], j.GetProperty("score").GetInt32()))],
            root.GetProperty("reason").GetString());
    }
}
