using System.Security.Cryptography;
using SanctionsCheck.Exposure.Pairings;
using SanctionsCheck.Functions.Api;
using SanctionsCheck.Storage.Audit;
using SanctionsCheck.Storage.Portfolio;

namespace SanctionsCheck.Functions.UseCases.Portfolio;

/// <summary>Stores pairings to be monitored, and assesses them once, so that there is something to compare with.</summary>
public sealed class StorePairings(PortfolioStore store, BasisPins pins, AuditLog audit, TimeProvider clock)
{
    private const int Attempts = 5;
    private const int Parallelism = 8;

    /// <summary>Stores one pairing.</summary>
    /// <param name="id">The id that the address gives it.</param>
    /// <param name="body">The pairing's JSON.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="RequestException">The id or the body can't be taken.</exception>
    public async Task<StoredPairing> PutAsync(string id, ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        var pairing = PairingJson.Read(body.Span);
        if (pairing.Id is not null && pairing.Id != id)
            throw Refuse(ProblemTypes.InvalidValue, "Invalid value", "$.id", $"The address names \"{id}\" and the body \"{pairing.Id}\".", "Leave id out of the body, or write the same.");
        return await StoreAsync(await pins.PinAsync(cancellation), Take(id, pairing, "$"), cancellation);
    }

    /// <summary>Stores pairings that carry their ids.</summary>
    /// <param name="body"><c>{ "pairings": […] }</c></param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="RequestException">One of them can't be taken; then none is stored.</exception>
    public async Task<IReadOnlyList<StoredPairing>> ImportAsync(ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        var pairings = ChecksRequest.Read(body.Span).Pairings;
        var known = new HashSet<string>(StringComparer.Ordinal);
        var taken = pairings.Select((pairing, i) => Take(pairing.Id, pairing, $"$.pairings[{i}]")).ToList();
        for (var i = 0; i < taken.Count; i++)
        {
            if (!known.Add(taken[i].Id))
                throw Refuse(ProblemTypes.InvalidValue, "Invalid value", $"$.pairings[{i}].id", $"The id \"{taken[i].Id}\" stands there twice.", "Give each pairing an id of its own.");
        }
        var work = await pins.PinAsync(cancellation);
        var stored = new StoredPairing[taken.Count];
        await Parallel.ForAsync(0, taken.Count, new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellation },
            async (i, token) => stored[i] = await StoreAsync(work, taken[i], token));
        return stored;
    }

    private readonly record struct Taken(string Id, TradePairing Pairing, byte[] Json, string Revision);

    private static Taken Take(string? id, TradePairing pairing, string path)
    {
        if (string.IsNullOrWhiteSpace(id))
            throw Refuse(ProblemTypes.MissingMember, "Missing member", path + ".id", "A monitored pairing has an id; alerts name it.", "Add \"id\".");
        if (id.Length > PortfolioStore.MaxId)
            throw Refuse(ProblemTypes.LimitExceeded, "A limit is exceeded", path + ".id", $"The id has {id.Length} characters.", $"Use at most {PortfolioStore.MaxId}.");
        pairing = pairing with { Id = id };
        var json = JsonWriting.ToBytes(writer => PairingJson.Write(writer, pairing));
        return json.Length <= PortfolioStore.MaxPairing ? new(id, pairing, json, Convert.ToHexStringLower(SHA256.HashData(json)))
            : throw Refuse(ProblemTypes.LimitExceeded, "A limit is exceeded", path, $"The pairing has {json.Length:N0} bytes.", $"Leave out what does not matter; {PortfolioStore.MaxPairing:N0} bytes are the most.");
    }

    private async Task<StoredPairing> StoreAsync(WorkBasis work, Taken taken, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var known = await store.FindAsync(taken.Id, cancellation);
            // The same pairing again keeps what was said of it: a change since then is for the rescan to find.
            if (known is not null && known.Revision == taken.Revision) return new(known, StoredAs.Unchanged);
            var assessment = work.Assessor.Assess(taken.Pairing);
            var json = JsonWriting.ToBytes(writer => AssessmentJson.Write(writer, assessment));
            await audit.WriteAsync([new(assessment.Id, CheckRecord.Write(assessment.Id, taken.Pairing, json))], cancellation);
            var entry = new PortfolioEntry
            {
                Id = taken.Id,
                Pairing = taken.Json,
                Revision = taken.Revision,
                Last = Outcome.Of(assessment),
                BasisKey = BasisKey.Of(work.Basis),
                CheckedAsOf = work.Basis.AsOf,
                StoredAt = clock.GetUtcNow(),
                Version = known?.Version,
            };
            if (await store.PutAsync(entry, cancellation)) return new(entry, known is null ? StoredAs.Added : StoredAs.Changed);
        }
        throw Refuse(ProblemTypes.Conflict, "Conflict", "$.id", $"The pairing \"{taken.Id}\" is being changed by others at the same time.", "Try again.", StatusCodes.Status409Conflict);
    }

    private static RequestException Refuse(string type, string title, string member, string detail, string mend, int status = StatusCodes.Status400BadRequest) =>
        new(new(type, status, title, detail) { Member = member, Mend = mend });
}
