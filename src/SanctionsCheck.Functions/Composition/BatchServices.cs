using SanctionsCheck.Functions.UseCases.Batches;
using SanctionsCheck.Storage.Batches;

namespace SanctionsCheck.Functions.Composition;

/// <summary>What files of trades need.</summary>
internal static class BatchServices
{
    public static void AddBatches(this IServiceCollection services)
    {
        services.AddSingleton<BatchStore>();
        services.AddSingleton<BatchText>();
        services.AddSingleton<ResultFiles>();
        services.AddSingleton<ChunkQueue>();
        services.AddSingleton<TradesInbox>();
        services.AddSingleton<BatchContexts>();
        services.AddSingleton<StartBatch>();
        services.AddSingleton<ScoreChunk>();
        services.AddSingleton<GiveUpChunk>();
        services.AddSingleton<FinishBatch>();
        services.AddSingleton<CancelBatch>();
        services.AddSingleton<PoisonLog>();
        services.AddSingleton<OwnPoison>();
        services.AddSingleton<RefuseBatch>();
        services.AddSingleton<SweepBatches>();
        services.AddSingleton<ShowBatches>();
        services.AddSetup<BatchStore>("batches", (store, cancellation) => store.EnsureCreatedAsync(cancellation));
        services.AddSetup<BatchText>("texts of batches", (store, cancellation) => store.EnsureCreatedAsync(cancellation));
        services.AddSetup<ResultFiles>("results", (store, cancellation) => store.EnsureCreatedAsync(cancellation));
        services.AddSetup<TradesInbox>("trades inbox", (store, cancellation) => store.EnsureCreatedAsync(cancellation));
        services.AddSetup<ChunkQueue>("queue " + ChunkQueue.QueueName, (store, cancellation) => store.EnsureCreatedAsync(cancellation));
    }
}
