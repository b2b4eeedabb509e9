using System.Globalization;
using SanctionsCheck.Functions.Api;
using SanctionsCheck.Storage.Alerts;

namespace SanctionsCheck.Functions.UseCases.Portfolio;

/// <summary>Shows alerts.</summary>
public sealed class ShowAlerts(AlertStore store, ListAlertStore lists)
{
    /// <summary>About how many alerts one answer has.</summary>
    public const int Page = 1_000;

    /// <summary>The alerts found after a time.</summary>
    /// <param name="since">A date, or a date and time; null for all.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="RequestException">It is neither.</exception>
    public async Task<AlertOverview> SinceAsync(string? since, CancellationToken cancellation)
    {
        DateTimeOffset? from = since is null ? null : Time(since);
        return AlertOverview.Of(await store.SinceAsync(from, Page, cancellation), await lists.SinceAsync(from, Page, cancellation));
    }

    private static DateTimeOffset Time(string text) =>
        // A "+" that was not escaped in the address arrives as a space.
        char.IsAsciiDigit(text[0]) && text.Contains('-', StringComparison.Ordinal)
        && DateTimeOffset.TryParse(text.Replace(' ', '+'), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : throw RequestQuery.Invalid("since", $"\"{text}\" is not a time.", "Write an existing date or time, for example 2025-12-20 or 2025-12-20T08:30:00Z.");
}
