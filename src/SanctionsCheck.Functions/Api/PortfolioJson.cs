using System.Globalization;
using System.Text.Json;
using SanctionsCheck.Functions.UseCases.Portfolio;
using SanctionsCheck.Storage.Alerts;
using SanctionsCheck.Storage.Portfolio;

namespace SanctionsCheck.Functions.Api;

/// <summary>Monitored pairings and alerts in answers.</summary>
internal static class PortfolioJson
{
    /// <summary>The answer of <c>GET portfolio/{id}</c>.</summary>
    public static IResult One(PortfolioEntry entry) => new JsonAnswer(writer => Write(writer, entry));

    /// <summary>The answer of <c>PUT portfolio/{id}</c>.</summary>
    public static IResult Stored(StoredPairing stored) =>
        new JsonAnswer(writer => Write(writer, stored.Entry), stored.As == StoredAs.Added ? StatusCodes.Status201Created : StatusCodes.Status200OK);

    /// <summary>The answer of <c>POST portfolio:import</c>.</summary>
    public static IResult Imported(IReadOnlyList<StoredPairing> stored) => new JsonAnswer(async (output, cancellation) =>
    {
        output.Writer.WriteStartObject();
        foreach (var kind in Enum.GetValues<StoredAs>()) output.Writer.WriteNumber(kind.ToString().ToLowerInvariant(), stored.Count(s => s.As == kind));
        await output.WriteListAsync("pairings", stored, (writer, s) => Write(writer, s.Entry), cancellation);
        output.Writer.WriteEndObject();
    });

    /// <summary>The answer of <c>GET alerts</c>.</summary>
    public static IResult Alerts(AlertOverview page) => new JsonAnswer(async (output, cancellation) =>
    {
        output.Writer.WriteStartObject();
        await output.WriteListAsync("alerts", page.Pairings, Write, cancellation);
        await output.WriteListAsync("lists", page.Lists, Write, cancellation);
        output.Writer.WriteString("next", page.Next is { } next ? Time(next) : null);
        output.Writer.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter writer, PortfolioEntry entry)
    {
        writer.WriteStartObject();
        writer.WriteString("id", entry.Id);
        writer.WritePropertyName("pairing");
        writer.WriteRawValue(entry.Pairing.Span);
        writer.WritePropertyName("last");
        OutcomeJson.Write(writer, entry.Last);
        writer.WriteDate("checkedAsOf", entry.CheckedAsOf);
        writer.WriteString("storedAt", Time(entry.StoredAt));
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Alert alert)
    {
        writer.WriteStartObject();
        writer.WriteString("id", alert.Id);
        writer.WriteString("pairingId", alert.PairingId);
        writer.WriteString("at", Time(alert.At));
        writer.WritePropertyName("before");
        OutcomeJson.Write(writer, alert.Before);
        writer.WritePropertyName("after");
        OutcomeJson.Write(writer, alert.After);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, ListAlert alert)
    {
        writer.WriteStartObject();
        writer.WriteString("id", alert.Id);
        writer.WriteString("list", alert.List);
        writer.WriteString("at", Time(alert.At));
        writer.WriteString("kind", alert.Kind);
        writer.WriteString("version", alert.Version);
        writer.WriteString("reason", alert.Reason);
        writer.WriteEndObject();
    }

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
}
