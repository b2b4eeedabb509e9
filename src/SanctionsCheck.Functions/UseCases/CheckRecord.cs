using System.Runtime.InteropServices;
using System.Text.Json;
using SanctionsCheck.Exposure.Assessment;
using SanctionsCheck.Exposure.Pairings;
using SanctionsCheck.Functions.Api;

namespace SanctionsCheck.Functions.UseCases;

/// <summary>The stored record of a check: <c>{ "id", "pairing", "assessment" }</c>, the assessment with its basis.</summary>
/// <param name="Pairing">The pairing as it was asked.</param>
/// <param name="Basis">What the assessment rests on.</param>
/// <param name="Assessment">The assessment's JSON, to the byte.</param>
public sealed record CheckRecord(TradePairing Pairing, AssessmentBasis Basis, ReadOnlyMemory<byte> Assessment)
{
    /// <summary>The record's JSON.</summary>
    /// <param name="id">The assessment's id.</param>
    /// <param name="pairing">The pairing as it was asked.</param>
    /// <param name="assessment">The assessment's JSON.</param>
    public static byte[] Write(string id, TradePairing pairing, ReadOnlyMemory<byte> assessment) => JsonWriting.ToBytes(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("id", id);
        writer.WritePropertyName("pairing");
        PairingJson.Write(writer, pairing);
        writer.WritePropertyName("assessment");
        writer.WriteRawValue(assessment.Span, skipInputValidation: true);
        writer.WriteEndObject();
    });

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">It is something else.</exception>
    public static CheckRecord Read(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json, new() { MaxDepth = 128 });
        var root = document.RootElement;
        var assessment = root.GetProperty("assessment");
        return new(
            PairingJson.Read(JsonMarshal.GetRawUtf8Value(root.GetProperty("pairing"))),
            BasisJson.Read(assessment.GetProperty("basis")),
            JsonMarshal.GetRawUtf8Value(assessment).ToArray());
    }
}
