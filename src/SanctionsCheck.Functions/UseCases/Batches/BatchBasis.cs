using System.Text;
using System.Text.Json;
using SanctionsCheck.Exposure.Assessment;
using SanctionsCheck.Functions.Api;

namespace SanctionsCheck.Functions.UseCases.Batches;

/// <summary>The basis that a batch was pinned to, as text of its row.</summary>
internal static class BatchBasis
{
    public static string Write(AssessmentBasis basis) => Encoding.UTF8.GetString(JsonWriting.ToBytes(writer => BasisJson.Write(writer, basis)));

    public static AssessmentBasis Read(string text)
    {
        using var json = JsonDocument.Parse(text);
        return BasisJson.Read(json.RootElement);
    }
}
