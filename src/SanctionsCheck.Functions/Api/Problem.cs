using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace SanctionsCheck.Functions.Api;

/// <summary>What is wrong with a call, where, and how to mend it; becomes <c>application/problem+json</c>.</summary>
/// <param name="Type">One of <see cref="ProblemTypes"/>.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Title">The kind of problem, the same for every occurrence.</param>
/// <param name="Detail">This occurrence, for a reader.</param>
public sealed record Problem(string Type, int Status, string Title, string Detail)
{
    /// <summary>JSON path of the member ("$.pairings[3].exporter.name") or name of the query parameter; null where it is neither.</summary>
    public string? Member { get; init; }

    /// <summary>Line in the body, from 1.</summary>
    public long? Line { get; init; }

    /// <summary>Position in that line, from 1.</summary>
    public long? Position { get; init; }

    /// <summary>How to mend it.</summary>
    public string? Mend { get; init; }

    /// <summary>Seconds after which to try again; null where trying again does not help.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>What is missing, one by one (health).</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>The answer.</summary>
    public IResult ToResult()
    {
        var details = new ProblemDetails { Type = Type, Status = Status, Title = Title, Detail = Detail };
        if (Member is not null) details.Extensions["member"] = Member;
        if (Line is not null) details.Extensions["line"] = Line;
        if (Position is not null) details.Extensions["position"] = Position;
        if (Mend is not null) details.Extensions["mend"] = Mend;
        if (Missing.Count > 0) details.Extensions["missing"] = Missing;
        if (Status >= 500 && Activity.Current is { } activity) details.Extensions["traceId"] = activity.TraceId.ToString();
        return new ProblemAnswer(TypedResults.Problem(details), RetryAfter);
    }
}
