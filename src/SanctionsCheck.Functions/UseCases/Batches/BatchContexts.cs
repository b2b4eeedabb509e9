using SanctionsCheck.Functions.Api;
using SanctionsCheck.Storage.Batches;
using SanctionsCheck.Storage.Lists;

namespace SanctionsCheck.Functions.UseCases.Batches;

/// <summary>Keeps the contexts of the batches that are under way, so that not every chunk loads them anew.</summary>
public sealed class BatchContexts(BatchText text, BasisPins pins, LibraryCache libraries)
{
    private const int Most = 8;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Task<BatchContext>> _contexts = new(StringComparer.Ordinal);

    /// <summary>The context of a batch.</summary>
    /// <exception cref="RequestException">What it is pinned to is not to be had any more.</exception>
    public async Task<BatchContext> GetAsync(Batch batch, CancellationToken cancellation)
    {
        Task<BatchContext>? loading;
        lock (_gate)
        {
            if (!_contexts.TryGetValue(batch.Id, out loading) || loading.IsFaulted)
            {
                if (_contexts.Count >= Most) _contexts.Clear();
                _contexts[batch.Id] = loading = Task.Run(() => LoadAsync(batch), CancellationToken.None);
            }
        }
        return await loading.WaitAsync(cancellation);
    }

    private async Task<BatchContext> LoadAsync(Batch batch)
    {
        var plan = await text.FindPlanAsync(batch.Id, CancellationToken.None) ?? throw new InvalidOperationException($"Batch {batch.Id} has chunks and no plan.");
        return new(plan, await WorkAsync(batch.Basis));
    }

    private async Task<WorkBasis> WorkAsync(string basis)
    {
        // Mostly the lists have not changed since: then the assessor that serves everyone serves the batch, too.
        var present = await pins.PinAsync(CancellationToken.None);
        if (BatchBasis.Write(present.Basis) == basis) return present;
        try
        {
            return await pins.RestoreAsync(BatchBasis.Read(basis), CancellationToken.None);
        }
        catch (RequestException e) when (e.Problem.Type == ProblemTypes.VersionNotHeld)
        {
            // The batch may have been pinned by a worker that knew of a newer version than this one does.
            await libraries.LookAsync(CancellationToken.None);
            return await pins.RestoreAsync(BatchBasis.Read(basis), CancellationToken.None);
        }
    }
}
