using SanctionsCheck.Exposure.Assessment;
using SanctionsCheck.Exposure.Controls;
using SanctionsCheck.Functions.Api;
using SanctionsCheck.Functions.Composition;
using SanctionsCheck.Functions.UseCases.Lists;
using SanctionsCheck.Screening.Matching;
using SanctionsCheck.Storage.Lists;

namespace SanctionsCheck.Functions.UseCases;

/// <summary>Pins pieces of work to lists, rule book, model and date: to the present ones, or to those that an earlier answer names.</summary>
public sealed class BasisPins(LibraryCache libraries, RuleBook rules, ListAges ages, StoragePreparation preparation, TimeProvider clock)
{
    private WorkBasis? _last;

    /// <summary>Today's date, UTC.</summary>
    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>Pins to what is active now.</summary>
    /// <exception cref="RequestException">No list is loaded yet.</exception>
    public async ValueTask<WorkBasis> PinAsync(CancellationToken cancellation)
    {
        // On the first start lists come one after the other: an answer that rests on the first of them only would be wrong.
        if (preparation.WaitingFor is { } waiting) throw NotReady($"Not ready: {waiting}.");
        var pinned = await libraries.GetAsync(cancellation);
        if (pinned.Library.Current.Indexes.Length == 0) throw NotReady("No list is loaded yet.");
        // One assessor serves many calls: what it has worked out about a name is not worked out again.
        if (Volatile.Read(ref _last) is { } last && ReferenceEquals(last.Library, pinned.Library) && last.Basis.AsOf == Today) return last;
        var stale = ages.Stale(pinned, Today);
        var work = new WorkBasis(new Assessor(rules, pinned.Library, Today, [.. pinned.Notices, .. stale.Select(ListAges.Notice)], stale), pinned.Library);
        Volatile.Write(ref _last, work);
        return work;
    }

    /// <summary>Pins to an earlier basis, to make its answers again.</summary>
    /// <param name="basis">The basis that the earlier answer names.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="RequestException">This release carries another rule book or model, or a list version is no longer held.</exception>
    public async ValueTask<WorkBasis> RestoreAsync(AssessmentBasis basis, CancellationToken cancellation)
    {
        if (basis.RuleBook != rules.Version) throw Changed("rule book", basis.RuleBook, rules.Version);
        if (basis.Model != ScreeningModel.Version) throw Changed("screening model", basis.Model, ScreeningModel.Version);
        var pinned = await libraries.GetAsync(cancellation);
        if (pinned.Library.Restore(basis.Lists, out var missing) is not { } library)
        {
            throw new RequestException(new(ProblemTypes.VersionNotHeld, StatusCodes.Status410Gone, "List version not held",
                $"These list versions are no longer held: {string.Join(", ", missing.Select(m => $"{m.List} {m.Version}"))}.")
            { Mend = "Import the files of these versions again, or assess the pairing anew on the present lists." });
        }
        return new(new Assessor(rules, library, basis.AsOf, basis.Notices, basis.Stale), library);
    }

    private static RequestException NotReady(string detail) => new(
        new(ProblemTypes.NotReady, StatusCodes.Status503ServiceUnavailable, "Not ready", detail) { Mend = "Try again in a few seconds; GET health says what is missing.", RetryAfter = 5 });

    private static RequestException Changed(string what, string then, string now) => new(
        new(ProblemTypes.BasisChanged, StatusCodes.Status409Conflict, "Basis changed", $"The record rests on {what} {then}; this release carries {now}.")
        { Mend = $"Replay it with the release that carries {what} {then}, or assess the pairing anew." });
}
