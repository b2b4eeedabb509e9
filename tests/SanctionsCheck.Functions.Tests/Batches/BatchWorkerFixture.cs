using SanctionsCheck.Testing;

namespace SanctionsCheck.Functions.Tests.Batches;

/// <summary>One worker for the tests of a class: they use files of their own, or bear those of others.</summary>
public sealed class BatchWorkerFixture : IAsyncLifetime
{
    private readonly AzuriteFixture _azurite = new();

    internal string Account { get; private set; } = null!;

    internal BatchWorker Worker { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await _azurite.InitializeAsync();
        Account = _azurite.NewAccount();
        Worker = await BatchWorker.StartAsync(Account);
    }

    public async Task DisposeAsync() => await Worker.DisposeAsync();
}
