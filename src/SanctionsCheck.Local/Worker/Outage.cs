using System.Diagnostics;
using System.Net.Sockets;
using Azure;

namespace SanctionsCheck.Local.Worker;

/// <summary>Storage that does not answer: said once when it begins and once when it ends, however many listeners notice, and retried with growing waits.</summary>
internal sealed partial class Outage(ILogger logger)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _failures = new(StringComparer.Ordinal);
    private long _answered = long.MinValue;

    /// <summary>When an attempt begins.</summary>
    public static long Now => Stopwatch.GetTimestamp();

    /// <summary>True where the exception means that storage can't be reached or is overloaded.</summary>
    public static bool Is(Exception exception) => exception switch
    {
        RequestFailedException failed => failed.Status is 0 or 408 or 429 or >= 500,
        AggregateException aggregate => aggregate.InnerExceptions.All(Is),
        HttpRequestException or SocketException or IOException => true,
        TaskCanceledException { InnerException: TimeoutException } => true,
        _ => false,
    };

    /// <summary>Notes a failure and waits; returns at once where the wait is cancelled.</summary>
    /// <param name="what">Who noticed, such as "queue chunks".</param>
    /// <param name="begun">When the attempt began: one that began before storage last answered tells of an outage that is over.</param>
    /// <param name="exception">What was said.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task WaitAsync(string what, long begun, Exception exception, CancellationToken cancellationToken)
    {
        int failures;
        lock (_gate)
        {
            // What was deleted is made again at the next attempt: no outage either.
            var outage = begun > _answered && exception is not RequestFailedException { Status: 404 };
            if (outage && _failures.Count == 0) Begun(logger, what, exception.Message.Split('\n')[0]);
            failures = _failures.GetValueOrDefault(what) + 1;
            if (outage) _failures[what] = failures;
        }
        var wait = Shortest * Math.Pow(2, Math.Min(failures - 1, 10));
        await Task.Delay(wait < Longest ? wait : Longest, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Notes that it answers.</summary>
    public void Over(string what)
    {
        lock (_gate)
        {
            _answered = Now;
            if (_failures.Remove(what) && _failures.Count == 0) Ended(logger);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Storage does not answer or refuses ({What}): {Message} Trying again until it does.")]
    private static partial void Begun(ILogger logger, string what, string message);

    [LoggerMessage(Level = LogLevel.Information, Message = "Storage answers again.")]
    private static partial void Ended(ILogger logger);
}
