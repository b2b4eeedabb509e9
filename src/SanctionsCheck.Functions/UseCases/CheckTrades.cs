using System.Security.Cryptography;
using SanctionsCheck.Exposure.Assessment;
using SanctionsCheck.Exposure.Pairings;
using SanctionsCheck.Functions.Api;
using SanctionsCheck.Functions.Composition;
using SanctionsCheck.Storage.Audit;

namespace SanctionsCheck.Functions.UseCases;

/// <summary>Assesses trade pairings and keeps a record of each before it is answered.</summary>
public sealed class CheckTrades(BasisPins pins, AuditLog audit, IdempotencyKeys keys, TimeProvider clock)
{
    /// <summary>Longest Idempotency-Key, in characters.</summary>
    public const int MaxKey = 200;

    /// <summary>Answers a call.</summary>
    /// <param name="body">The call's body.</param>
    /// <param name="key">Its Idempotency-Key; null where it has none.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>The assessments' JSON, in the pairings' order.</returns>
    /// <exception cref="RequestException">The body can't be taken, or the key was used for another one.</exception>
    public async Task<IReadOnlyList<ReadOnlyMemory<byte>>> RunAsync(ReadOnlyMemory<byte> body, string? key, CancellationToken cancellation)
    {
        var request = ChecksRequest.Read(body.Span);
        if (key is null) return [.. (await AssessAsync(request, cancellation)).Select(r => r.Assessment)];
        if (key.Length is 0 or > MaxKey)
            throw Refuse(400, ProblemTypes.InvalidValue, "Invalid value", $"The Idempotency-Key has {key.Length} characters.", $"Send 1 to {MaxKey} characters.");

        var hash = Convert.ToHexStringLower(SHA256.HashData(body.Span));
        if (await keys.FindAsync(key, cancellation) is { } known) return await RepeatAsync(known, hash, cancellation);
        var made = await AssessAsync(request, cancellation);
        var kept = await keys.RememberAsync(key, new(hash, [.. made.Select(m => m.Id)]), cancellation);
        return kept.Assessments.SequenceEqual(made.Select(m => m.Id)) && kept.BodyHash == hash
            ? [.. made.Select(m => m.Assessment)]
            : await RepeatAsync(kept, hash, cancellation);
    }

    private async Task<IReadOnlyList<(string Id, ReadOnlyMemory<byte> Assessment)>> AssessAsync(ChecksRequest request, CancellationToken cancellation)
    {
        using var activity = Telemetry.Source.StartActivity("checks");
        activity?.SetTag("sanctionscheck.pairings", request.Pairings.Length);
        var work = await pins.PinAsync(cancellation);
        var made = Ordered.Map(request.Pairings, pairing => Assess(work.Assessor, pairing), cancellation);
        await audit.WriteAsync(made.Select(m => m.Record), cancellation);
        return [.. made.Select(m => (m.Record.Id, m.Assessment))];
    }

    private (ReadOnlyMemory<byte> Assessment, AuditRecord Record) Assess(Assessor assessor, TradePairing pairing)
    {
        var begun = clock.GetTimestamp();
        var assessment = assessor.Assess(pairing);
        Telemetry.Checked(assessment.Verdict, clock.GetElapsedTime(begun));
        var json = JsonWriting.ToBytes(writer => AssessmentJson.Write(writer, assessment));
        return (json, new(assessment.Id, CheckRecord.Write(assessment.Id, pairing, json)));
    }

    private async Task<IReadOnlyList<ReadOnlyMemory<byte>>> RepeatAsync(IdempotentCall call, string hash, CancellationToken cancellation)
    {
        if (call.BodyHash != hash)
        {
            throw Refuse(422, ProblemTypes.IdempotencyKeyReused, "Idempotency-Key reused",
                "This Idempotency-Key was used for another body.", "Send a new key with a new body.");
        }
        var answers = new ReadOnlyMemory<byte>[call.Assessments.Count];
        await Parallel.ForAsync(0, answers.Length, new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = cancellation }, async (i, token) =>
        {
            var record = await audit.ReadAsync(call.Assessments[i], token)
                ?? throw new InvalidOperationException($"The record {call.Assessments[i]} of an answered call is gone.");
            answers[i] = CheckRecord.Read(record.Json).Assessment;
        });
        return answers;
    }

    private static RequestException Refuse(int status, string type, string title, string detail, string mend) =>
        new(new(type, status, title, detail) { Member = "Idempotency-Key", Mend = mend });
}
