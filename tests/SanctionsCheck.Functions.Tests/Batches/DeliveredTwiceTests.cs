using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.DependencyInjection;
using SanctionsCheck.Functions.UseCases.Batches;
using SanctionsCheck.Local.Startup;
using SanctionsCheck.Storage.Batches;
using SanctionsCheck.Testing;

namespace SanctionsCheck.Functions.Tests.Batches;

public sealed class DeliveredTwiceTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task A_worker_that_delivers_everything_twice_gives_the_results_once()
    {
        var account = azurite.NewAccount();
        await using var app = LocalHost.Build(new CommandLine { Url = new Uri("http://127.0.0.1:0"), DeliverTwice = true }, account);
        var trades = new BlobContainerClient(account, "trades");
        await trades.CreateIfNotExistsAsync();
        // Before the worker starts: it must wait until its lists are loaded.
        await trades.GetBlobClient("twice.csv").UploadAsync(new BinaryData(TradesText.Wide(30)));
        await app.StartAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var shows = app.Services.GetRequiredService<ShowBatches>();
        var store = app.Services.GetRequiredService<BatchStore>();
        await store.EnsureCreatedAsync(limit.Token);
        Batch? batch = null;
        while (batch is null || !BatchStates.IsFinal(batch.State))
        {
            await Task.Delay(100, limit.Token);
            batch = (await shows.OfBlobAsync("twice.csv", limit.Token)).SingleOrDefault()?.Batch;
        }
        await app.StopAsync();

        Assert.Equal((30L, 26L, 4L), (batch.Rows, batch.Scored, batch.Failed));
        var csv = (await new BlobContainerClient(account, "results").GetBlobClient($"{batch.Id}/results.csv").DownloadContentAsync(limit.Token)).Value.Content.ToString();
        Assert.Equal(27, csv.Count(c => c == '\n'));
        Assert.Equal(0, (await new QueueClient(account, "webjobs-blobtrigger-poison").GetPropertiesAsync(limit.Token)).Value.ApproximateMessagesCount);
    }
}
