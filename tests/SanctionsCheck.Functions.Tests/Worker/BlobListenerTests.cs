using System.Text.Json;
using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using SanctionsCheck.Local.Worker;
using SanctionsCheck.Testing;

namespace SanctionsCheck.Functions.Tests.Worker;

public sealed class BlobListenerTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private readonly string _account = azurite.NewAccount();

    [Fact]
    public void Containers_are_looked_at_within_two_seconds() => Assert.InRange(new WorkerOptions().BlobScan, TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(2));

    [Fact]
    public async Task Each_blob_is_delivered_with_the_parts_of_its_name()
    {
        await using var worker = await TestWorker.StartAsync<Lists>(_account);
        await DropAsync(worker, "ofac-sdn/2024-05-02.zip");
        await DropAsync(worker, "un-sc/Санкции №1 (копия).xml");
        await DropAsync(worker, "eu-fsf/a/b.csv");
        await DropAsync(worker, "no-folder.csv");
        await worker.Probe.CalledAsync(3);
        Assert.Equal(["eu-fsf|a/b.csv|content", "ofac-sdn|2024-05-02.zip|content", "un-sc|Санкции №1 (копия).xml|content"], worker.Probe.Calls.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task After_a_restart_only_new_and_changed_blobs_are_delivered()
    {
        await using (var first = await TestWorker.StartAsync<Lists>(_account))
        {
            await DropAsync(first, "l/old.csv");
            await DropAsync(first, "l/changed.csv");
            await first.Probe.CalledAsync(2);
        }
        await using var second = await TestWorker.StartAsync<Lists>(_account);
        await DropAsync(second, "l/changed.csv", "other");
        await second.Probe.CalledAsync();
        await DropAsync(second, "l/new.csv");
        await second.Probe.CalledAsync();
        Assert.Equal(["l|changed.csv|other", "l|new.csv|content"], second.Probe.Calls);
    }

    [Fact]
    public async Task A_blob_whose_worker_died_is_delivered_again()
    {
        var hung = new Probe { Work = (_, token) => Task.Delay(Timeout.Infinite, token) };
        await using (var first = await TestWorker.StartAsync<Lists>(_account, hung, options: new WorkerOptions { BlobScan = TimeSpan.FromMilliseconds(100), StopLimit = TimeSpan.FromMilliseconds(100) }))
        {
            await DropAsync(first, "l/f.csv");
            await hung.CalledAsync();
        }
        await using var second = await TestWorker.StartAsync<Lists>(_account);
        await second.Probe.CalledAsync();
        Assert.Equal(["l|f.csv|content"], second.Probe.Calls);
    }

    [Fact]
    public async Task Stopping_waits_for_what_runs_and_notes_it_as_done()
    {
        var finish = new TaskCompletionSource();
        var slow = new Probe { Work = (_, _) => finish.Task };
        await using (var first = await TestWorker.StartAsync<Lists>(_account, slow))
        {
            await DropAsync(first, "l/f.csv");
            await slow.CalledAsync();
            var stop = first.StopAsync();
            Assert.False(stop.IsCompleted);
            finish.SetResult();
            await stop;
        }
        await using var second = await TestWorker.StartAsync<Lists>(_account);
        await DropAsync(second, "l/next.csv");
        await second.Probe.CalledAsync();
        Assert.Equal(["l|next.csv|content"], second.Probe.Calls);
    }

    [Fact]
    public async Task A_blob_that_fails_is_tried_again_and_then_reported_to_the_poison_queue()
    {
        var probe = new Probe { Work = (_, _) => throw new InvalidOperationException("broken") };
        var settings = new HostSettings { BlobPoisonThreshold = 3 };
        await using var worker = await TestWorker.StartAsync<Lists>(_account, probe, settings);
        await DropAsync(worker, "l/bad.csv");
        var poison = worker.Queues.GetQueueClient("webjobs-blobtrigger-poison");
        await Probe.UntilAsync(async () => await poison.ExistsAsync() && (await poison.PeekMessagesAsync()).Value.Length == 1, "the blob is in the poison queue");
        using var message = JsonDocument.Parse((await poison.PeekMessageAsync()).Value.Body);
        Assert.Equal("l/bad.csv", message.RootElement.GetProperty("BlobName").GetString());
        Assert.Equal("inbox", message.RootElement.GetProperty("ContainerName").GetString());
        probe.Work = (_, _) => Task.CompletedTask;
        await DropAsync(worker, "l/good.csv");
        await Probe.UntilAsync(() => Task.FromResult(probe.Calls.Contains("l|good.csv|content")), "the good blob is delivered");
        Assert.Equal(["l|bad.csv|content", "l|bad.csv|content", "l|bad.csv|content", "l|good.csv|content"], probe.Calls);
    }

    [Fact]
    public async Task A_failure_that_passes_is_no_poison()
    {
        var failures = 2;
        var probe = new Probe { Work = (_, _) => Interlocked.Decrement(ref failures) >= 0 ? throw new InvalidOperationException("not yet") : Task.CompletedTask };
        await using var worker = await TestWorker.StartAsync<Lists>(_account, probe);
        await DropAsync(worker, "l/f.csv");
        await probe.CalledAsync(3);
        await worker.StopAsync();
        Assert.Equal(3, probe.Calls.Count);
        Assert.False(await worker.Queues.GetQueueClient("webjobs-blobtrigger-poison").ExistsAsync());
    }

    [Fact]
    public async Task Several_blobs_are_handled_at_a_time()
    {
        using var all = new Barrier(4);
        var probe = new Probe { Work = (_, token) => Task.Run(() => Assert.True(all.SignalAndWait(TimeSpan.FromSeconds(20), token)), token) };
        await using var worker = await TestWorker.StartAsync<Lists>(_account, probe, new HostSettings { BlobParallelism = 4 });
        for (var i = 0; i < 4; i++) await DropAsync(worker, $"l/{i}.csv");
        await probe.CalledAsync(4);
        await worker.StopAsync();
        Assert.Equal(4, probe.Calls.Distinct().Count());
    }

    [Fact]
    public async Task No_more_blobs_than_the_limit_are_handled_at_a_time()
    {
        var (running, most) = (0, 0);
        var probe = new Probe
        {
            Work = async (_, _) =>
            {
                var now = Interlocked.Increment(ref running);
                InterlockedMax(ref most, now);
                await Task.Delay(30, CancellationToken.None);
                Interlocked.Decrement(ref running);
            },
        };
        await using var worker = await TestWorker.StartAsync<Lists>(_account, probe, new HostSettings { BlobParallelism = 2 });
        for (var i = 0; i < 8; i++) await DropAsync(worker, $"l/{i}.csv");
        await probe.CalledAsync(8);
        Assert.InRange(most, 1, 2);
    }

    [Fact]
    public async Task Deliver_twice_delivers_twice()
    {
        await using var worker = await TestWorker.StartAsync<Lists>(_account, options: new WorkerOptions { DeliverTwice = true, BlobScan = TimeSpan.FromMilliseconds(100) });
        await DropAsync(worker, "l/f.csv");
        await worker.Probe.CalledAsync(2);
        await worker.StopAsync();
        Assert.Equal(["l|f.csv|content", "l|f.csv|content"], worker.Probe.Calls);
    }

    private static void InterlockedMax(ref int target, int value)
    {
        for (var seen = Volatile.Read(ref target); value > seen; seen = Volatile.Read(ref target)) Interlocked.CompareExchange(ref target, value, seen);
    }

    private static async Task DropAsync(TestWorker worker, string name, string content = "content")
    {
        var container = worker.Blobs.GetBlobContainerClient("inbox");
        await container.CreateIfNotExistsAsync();
        await container.GetBlobClient(name).UploadAsync(BinaryData.FromString(content), overwrite: true);
    }

    public sealed class Lists(Probe probe)
    {
        [Function("Lists")]
        public async Task Run([BlobTrigger("inbox/{list}/{file}")] BlobClient blob, string list, string file, CancellationToken cancellation)
        {
            var content = await blob.DownloadContentAsync(cancellation);
            await probe.RunAsync($"{list}|{file}|{content.Value.Content}", cancellation);
        }
    }
}
