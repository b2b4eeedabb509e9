using System.Net;
using System.Net.Sockets;
using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using SanctionsCheck.Local.Azurite;

namespace SanctionsCheck.Functions.Tests.Worker;

public sealed class StorageOutageTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sanctionscheck-outage-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Work_goes_on_when_storage_that_was_away_answers()
    {
        // Away from the start.
        var ports = FreePorts();
        var azurite = await AzuriteProcess.StartAsync(_folder, ports);
        var connection = azurite.ConnectionString;
        await azurite.DisposeAsync();
        await using var worker = await TestWorker.StartAsync<Both>(connection);
        await Probe.UntilAsync(() => Task.FromResult(Said(worker, "Storage does not answer") == 1), "the outage is told");

        azurite = await AzuriteProcess.StartAsync(_folder, ports);
        await Probe.UntilAsync(() => Task.FromResult(Said(worker, "Storage answers again") == 1), "its end is told");
        await SendAsync(worker, "1");
        await HandledAsync(worker, "1");

        // Away while it runs.
        await azurite.DisposeAsync();
        await Probe.UntilAsync(() => Task.FromResult(Said(worker, "Storage does not answer") == 2), "the second outage is told");
        await using var again = await AzuriteProcess.StartAsync(_folder, ports);
        await Probe.UntilAsync(() => Task.FromResult(Said(worker, "Storage answers again") == 2), "its end is told");
        await SendAsync(worker, "2");
        await HandledAsync(worker, "2");
        Assert.Equal((2, 2), (Said(worker, "Storage does not answer"), Said(worker, "Storage answers again")));
    }

    [Fact]
    public async Task A_stop_does_not_wait_for_storage()
    {
        var azurite = await AzuriteProcess.StartAsync(_folder);
        var connection = azurite.ConnectionString;
        await azurite.DisposeAsync();
        await using var worker = await TestWorker.StartAsync<Both>(connection);
        await Probe.UntilAsync(() => Task.FromResult(Said(worker, "Storage does not answer") == 1), "the outage is told");
        await worker.StopAsync();
        Assert.Equal(0, Said(worker, "left behind"));
    }

    private static Task HandledAsync(TestWorker worker, string text) =>
        Probe.UntilAsync(() => Task.FromResult(worker.Probe.Calls.Contains($"queue {text}") && worker.Probe.Calls.Contains($"blob {text}")), $"{text} is handled");

    private static int Said(TestWorker worker, string what) => worker.Log.Count(l => l.Contains(what, StringComparison.Ordinal));

    private static async Task SendAsync(TestWorker worker, string text)
    {
        await worker.Queues.GetQueueClient("work").SendMessageAsync(text);
        await worker.Blobs.GetBlobContainerClient("inbox").UploadBlobAsync(text, BinaryData.FromString(text));
    }

    private static int[] FreePorts()
    {
        var listeners = Enumerable.Range(0, 3).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToArray();
        foreach (var listener in listeners) listener.Start();
        int[] ports = [.. listeners.Select(l => ((IPEndPoint)l.LocalEndpoint).Port)];
        foreach (var listener in listeners) listener.Dispose();
        return ports;
    }

    public sealed class Both(Probe probe)
    {
        [Function("FromQueue")]
        public Task Queue([QueueTrigger("work")] string message, CancellationToken cancellation) => probe.RunAsync($"queue {message}", cancellation);

        [Function("FromBlob")]
        public Task Blob([BlobTrigger("inbox/{name}")] BlobClient blob, string name, CancellationToken cancellation) => probe.RunAsync($"blob {(blob.Name == name ? name : "?")}", cancellation);
    }
}
