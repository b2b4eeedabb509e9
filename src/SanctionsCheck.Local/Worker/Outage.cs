using System.Net.Sockets;
using Azure;

namespace SanctionsCheck.Local.Worker;

/// <summary>Storage that does not answer: said once when it begins and once when it ends, retried with growing waits.</summary>
internal sealed partial class Outage(string what, ILogger logger)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);
    private int _failures;

    /// <summary>True where the exception means that storage can't be reached or is overloaded.</summary>
    public static bool Is(Exception exception) => exception switch
    {
        RequestFailedException failed => failed.Status is 0 or 408 or 429 or >= 500,
        AggregateException aggregate => aggregate.InnerExceptions.All(Is),
        HttpRequestException or SocketException or IOException => true,
        TaskCanceledException { InnerException: TimeoutException } => true,
        _ => false,
    };

    /// <summary>Notes a failure and waits.</summary>
    public async Task WaitAsync(Exception exception, CancellationToken cancellationToken)
    {
        if (_failures++ == 0) Begun(logger, what, exception.Message.Split('\n')[0]);
        await Task.Delay(TimeSpan.FromMilliseconds(Math.Min(Longest.TotalMilliseconds, 250 * Math.Pow(2, Math.Min(_failures, 10)))), cancellationToken);
    }

    /// <summary>Notes that it answers.</summary>
    public void Over()
    {
        if (_failures == 0) return;
        Ended(logger, what, _failures);
        _failures = 0;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Storage does not answer ({What}): {Message} Trying again until it does.")]
    private static partial void Begun(ILogger logger, string what, string message);

    [LoggerMessage(Level = LogLevel.Information, Message = "Storage answers again ({What}) after {Failures} attempts.")]
    private static partial void Ended(ILogger logger, string what, int failures);
}
