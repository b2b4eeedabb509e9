using System.Net.Sockets;
using Azure;

namespace SanctionsCheck.Functions.Api;

/// <summary>Which exceptions are answers. What is not among them is a defect and stays an exception.</summary>
public static class Problems
{
    /// <summary>The problem that an exception means for the caller; null where it means nothing to them.</summary>
    public static Problem? Of(Exception exception) => exception switch
    {
        RequestException request => request.Problem,
        BadHttpRequestException bad => new(
            bad.StatusCode == StatusCodes.Status413PayloadTooLarge ? ProblemTypes.BodyTooLarge : ProblemTypes.MalformedJson,
            bad.StatusCode, "The request can't be read", bad.Message),
        RequestFailedException { Status: 0 or 408 or 429 or >= 500 } => StorageDown,
        RequestFailedException { ErrorCode: "TableNotFound" or "ContainerNotFound" or "QueueNotFound" } => BeingPrepared,
        AggregateException { InnerExceptions: var inner } when inner.Count > 0 && inner.All(e => Of(e) == StorageDown) => StorageDown,
        SocketException or HttpRequestException => StorageDown,
        _ => null,
    };

    /// <summary>What a caller learns of a defect of ours; the log has the rest.</summary>
    public static Problem Failure { get; } = new(ProblemTypes.InternalError, StatusCodes.Status500InternalServerError,
        "The call failed", "A defect of the service, not of the request; its log has the details under the trace id.");

    /// <summary>Something that an address names and that is not there.</summary>
    public static RequestException NotFound(string detail, string mend) =>
        new(new(ProblemTypes.NotFound, StatusCodes.Status404NotFound, "Not found", detail) { Mend = mend });

    private static Problem BeingPrepared { get; } = new(ProblemTypes.NotReady, StatusCodes.Status503ServiceUnavailable,
        "Not ready", "The service has just begun and its tables are being made.")
    { Mend = "Try again in a few seconds.", RetryAfter = 2 };

    private static Problem StorageDown { get; } = new(ProblemTypes.StorageUnavailable, StatusCodes.Status503ServiceUnavailable,
        "Storage can't be reached", "The storage account does not answer at the moment; nothing was changed by this call that repeating it would double.")
    { Mend = "Try again in a few seconds.", RetryAfter = 5 };
}
