using System.Globalization;
using System.Text.Json;
using SanctionsCheck.Exposure.Assessment;
using SanctionsCheck.Exposure.Files;
using SanctionsCheck.Exposure.Reports;
using SanctionsCheck.Functions.UseCases.Batches;
using SanctionsCheck.Storage.Batches;

namespace SanctionsCheck.Functions.Api;

/// <summary>Batches in answers, and their summary.</summary>
internal static class BatchJson
{
    /// <summary>The answer of <c>GET batches</c>.</summary>
    public static IResult All(IReadOnlyList<BatchProgress> batches) => new JsonAnswer((output, cancellation) => WriteAllAsync(output, batches, cancellation));

    /// <summary>The answer of <c>GET batches/{id}</c>.</summary>
    public static IResult One(BatchProgress batch) => new JsonAnswer(writer => Write(writer, batch));

    /// <summary>The summary of a finished batch: what follows from file and basis alone.</summary>
    public static byte[] Summary(Batch batch, TradesPlan plan, BatchTally tally) => JsonWriting.ToBytes(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("id", batch.Id);
        writer.WriteString("blob", batch.Blob);
        writer.WriteNumber("rows", tally.Rows);
        writer.WriteNumber("scored", tally.Scored);
        writer.WriteNumber("failed", tally.Failed);
        writer.WriteStartObject("verdicts");
        foreach (var verdict in Enum.GetValues<Verdict>().Reverse()) writer.WriteNumber(verdict.ToText(), tally.Verdicts[verdict]);
        writer.WriteEndObject();
        writer.WriteStartObject("jurisdictions");
        foreach (var law in JurisdictionIds.All)
        {
            writer.WriteStartObject(law);
            foreach (var verdict in Enum.GetValues<Verdict>().Reverse()) writer.WriteNumber(verdict.ToText(), tally.Jurisdictions.GetValueOrDefault(law)?[verdict] ?? 0);
            writer.WriteEndObject();
        }
        writer.WriteEndObject();
        WriteInput(writer, plan);
        writer.WritePropertyName("basis");
        writer.WriteRawValue(batch.Basis);
        writer.WriteEndObject();
    });

    /// <summary>How the file was read: what it was, and what each of its columns was taken for.</summary>
    private static void WriteInput(Utf8JsonWriter writer, TradesPlan plan)
    {
        writer.WriteStartObject("input");
        writer.WriteString("format", plan.Source.Format);
        writer.WriteText("encoding", plan.Source.Encoding);
        writer.WriteText("sheet", plan.Source.Sheet);
        if (plan.Kind == TradeFileKind.Csv)
        {
            if (plan.Source.Format == FileSource.Csv) writer.WriteString("delimiter", plan.Delimiter.ToString());
            writer.WriteStartArray("columns");
            for (var i = 0; i < plan.Headers.Length; i++)
            {
                writer.WriteStartObject();
                writer.WriteString("header", plan.Headers[i]);
                writer.WriteString("column", plan.Names[i]);
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
        }
        writer.WriteEndObject();
    }

    private static async Task WriteAllAsync(JsonOutput output, IReadOnlyList<BatchProgress> batches, CancellationToken cancellation)
    {
        output.Writer.WriteStartObject();
        await output.WriteListAsync("batches", batches, Write, cancellation);
        output.Writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, BatchProgress progress)
    {
        var batch = progress.Batch;
        var done = batch.State is BatchStates.Completed or BatchStates.CompletedWithErrors;
        writer.WriteStartObject();
        writer.WriteString("id", batch.Id);
        writer.WriteString("blob", batch.Blob);
        writer.WriteString("state", batch.State);
        writer.WriteString("createdAt", batch.CreatedAt.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
        writer.WriteText("endedAt", batch.EndedAt?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
        writer.WriteNumber("rows", batch.Rows);
        writer.WriteNumber("scored", batch.Scored);
        writer.WriteNumber("failed", batch.Failed);
        writer.WriteStartObject("progress");
        writer.WriteNumber("read", progress.Read);
        if (progress.RowsPerSecond is { } rate) writer.WriteNumber("rowsPerSecond", Math.Round(rate, 1));
        else writer.WriteNull("rowsPerSecond");
        if (progress.SecondsLeft is { } left) writer.WriteNumber("secondsLeft", left);
        else writer.WriteNull("secondsLeft");
        writer.WriteEndObject();
        writer.WriteText("code", batch.Code);
        writer.WriteText("reason", batch.Reason);
        writer.WriteStartObject("results");
        writer.WriteString("csv", done ? ResultFiles.Path(batch.Id, ResultPart.Csv) : null);
        writer.WriteString("jsonl", done ? ResultFiles.Path(batch.Id, ResultPart.JsonLines) : null);
        writer.WriteString("errors", done || batch.State == BatchStates.Failed ? ResultFiles.Path(batch.Id, ResultPart.Errors) : null);
        writer.WriteString("summary", done ? ResultFiles.SummaryPath(batch.Id) : null);
        writer.WriteString("report", done ? ResultFiles.Path(batch.Id, ResultPart.Report) : null);
        writer.WriteEndObject();
        writer.WritePropertyName("basis");
        writer.WriteRawValue(batch.Basis);
        writer.WriteEndObject();
    }
}
