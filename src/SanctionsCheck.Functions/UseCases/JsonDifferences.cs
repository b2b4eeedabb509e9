using System.Collections.Immutable;
using System.Text.Json;

namespace SanctionsCheck.Functions.UseCases;

/// <summary>Where two JSON texts differ.</summary>
internal static class JsonDifferences
{
    /// <summary>Most differences that are told one by one.</summary>
    public const int Max = 100;

    /// <summary>The differing places in document order, at most <see cref="Max"/>.</summary>
    public static ImmutableArray<JsonDifference> Between(ReadOnlyMemory<byte> before, ReadOnlyMemory<byte> after)
    {
        using var first = JsonDocument.Parse(before);
        using var second = JsonDocument.Parse(after);
        return [.. Between("$", first.RootElement, second.RootElement).Take(Max)];
    }

    private static IEnumerable<JsonDifference> Between(string path, JsonElement? before, JsonElement? after)
    {
        if (before is { ValueKind: JsonValueKind.Object } a && after is { ValueKind: JsonValueKind.Object } b)
        {
            var names = a.EnumerateObject().Select(m => m.Name).Union(b.EnumerateObject().Select(m => m.Name));
            return names.SelectMany(name => Between($"{path}.{name}", Member(a, name), Member(b, name)));
        }
        if (before is { ValueKind: JsonValueKind.Array } x && after is { ValueKind: JsonValueKind.Array } y)
        {
            return Enumerable.Range(0, Math.Max(x.GetArrayLength(), y.GetArrayLength()))
                .SelectMany(i => Between($"{path}[{i}]", Item(x, i), Item(y, i)));
        }
        return Text(before) == Text(after) ? [] : [new(path, Text(before), Text(after))];
    }

    private static JsonElement? Member(JsonElement parent, string name) => parent.TryGetProperty(name, out var member) ? member : null;

    private static JsonElement? Item(JsonElement parent, int index) => index < parent.GetArrayLength() ? parent[index] : null;

    private static string? Text(JsonElement? element) => element?.GetRawText();
}
