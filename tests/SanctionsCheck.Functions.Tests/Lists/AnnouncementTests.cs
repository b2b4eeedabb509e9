using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Azure.Functions.Worker;
using SanctionsCheck.Functions.Tests.Batches;
using SanctionsCheck.Functions.Timers;
using SanctionsCheck.Functions.UseCases;
using SanctionsCheck.Functions.UseCases.Batches;
using SanctionsCheck.Storage.Lists;
using SanctionsCheck.Storage.Lists.Inbox;

namespace SanctionsCheck.Functions.Tests.Lists;

/// <summary>The portfolio is told of each version that becomes active, once, also where the worker that activated it died before it could say so.</summary>
public sealed class AnnouncementTests(BatchWorkerFixture fixture) : IClassFixture<BatchWorkerFixture>, IAsyncLifetime
{
    private const string List = "custom-told";

    private readonly QueueClient _queue = new(fixture.Account, ListActivated.QueueName, new() { MessageEncoding = QueueMessageEncoding.Base64 });

    // What is active before the tests, the starter lists, is told of too.
    public async Task InitializeAsync()
    {
        await SweepAsync();
        await ToldAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_worker_that_dies_before_it_tells_is_made_up_for()
    {
        await using var dying = await BatchWorker.StartAsync(fixture.Account);
        dying.Tap.Before = (method, path) =>
        {
            if (method == "POST" && path.Contains(ListActivated.QueueName, StringComparison.Ordinal)) throw new IOException("The worker died here.");
        };
        await Assert.ThrowsAsync<IOException>(() => ImportAsync(dying, "Alpha"));
        var alpha = await ActiveAsync();
        Assert.Empty(await ToldAsync());

        await SweepAsync();
        Assert.Equal([(List, alpha)], await ToldAsync());
        await SweepAsync();
        Assert.Empty(await ToldAsync());

        // Back and forth: the same version becomes active a second time, and dies untold again.
        await ImportAsync(fixture.Worker, "Beta");
        var beta = await ActiveAsync();
        Assert.Equal([(List, beta)], await ToldAsync());
        await Assert.ThrowsAsync<IOException>(() => dying.Get<ActivateList>().RunAsync(List, alpha));
        Assert.Equal(alpha, await ActiveAsync());
        Assert.Empty(await ToldAsync());
        await SweepAsync();
        Assert.Equal([(List, alpha)], await ToldAsync());
    }

    [Fact]
    public async Task What_was_told_is_not_told_again()
    {
        await ImportAsync(fixture.Worker, "Gamma");
        Assert.Single(await ToldAsync());
        // The same file again, and a look at all lists.
        await ImportAsync(fixture.Worker, "Gamma");
        await SweepAsync();
        Assert.Empty(await ToldAsync());
    }

    private Task SweepAsync() => new TimerSweeper(fixture.Worker.Get<SweepBatches>(), fixture.Worker.Get<ListActivated>()).Run(new TimerInfo(), default);

    private async Task ImportAsync(BatchWorker worker, string name)
    {
        await new BlobContainerClient(fixture.Account, ListInbox.ContainerName).GetBlobClient($"{List}/list.csv").UploadAsync(BinaryData.FromString($"id,name\n1,{name} Trading House\n"), overwrite: true);
        await worker.Get<ImportList>().DroppedAsync(List, "list.csv", default);
    }

    private async Task<string> ActiveAsync() => (await fixture.Worker.Get<ListCatalog>().GetAsync()).Single(s => s.List == List && s.State == ListState.Active).Version;

    /// <summary>What the portfolio was told, taken off the queue.</summary>
    private async Task<List<(string List, string Version)>> ToldAsync()
    {
        List<(string, string)> told = [];
        while ((await _queue.ReceiveMessageAsync()).Value is { } message)
        {
            told.Add(ListActivated.Read(message.Body.ToString()));
            await _queue.DeleteMessageAsync(message.MessageId, message.PopReceipt);
        }
        return told;
    }
}
