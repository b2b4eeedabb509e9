using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using SanctionsCheck.Functions.UseCases.Lists;
using SanctionsCheck.Screening.Lists;
using SanctionsCheck.Storage.Lists;
using SanctionsCheck.Storage.Lists.Refresh;

namespace SanctionsCheck.Functions.Api;

/// <summary>Lists, their versions and their changes in answers.</summary>
internal static class ListJson
{
    /// <summary>The answer of <c>GET lists</c>.</summary>
    public static IResult All(ListOverview lists) => new JsonAnswer(writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartArray("lists");
        foreach (var list in lists.Lists) Write(writer, list, lists.LimitDays(list.List), lists.IsStale(list));
        writer.WriteEndArray();
        writer.WriteStartArray("refreshes");
        foreach (var refresh in lists.Refreshes) Write(writer, refresh);
        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    /// <summary>One entry by itself.</summary>
    public static IResult One(ListState list) => new JsonAnswer(writer => Write(writer, list));

    /// <summary>The answer of <c>POST lists/{list}/refresh</c>.</summary>
    public static IResult Ordered(RefreshOrder order) => new JsonAnswer(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("list", order.List);
        writer.WriteTexts("sources", order.Sources, always: true);
        writer.WriteEndObject();
    }, StatusCodes.Status202Accepted);

    /// <summary>The answer of <c>GET lists/{list}/versions/{version}/delta</c>.</summary>
    public static IResult Delta(VersionDelta delta) => new JsonAnswer(async (output, cancellation) =>
    {
        var writer = output.Writer;
        writer.WriteStartObject();
        writer.WriteString("list", delta.Version.List);
        writer.WriteString("version", delta.Version.Version);
        writer.WriteString("previous", delta.Previous?.Version);
        await WriteAsync("added", delta.Changes.Added);
        await WriteAsync("changed", delta.Changes.Changed);
        await WriteAsync("removed", delta.Changes.Removed);
        writer.WriteEndObject();

        Task WriteAsync(string name, ImmutableArray<ListChange> changes) => output.WriteListAsync(name, changes, Write, cancellation);
    });

    private static void Write(Utf8JsonWriter writer, ListChange change)
    {
        writer.WriteStartObject();
        writer.WriteString("id", change.Id);
        writer.WriteString("name", change.Name);
        writer.WriteTexts("fields", change.Fields);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, RefreshState refresh)
    {
        writer.WriteStartObject();
        writer.WriteString("list", refresh.List);
        writer.WriteString("at", Time(refresh.At));
        writer.WriteString("result", refresh.Result.ToString().ToLowerInvariant());
        writer.WriteText("reason", refresh.Reason);
        writer.WriteString("failingSince", Time(refresh.FailingSince));
        writer.WriteString("version", refresh.Version);
        writer.WriteEndObject();
    }

    private static string? Time(DateTimeOffset? time) => time?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    private static void Write(Utf8JsonWriter writer, ListState list, int? limitDays = null, bool stale = false)
    {
        writer.WriteStartObject();
        writer.WriteString("list", list.List);
        writer.WriteString("version", list.Version);
        writer.WriteString("published", list.Published?.ToString(RequestValues.DateFormat, CultureInfo.InvariantCulture));
        writer.WriteString("activatedAt", Time(list.ActivatedAt));
        writer.WriteNumber("parties", list.Parties);
        writer.WriteNumber("names", list.Names);
        writer.WriteBoolean("starter", list.Starter);
        writer.WriteString("state", list.State);
        if (list.CurrentOn is { } current) writer.WriteDate("currentOn", current);
        if (limitDays is { } limit) writer.WriteNumber("limitDays", limit);
        if (stale) writer.WriteBoolean("stale", true);
        writer.WriteText("reason", list.Reason);
        writer.WriteEndObject();
    }
}
