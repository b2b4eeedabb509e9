using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using SanctionsCheck.Functions.UseCases;
using SanctionsCheck.Screening.Lists;
using SanctionsCheck.Storage.Lists;

namespace SanctionsCheck.Functions.Api;

/// <summary>Lists, their versions and their changes in answers.</summary>
internal static class ListJson
{
    /// <summary>The answer of <c>GET lists</c>.</summary>
    public static IResult All(IReadOnlyList<ListState> lists) => new JsonAnswer(writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartArray("lists");
        foreach (var list in lists) Write(writer, list);
        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    /// <summary>One entry by itself.</summary>
    public static IResult One(ListState list) => new JsonAnswer(writer => Write(writer, list));

    /// <summary>What became of an import.</summary>
    public static IResult Refreshed(ListRefresh refresh) => new JsonAnswer(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("list", refresh.List);
        writer.WriteString("file", refresh.File);
        writer.WriteString("result", refresh.Outcome.Result.ToString().ToLowerInvariant());
        writer.WriteString("version", refresh.Outcome.Version.Version);
        writer.WriteText("reason", refresh.Outcome.Reason);
        writer.WriteNumber("issueCount", refresh.Outcome.IssueCount);
        writer.WriteStartArray("issues");
        foreach (var issue in refresh.Outcome.Issues.Take(100))
        {
            writer.WriteStartObject();
            writer.WriteString("file", issue.File);
            writer.WriteNumber("line", issue.Line);
            writer.WriteString("message", issue.Message);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
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

    private static void Write(Utf8JsonWriter writer, ListState list)
    {
        writer.WriteStartObject();
        writer.WriteString("list", list.List);
        writer.WriteString("version", list.Version);
        writer.WriteString("published", list.Published?.ToString(RequestValues.DateFormat, CultureInfo.InvariantCulture));
        writer.WriteString("activatedAt", list.ActivatedAt?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
        writer.WriteNumber("parties", list.Parties);
        writer.WriteNumber("names", list.Names);
        writer.WriteBoolean("starter", list.Starter);
        writer.WriteString("state", list.State);
        writer.WriteText("reason", list.Reason);
        writer.WriteEndObject();
    }
}
