namespace SanctionsCheck.Functions.Api;

/// <summary>The query parameters of a call, read strictly.</summary>
public sealed class RequestQuery
{
    private static readonly string[] HostOwn = ["code", "clientId"];
    private readonly Dictionary<string, string> _values;

    private RequestQuery(Dictionary<string, string> values) => _values = values;

    /// <summary>Reads the parameters.</summary>
    /// <param name="request">The call.</param>
    /// <param name="known">What it takes; function keys (<c>code</c>, <c>clientId</c>) are always let through to the host.</param>
    /// <exception cref="RequestException">A parameter is unknown or stands twice.</exception>
    public static RequestQuery Read(HttpRequest request, params ReadOnlySpan<string> known)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        string[] names = [.. known];
        foreach (var (name, given) in request.Query)
        {
            if (HostOwn.Contains(name)) continue;
            if (names.FirstOrDefault(n => n.Equals(name, StringComparison.Ordinal)) is not { } exact)
            {
                throw Refuse(ProblemTypes.UnknownParameter, "Unknown parameter", name, $"The call has no parameter \"{name}\".", names.Length == 0
                    ? "Leave it out; this call takes none."
                    : Spelling.Nearest(name, names) is { } near ? $"Write {near} (names are case-sensitive)." : $"Leave it out; the parameters are: {string.Join(", ", names)}.");
            }
            if (given.Count > 1) throw Invalid(exact, $"\"{exact}\" is given {given.Count} times.", "Give it once.");
            if (!string.IsNullOrWhiteSpace(given[0])) values[exact] = given[0]!.Trim();
        }
        return new(values);
    }

    /// <summary>Refuses any parameter, for calls that take none.</summary>
    public static void None(HttpRequest request) => Read(request);

    /// <summary>A parameter's text; null where it is absent or empty.</summary>
    public string? Text(string name) => _values.GetValueOrDefault(name);

    /// <summary>A parameter that must be there.</summary>
    /// <exception cref="RequestException">It is not.</exception>
    public string Required(string name, string example) => Text(name)
        ?? throw Invalid(name, $"The parameter \"{name}\" is missing.", $"Add {name}=, for example {name}={example}.");

    /// <summary>A yes or no; no where it is absent.</summary>
    /// <exception cref="RequestException">It is neither true nor false.</exception>
    public bool Flag(string name) => Text(name) switch
    {
        null or "false" => false,
        "true" => true,
        var text => throw Invalid(name, $"\"{text}\" is neither true nor false.", $"Write {name}=true, or leave it out."),
    };

    /// <summary>A date; null where it is absent.</summary>
    /// <exception cref="RequestException">It is not a date.</exception>
    public DateOnly? Date(string name) => Text(name) is not { } text ? null
        : RequestValues.TryDate(text, out var date) ? date
        : throw Invalid(name, $"\"{text}\" is not a date.", "Write an existing date as yyyy-MM-dd, for example 2025-12-20.");

    /// <summary>A refusal of one parameter's value.</summary>
    public static RequestException Invalid(string name, string detail, string mend) =>
        Refuse(ProblemTypes.InvalidParameter, "Invalid parameter", name, detail, mend);

    private static RequestException Refuse(string type, string title, string name, string detail, string mend) =>
        new(new Problem(type, 400, title, detail) { Member = name, Mend = mend });
}
