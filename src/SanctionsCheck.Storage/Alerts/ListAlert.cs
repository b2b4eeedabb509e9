using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SanctionsCheck.Storage.Lists;
using SanctionsCheck.Storage.Lists.Refresh;

namespace SanctionsCheck.Storage.Alerts;

/// <summary>A list is not as it should be: its newest version was refused, its publisher can't be read, or it is too old.</summary>
/// <param name="Id">32 lower-case hexadecimal digits; it follows from what happened, so that the same thing told twice is one alert.</param>
/// <param name="List">The list.</param>
/// <param name="Kind"><c>refused</c>, <c>failed</c> or <c>stale</c>.</param>
/// <param name="Version">The version that was refused; null otherwise.</param>
/// <param name="Reason">Why, for a reader.</param>
public sealed record ListAlert(string Id, string List, string Kind, string? Version, string Reason)
{
    private const int IdLength = 32;

    /// <summary>When it was found; set by the store.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>A version was refused: once for each version and reason.</summary>
    public static ListAlert Refused(string list, ImportOutcome outcome) =>
        new(IdOf(list, "refused", $"{outcome.Version.Version}\n{outcome.Reason}"), list, "refused", outcome.Version.Version, outcome.Reason ?? "It was refused.");

    /// <summary>A publisher can't be read: once for each time that it begins to fail.</summary>
    public static ListAlert Failed(string list, RefreshState state) =>
        new(IdOf(list, "failed", (state.FailingSince ?? state.At).UtcTicks.ToString(CultureInfo.InvariantCulture)), list, "failed", null, state.Reason ?? "It could not be read.");

    /// <summary>A list is past its limit of age: once for each day on which it was last known to be current.</summary>
    public static ListAlert Stale(string list, DateOnly current, string reason) =>
        new(IdOf(list, "stale", current.DayNumber.ToString(CultureInfo.InvariantCulture)), list, "stale", null, reason);

    private static string IdOf(string list, string kind, string what) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{list}\n{kind}\n{what}")))[..IdLength];
}
