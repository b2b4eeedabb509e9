using System.Diagnostics;
using System.Text.Json;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Azure.Functions.Worker;

namespace SanctionsCheck.Local.Worker;

/// <summary>Feeds one queue function: leases, renewal, dequeue counts and the poison queue as the Functions host has them.</summary>
internal sealed partial class QueueListener(
    FunctionDescriptor function, QueueServiceClient service, IServiceProvider services, HostSettings settings, WorkerOptions options, Outage outage, ILogger logger) : IListener
{
    private static readonly TimeSpan RenewalRetry = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(100);
    private readonly string _name = ((QueueTriggerAttribute)function.Trigger).QueueName;
    private readonly HashSet<Task> _running = [];

    /// <summary>Runs until stopped; then takes no more, gives back what was not begun and waits for what runs.</summary>
    /// <param name="stopping">Take no more.</param>
    /// <param name="aborting">Do not wait any longer.</param>
    public async Task RunAsync(CancellationToken stopping, CancellationToken aborting)
    {
        var queue = service.GetQueueClient(_name);
        var what = $"queue {_name}";
        var wait = Shortest;
        var exists = false;
        while (!stopping.IsCancellationRequested)
        {
            var begun = Outage.Now;
            try
            {
                if (!exists) await queue.CreateIfNotExistsAsync(cancellationToken: stopping);
                exists = true;
                _running.RemoveWhere(t => t.IsCompleted);
                if (_running.Count > settings.QueueNewBatchThreshold)
                {
                    await Task.WhenAny(_running).WaitAsync(stopping);
                    continue;
                }
                QueueMessage[] messages = await queue.ReceiveMessagesAsync(Math.Clamp(settings.QueueBatchSize, 1, 32), options.Lease, stopping);
                outage.Over(what);
                foreach (var message in messages) _running.Add(Task.Run(() => HandleAsync(queue, message, stopping, aborting), CancellationToken.None));
                wait = messages.Length > 0 ? Shortest : Min(wait * 1.5, settings.QueueMaxPollingInterval);
                if (messages.Length == 0) await Task.Delay(wait, stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                break;
            }
            catch (Exception exception)
            {
                // Away, refusing, or the queue was deleted: whatever it is, this queue is looked at again.
                exists = false;
                await outage.WaitAsync(what, begun, exception, stopping);
            }
        }
        await Task.WhenAll(_running);
    }

    private async Task HandleAsync(QueueClient queue, QueueMessage message, CancellationToken stopping, CancellationToken aborting)
    {
        var receipt = message.PopReceipt;
        try
        {
            if (stopping.IsCancellationRequested)
            {
                await ReleaseAsync(queue, message, receipt);
                return;
            }
            if (message.DequeueCount > settings.QueueMaxDequeueCount)
            {
                // No failure was seen: the workers that had it died. It is not tried for ever.
                await PoisonAsync(queue, message, receipt);
                return;
            }
            using var done = CancellationTokenSource.CreateLinkedTokenSource(aborting);
            var renewal = RenewAsync(queue, message, receipt, done.Token);
            Exception? failure = null;
            try
            {
                for (var delivery = options.DeliverTwice ? 2 : 1; delivery > 0; delivery--) await InvokeAsync(message, aborting);
            }
            catch (Exception exception)
            {
                // Decided below, when the lease's last receipt is known.
                failure = exception;
            }
            await done.CancelAsync();
            receipt = await renewal;
            if (failure is null) await queue.DeleteMessageAsync(message.MessageId, receipt, CancellationToken.None);
            else if (failure is OperationCanceledException && aborting.IsCancellationRequested) await ReleaseAsync(queue, message, receipt);
            else await FailedAsync(queue, message, receipt, failure);
        }
        catch (Exception exception)
        {
            // The message comes back when its lease ends; nothing is lost.
            LeaseLost(logger, _name, message.MessageId, exception.Message.Split('\n')[0]);
        }
    }

    private async Task InvokeAsync(QueueMessage message, CancellationToken aborting)
    {
        using var activity = FunctionCall.Source.StartActivity(function.Name, ActivityKind.Consumer, Parent(message.Body));
        activity?.SetTag("messaging.destination.name", _name);
        var text = message.Body.ToString();
        await FunctionCall.InvokeAsync(services, function, [text, message, message.Body], new Dictionary<string, string>(), aborting);
    }

    private async Task FailedAsync(QueueClient queue, QueueMessage message, string receipt, Exception failure)
    {
        Failed(logger, function.Name, message.DequeueCount, failure);
        if (message.DequeueCount < settings.QueueMaxDequeueCount)
        {
            await queue.UpdateMessageAsync(message.MessageId, receipt, visibilityTimeout: settings.QueueVisibilityTimeout, cancellationToken: CancellationToken.None);
            return;
        }
        await PoisonAsync(queue, message, receipt);
    }

    private async Task PoisonAsync(QueueClient queue, QueueMessage message, string receipt)
    {
        var poison = service.GetQueueClient(_name + "-poison");
        await poison.CreateIfNotExistsAsync(cancellationToken: CancellationToken.None);
        await poison.SendMessageAsync(message.Body, cancellationToken: CancellationToken.None);
        await queue.DeleteMessageAsync(message.MessageId, receipt, CancellationToken.None);
        Poisoned(logger, _name, message.MessageId, message.DequeueCount);
    }

    // This worker ends; the next one need not wait for the lease to run out.
    private static async Task ReleaseAsync(QueueClient queue, QueueMessage message, string receipt) =>
        await queue.UpdateMessageAsync(message.MessageId, receipt, visibilityTimeout: TimeSpan.Zero, cancellationToken: CancellationToken.None);

    private async Task<string> RenewAsync(QueueClient queue, QueueMessage message, string receipt, CancellationToken done)
    {
        var (wait, told) = (options.Lease / 2, false);
        while (true)
        {
            await Task.Delay(wait, done).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (done.IsCancellationRequested) return receipt;
            try
            {
                // Not cancelled with the function: a renewal on the way changes the receipt.
                UpdateReceipt renewed = await queue.UpdateMessageAsync(message.MessageId, receipt, visibilityTimeout: options.Lease, cancellationToken: CancellationToken.None);
                (receipt, wait, told) = (renewed.PopReceipt, options.Lease / 2, false);
            }
            catch (Exception exception) when (Outage.Is(exception))
            {
                wait = Min(RenewalRetry, options.Lease / 2);
                if (!told) LeaseLost(logger, _name, message.MessageId, exception.Message.Split('\n')[0]);
                told = true;
            }
        }
    }

    private static ActivityContext Parent(BinaryData body)
    {
        if (body.Length == 0 || body.ToMemory().Span[0] != (byte)'{') return default;
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.TryGetProperty("traceparent", out var parent) && parent.ValueKind == JsonValueKind.String
                && ActivityContext.TryParse(parent.GetString(), null, isRemote: true, out var context) ? context : default;
        }
        catch (JsonException)
        {
            // Not JSON, no parent: the function itself judges its message.
            return default;
        }
    }

    private static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;

    [LoggerMessage(Level = LogLevel.Error, Message = "Function {Function} failed (delivery {Delivery}).")]
    private static partial void Failed(ILogger logger, string function, long delivery, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "A message of queue {Queue} went to its poison queue after {Deliveries} deliveries ({MessageId}).")]
    private static partial void Poisoned(ILogger logger, string queue, string messageId, long deliveries);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A message of queue {Queue} could not be settled ({MessageId}) and comes back: {Message}")]
    private static partial void LeaseLost(ILogger logger, string queue, string messageId, string message);
}
