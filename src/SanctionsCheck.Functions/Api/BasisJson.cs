using System.Globalization;
using System.Text.Json;
using SanctionsCheck.Exposure.Assessment;
using SanctionsCheck.Screening.Lists;

namespace SanctionsCheck.Functions.Api;

/// <summary>The <c>basis</c> of an answer: list versions, rule book, model, as-of date and notices.</summary>
public static class BasisJson
{
    /// <summary>Writes a basis.</summary>
    public static void Write(Utf8JsonWriter writer, AssessmentBasis basis)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("lists");
        foreach (var list in basis.Lists) Write(writer, list);
        writer.WriteEndArray();
        writer.WriteString("ruleBook", basis.RuleBook);
        writer.WriteString("model", basis.Model);
        writer.WriteDate("asOf", basis.AsOf);
        writer.WriteTexts("notices", basis.Notices, always: true);
        if (basis.Stale.Length > 0)
        {
            writer.WriteStartArray("stale");
            foreach (var stale in basis.Stale)
            {
                writer.WriteStartObject();
                writer.WriteString("list", stale.List);
                writer.WriteDate("current", stale.Current);
                writer.WriteNumber("limitDays", stale.LimitDays);
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
        }
        writer.WriteEndObject();
    }

    /// <summary>Writes a list version.</summary>
    public static void Write(Utf8JsonWriter writer, ListVersion list)
    {
        writer.WriteStartObject();
        writer.WriteString("list", list.List);
        writer.WriteString("version", list.Version);
        writer.WriteDate("published", list.Published);
        writer.WriteBoolean("starter", list.Starter);
        writer.WriteNumber("parties", list.Parties);
        writer.WriteNumber("names", list.Names);
        writer.WriteEndObject();
    }

    /// <summary>Reads what <see cref="Write(Utf8JsonWriter, AssessmentBasis)"/> wrote.</summary>
    /// <exception cref="JsonException">It is something else.</exception>
    public static AssessmentBasis Read(JsonElement basis)
    {
        try
        {
            return new(
                [.. basis.GetProperty("lists").EnumerateArray().Select(l => new ListVersion(
                    l.GetProperty("list").GetString()!, l.GetProperty("version").GetString()!, Date(l, "published"),
                    l.GetProperty("starter").GetBoolean(), l.GetProperty("parties").GetInt32(), l.GetProperty("names").GetInt32()))],
                basis.GetProperty("ruleBook").GetString()!, basis.GetProperty("model").GetString()!, Date(basis, "asOf"),
                [.. basis.GetProperty("notices").EnumerateArray().Select(n => n.GetString()!)])
            {
                Stale = basis.TryGetProperty("stale", out var stale)
                    ? [.. stale.EnumerateArray().Select(s => new StaleList(s.GetProperty("list").GetString()!, Date(s, "current"), s.GetProperty("limitDays").GetInt32()))]
                    : [],
            };
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new JsonException("Not a basis as this product writes it: " + e.Message, e);
        }
    }

    private static DateOnly Date(JsonElement parent, string name) =>
        DateOnly.ParseExact(parent.GetProperty(name).GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
