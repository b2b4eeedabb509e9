using System.Text.Json;
using SanctionsCheck.Exposure.Assessment;

namespace SanctionsCheck.Functions.Api;

/// <summary>An <c>Assessment</c> of the contract. The same assessment always gives the same bytes.</summary>
public static class AssessmentJson
{
    /// <summary>Writes an assessment.</summary>
    public static void Write(Utf8JsonWriter writer, TradeAssessment assessment)
    {
        writer.WriteStartObject();
        WriteMembers(writer, assessment);
        writer.WriteEndObject();
    }

    /// <summary>Writes the assessment of a row of a file: its members behind <c>row</c>.</summary>
    public static void WriteRow(Utf8JsonWriter writer, long row, TradeAssessment assessment)
    {
        writer.WriteStartObject();
        writer.WriteNumber("row", row);
        WriteMembers(writer, assessment);
        writer.WriteEndObject();
    }

    private static void WriteMembers(Utf8JsonWriter writer, TradeAssessment assessment)
    {
        writer.WriteString("id", assessment.Id);
        writer.WriteString("pairingId", assessment.PairingId);
        writer.WriteNumber("score", assessment.Score);
        writer.WriteString("verdict", assessment.Verdict.ToText());
        writer.WriteStartArray("jurisdictions");
        foreach (var result in assessment.Jurisdictions) Write(writer, result);
        writer.WriteEndArray();
        writer.WriteStartArray("findings");
        foreach (var finding in assessment.Findings) Write(writer, finding);
        writer.WriteEndArray();
        writer.WritePropertyName("basis");
        BasisJson.Write(writer, assessment.Basis);
    }

    private static void Write(Utf8JsonWriter writer, JurisdictionResult result)
    {
        writer.WriteStartObject();
        writer.WriteString("jurisdiction", result.Jurisdiction);
        writer.WriteBoolean("applies", result.Applies);
        writer.WriteString("why", result.Why);
        writer.WriteString("verdict", result.Verdict.ToText());
        writer.WriteNumber("score", result.Score);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Finding finding)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", finding.Kind);
        writer.WriteString("jurisdiction", finding.Jurisdiction);
        writer.WriteString("subject", finding.Subject);
        writer.WriteString("severity", finding.Severity.ToText());
        writer.WriteString("confidence", finding.Confidence);
        writer.WriteNumber("points", finding.Points);
        writer.WriteString("summary", finding.Summary);
        writer.WriteString("legalBasis", finding.LegalBasis);
        writer.WriteString("source", finding.Source);
        writer.WriteStartArray("evidence");
        foreach (var evidence in finding.Evidence)
        {
            writer.WriteStartObject();
            writer.WriteString("name", evidence.Name);
            writer.WriteString("value", evidence.Value);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
