using SanctionsCheck.Exposure.Assessment;
using SanctionsCheck.Functions.UseCases;
using SanctionsCheck.Screening.Matching;

namespace SanctionsCheck.Functions.Api;

/// <summary>The answers of the calls.</summary>
internal static class Answers
{
    /// <summary>JSON that is ready.</summary>
    public static IResult Raw(ReadOnlyMemory<byte> json) => new JsonAnswer(writer => writer.WriteRawValue(json.Span, skipInputValidation: true));

    /// <summary><c>{ "assessments": […] }</c></summary>
    public static IResult Checks(IReadOnlyList<ReadOnlyMemory<byte>> assessments) => new JsonAnswer(async (output, cancellation) =>
    {
        output.Writer.WriteStartObject();
        await output.WriteListAsync("assessments", assessments, (writer, json) => writer.WriteRawValue(json.Span, skipInputValidation: true), cancellation);
        output.Writer.WriteEndObject();
    });

    /// <summary><c>{ "id", "identical", "differences": […], "assessment" }</c></summary>
    public static IResult Replay(Replay replay) => new JsonAnswer(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("id", replay.Id);
        writer.WriteBoolean("identical", replay.Identical);
        writer.WriteStartArray("differences");
        foreach (var difference in replay.Differences)
        {
            writer.WriteStartObject();
            writer.WriteString("path", difference.Path);
            writer.WriteString("before", difference.Before);
            writer.WriteString("after", difference.After);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WritePropertyName("assessment");
        writer.WriteRawValue(replay.Assessment.Span, skipInputValidation: true);
        writer.WriteEndObject();
    });

    /// <summary><c>{ "basis", "results": [ { "id", "matches": […] } ] }</c></summary>
    public static IResult Screen(AssessmentBasis basis, Func<CancellationToken, IEnumerable<ScreenResult>> run) => new JsonAnswer(async (output, cancellation) =>
    {
        output.Writer.WriteStartObject();
        output.Writer.WritePropertyName("basis");
        BasisJson.Write(output.Writer, basis);
        await output.WriteListAsync("results", run(cancellation), MatchJson.Write, cancellation);
        output.Writer.WriteEndObject();
    });

    /// <summary><c>{ "model", "results": [ { "id", "score", "match", "features": […] } ] }</c></summary>
    public static IResult Compare(Func<CancellationToken, IEnumerable<CompareResult>> run) => new JsonAnswer(async (output, cancellation) =>
    {
        output.Writer.WriteStartObject();
        output.Writer.WriteString("model", ScreeningModel.Version);
        await output.WriteListAsync("results", run(cancellation), MatchJson.Write, cancellation);
        output.Writer.WriteEndObject();
    });
}
