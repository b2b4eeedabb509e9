using System.Globalization;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Azure.Functions.Worker;
using SanctionsCheck.Local.Worker;
using SanctionsCheck.Testing;

namespace SanctionsCheck.Functions.Tests.Worker;

public sealed class QueueListenerTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private readonly string _account = azurite.NewAccount();

    [Fact]
    public async Task A_message_is_handled_once_and_is_gone_then()
    {
        await using var worker = await TestWorker.StartAsync<Text>(_account);
        var queue = await QueueAsync(worker, "work");
        await queue.SendMessageAsync("""{"list":"un-sc"}""");
        await worker.Probe.CalledAsync();
        await Probe.UntilAsync(() => EmptyAsync(queue), "the message is gone");
        Assert.Equal(["""{"list":"un-sc"}"""], worker.Probe.Calls);
    }

    [Fact]
    public async Task The_lease_is_renewed_while_a_function_runs_longer()
    {
        var probe = new Probe { Work = (_, token) => Task.Delay(TimeSpan.FromSeconds(3.5), token) };
        await using var worker = await TestWorker.StartAsync<Text>(_account, probe, options: new WorkerOptions { Lease = TimeSpan.FromSeconds(2) });
        var queue = await QueueAsync(worker, "work");
        await queue.SendMessageAsync("slow");
        await probe.CalledAsync();
        await Probe.UntilAsync(() => EmptyAsync(queue), "the message is gone");
        Assert.Equal(["slow"], probe.Calls);
    }

    [Fact]
    public async Task A_message_that_fails_comes_again_and_goes_to_the_poison_queue_at_last()
    {
        var probe = new Probe { Work = (_, _) => throw new InvalidOperationException("broken") };
        await using var worker = await TestWorker.StartAsync<Counted>(_account, probe, new HostSettings { QueueMaxDequeueCount = 3, QueueMaxPollingInterval = TimeSpan.FromMilliseconds(200) });
        var queue = await QueueAsync(worker, "work");
        await queue.SendMessageAsync("bad");
        var poison = worker.Queues.GetQueueClient("work-poison");
        await Probe.UntilAsync(async () => await poison.ExistsAsync() && !await EmptyAsync(poison), "the message is in the poison queue");
        Assert.Equal("bad", (await poison.PeekMessageAsync()).Value.Body.ToString());
        await Probe.UntilAsync(() => EmptyAsync(queue), "the message is gone");
        Assert.Equal(["bad 1", "bad 2", "bad 3"], probe.Calls);
    }

    [Fact]
    public async Task A_message_whose_workers_died_too_often_is_not_tried_again()
    {
        var queues = await TestWorker.StartAsync<NoFunctions>(_account);
        var queue = await QueueAsync(queues, "work");
        await queue.SendMessageAsync("deadly");
        for (var delivery = 1; delivery <= 2; delivery++)
        {
            QueueMessage taken = await queue.ReceiveMessageAsync();
            await queue.UpdateMessageAsync(taken.MessageId, taken.PopReceipt, visibilityTimeout: TimeSpan.Zero);
        }
        await using var worker = await TestWorker.StartAsync<Text>(_account, settings: new HostSettings { QueueMaxDequeueCount = 2, QueueMaxPollingInterval = TimeSpan.FromMilliseconds(200) });
        var poison = worker.Queues.GetQueueClient("work-poison");
        await Probe.UntilAsync(async () => await poison.ExistsAsync() && !await EmptyAsync(poison), "the message is in the poison queue");
        Assert.Empty(worker.Probe.Calls);
        await queues.DisposeAsync();
    }

    [Fact]
    public async Task A_message_in_another_encoding_is_set_aside_and_holds_nobody_up()
    {
        await using var worker = await TestWorker.StartAsync<Text>(_account);
        var plain = new QueueClient(_account, "work");
        await plain.CreateIfNotExistsAsync();
        await plain.SendMessageAsync("no base64!");
        await (await QueueAsync(worker, "work")).SendMessageAsync("good");
        await worker.Probe.CalledAsync();
        var poison = worker.Queues.GetQueueClient("work-poison");
        await Probe.UntilAsync(async () => await poison.ExistsAsync() && !await EmptyAsync(poison), "the message is in the poison queue");
        Assert.Equal("no base64!", (await poison.PeekMessageAsync()).Value.Body.ToString());
        Assert.Equal(["good"], worker.Probe.Calls);
    }

    [Fact]
    public async Task Several_messages_are_handled_at_a_time()
    {
        using var all = new Barrier(4);
        var probe = new Probe { Work = (_, token) => Task.Run(() => Assert.True(all.SignalAndWait(TimeSpan.FromSeconds(20), token)), token) };
        await using var worker = await TestWorker.StartAsync<Text>(_account, probe);
        var queue = await QueueAsync(worker, "work");
        for (var i = 0; i < 4; i++) await queue.SendMessageAsync(i.ToString(CultureInfo.InvariantCulture));
        await probe.CalledAsync(4);
        await Probe.UntilAsync(() => EmptyAsync(queue), "all messages are gone");
    }

    [Fact]
    public async Task Deliver_twice_delivers_twice()
    {
        await using var worker = await TestWorker.StartAsync<Text>(_account, options: new WorkerOptions { DeliverTwice = true });
        await (await QueueAsync(worker, "work")).SendMessageAsync("m");
        await worker.Probe.CalledAsync(2);
        Assert.Equal(["m", "m"], worker.Probe.Calls);
    }

    [Fact]
    public async Task Stopping_waits_for_what_runs()
    {
        var finish = new TaskCompletionSource();
        var probe = new Probe { Work = (_, _) => finish.Task };
        await using var worker = await TestWorker.StartAsync<Text>(_account, probe);
        var queue = await QueueAsync(worker, "work");
        await queue.SendMessageAsync("m");
        await probe.CalledAsync();
        var stop = worker.StopAsync();
        Assert.False(stop.IsCompleted);
        finish.SetResult();
        await stop;
        Assert.True(await EmptyAsync(queue));
    }

    [Fact]
    public async Task What_does_not_end_in_time_is_given_back_at_once_and_is_no_failure()
    {
        var probe = new Probe { Work = (_, token) => Task.Delay(Timeout.Infinite, token) };
        // At its last delivery: were it counted as failed, it would be poison.
        var settings = new HostSettings { QueueMaxDequeueCount = 1, QueueMaxPollingInterval = TimeSpan.FromMilliseconds(200) };
        await using var worker = await TestWorker.StartAsync<Text>(_account, probe, settings, new WorkerOptions { StopLimit = TimeSpan.FromMilliseconds(100) });
        var queue = await QueueAsync(worker, "work");
        await queue.SendMessageAsync("m");
        await probe.CalledAsync();
        await worker.StopAsync();
        QueueMessage again = await queue.ReceiveMessageAsync();
        Assert.Equal("m", again.Body.ToString());
        Assert.False(await worker.Queues.GetQueueClient("work-poison").ExistsAsync());
    }

    [Fact]
    public async Task A_queue_that_was_deleted_is_made_again()
    {
        await using var worker = await TestWorker.StartAsync<Text>(_account);
        await Probe.UntilAsync(async () => await worker.Queues.GetQueueClient("work").ExistsAsync(), "the queue is there");
        await worker.Queues.DeleteQueueAsync("work");
        await Probe.UntilAsync(async () => await worker.Queues.GetQueueClient("work").ExistsAsync(), "the queue is there again");
        await worker.Queues.GetQueueClient("work").SendMessageAsync("m");
        await worker.Probe.CalledAsync();
    }

    private static async Task<QueueClient> QueueAsync(TestWorker worker, string name)
    {
        var queue = worker.Queues.GetQueueClient(name);
        await queue.CreateIfNotExistsAsync();
        return queue;
    }

    // Hidden messages count.
    private static async Task<bool> EmptyAsync(QueueClient queue) => (await queue.GetPropertiesAsync()).Value.ApproximateMessagesCount == 0;

    public sealed class NoFunctions;

    public sealed class Text(Probe probe)
    {
        [Function("Text")]
        public Task Run([QueueTrigger("work")] string message, CancellationToken cancellation) => probe.RunAsync(message, cancellation);
    }

    public sealed class Counted(Probe probe)
    {
        [Function("Counted")]
        public Task Run([QueueTrigger("work")] QueueMessage message, CancellationToken cancellation) =>
            probe.RunAsync(string.Create(CultureInfo.InvariantCulture, $"{message.Body} {message.DequeueCount}"), cancellation);
    }
}
