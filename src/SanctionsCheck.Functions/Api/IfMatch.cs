namespace SanctionsCheck.Functions.Api;

/// <summary>The header If-Match of a call that changes a list: the version that must be active for it (RFC 9110, section 13.1.1).</summary>
internal static class IfMatch
{
    /// <summary>The version; null where any will do.</summary>
    /// <exception cref="RequestException">It is no single strong tag.</exception>
    public static string? Read(HttpRequest request)
    {
        var given = request.Headers.IfMatch.ToString();
        if (given is "" or "*") return null;
        return given.Length > 2 && given[0] == '"' && given[^1] == '"' && !given.AsSpan(1, given.Length - 2).Contains('"')
            ? given[1..^1]
            : throw new RequestException(new(ProblemTypes.InvalidValue, StatusCodes.Status400BadRequest, "Invalid value", $"If-Match is {given}.")
            { Member = "If-Match", Mend = "Send the version that must be active, in quotes, as GET lists shows it; or leave the header out." });
    }
}
