using System.Collections.Immutable;
using SanctionsCheck.Functions.Api;
using SanctionsCheck.Storage.Audit;

namespace SanctionsCheck.Functions.UseCases;

/// <summary>Shows stored checks and makes them again.</summary>
public sealed class CheckRecords(BasisPins pins, AuditLog audit)
{
    /// <summary>The stored record.</summary>
    /// <exception cref="RequestException">There is none.</exception>
    public async Task<AuditRecord> FindAsync(string id, CancellationToken cancellation) => await audit.ReadAsync(id, cancellation)
        ?? throw Problems.NotFound($"There is no check \"{id}\".", "Use the id of an assessment, 32 hexadecimal digits, as POST checks answered it.");

    /// <summary>Assesses the stored pairing again on the basis that the record names.</summary>
    /// <exception cref="RequestException">There is no such record, or its basis is not to be had any more.</exception>
    public async Task<Replay> ReplayAsync(string id, CancellationToken cancellation)
    {
        var stored = CheckRecord.Read((await FindAsync(id, cancellation)).Json);
        var work = await pins.RestoreAsync(stored.Basis, cancellation);
        var assessment = work.Assessor.Assess(stored.Pairing);
        var json = JsonWriting.ToBytes(writer => AssessmentJson.Write(writer, assessment));
        var identical = stored.Assessment.Span.SequenceEqual(json);
        return new(id, identical, identical ? ImmutableArray<JsonDifference>.Empty : JsonDifferences.Between(stored.Assessment, json), json);
    }
}
