using System.Diagnostics;
using Microsoft.Azure.Functions.Worker;
using NCrontab;

namespace SanctionsCheck.Local.Worker;

/// <summary>Calls one timer function on its NCRONTAB schedule (UTC), never while it still runs.</summary>
internal sealed partial class TimerListener(FunctionDescriptor function, IServiceProvider services, TimeProvider time, ILogger logger) : IListener
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);
    private readonly CrontabSchedule _schedule = Parse(function, services);

    /// <summary>Runs until stopped; then waits for the call that runs.</summary>
    public async Task RunAsync(CancellationToken stopping, CancellationToken aborting)
    {
        var last = default(DateTime);
        if (((TimerTriggerAttribute)function.Trigger).RunOnStartup) last = await CallAsync(last, Now, aborting);
        while (!stopping.IsCancellationRequested)
        {
            var next = _schedule.GetNextOccurrence(Now);
            try
            {
                for (var left = next - Now; left > TimeSpan.Zero; left = next - Now)
                    await Task.Delay(left < LongestWait ? left : LongestWait, time, stopping);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            last = await CallAsync(last, next, aborting);
        }
    }

    /// <summary>Reads a schedule of six fields, the first being seconds, or of five without them, as the Functions host does; <c>%NAME%</c> stands for a setting.</summary>
    private static CrontabSchedule Parse(FunctionDescriptor function, IServiceProvider services)
    {
        var text = ((TimerTriggerAttribute)function.Trigger).Schedule;
        if (text is ['%', .. var setting, '%'])
        {
            text = services.GetRequiredService<IConfiguration>()[setting] is { Length: > 0 } value ? value
                : throw new InvalidOperationException($"Function {function.Name}: its schedule is the setting {setting}, which is not there.");
        }
        var seconds = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length == 6;
        return CrontabSchedule.TryParse(text, new CrontabSchedule.ParseOptions { IncludingSeconds = seconds })
            ?? throw new InvalidOperationException($"Function {function.Name}: \"{text}\" is no NCRONTAB schedule, such as 0 */5 * * * *.");
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private async Task<DateTime> CallAsync(DateTime last, DateTime due, CancellationToken aborting)
    {
        using var activity = FunctionCall.Source.StartActivity(function.Name, ActivityKind.Consumer);
        var info = new TimerInfo { ScheduleStatus = new() { Last = last, Next = _schedule.GetNextOccurrence(due), LastUpdated = last } };
        try
        {
            await FunctionCall.InvokeAsync(services, function, [info], new Dictionary<string, string>(), aborting);
        }
        catch (OperationCanceledException) when (aborting.IsCancellationRequested)
        {
            return last;
        }
        catch (Exception exception)
        {
            // A timer has no message to give back: it is called again at its next time.
            Failed(logger, function.Name, exception);
        }
        return due;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Timer function {Function} failed; it runs again at its next time.")]
    private static partial void Failed(ILogger logger, string function, Exception exception);
}
