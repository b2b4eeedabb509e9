using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace SanctionsCheck.Functions.Tests.Api;

/// <summary>The served openapi.yaml, as something that answers can be held against.</summary>
internal sealed class OpenApiContract
{
    private readonly YamlMappingNode _root;

    public OpenApiContract(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        _root = (YamlMappingNode)stream.Documents[0].RootNode;
    }

    /// <summary>Every operation as "POST /checks".</summary>
    public IEnumerable<string> Operations =>
        from path in Map(_root, "paths")!.Children
        from method in ((YamlMappingNode)path.Value).Children
        select $"{Text(method.Key).ToUpperInvariant()} {Text(path.Key)}";

    /// <summary>What of an answer contradicts the contract; empty where it agrees.</summary>
    public IReadOnlyList<string> Check(string operation, int status, string? contentType, string body)
    {
        var parts = operation.Split(' ');
        var responses = Map(Map(Map(Map(_root, "paths")!, parts[1])!, parts[0].ToLowerInvariant())!, "responses")!;
        var response = Map(responses, status.ToString(CultureInfo.InvariantCulture)) ?? Map(responses, "default");
        if (response is null) return [$"status {status} is not documented"];
        response = Resolve(response);
        var type = contentType?.Split(';')[0] ?? "";
        if (Map(Map(response, "content")!, type) is not { } content) return [$"content type {type} is not documented for status {status}"];
        if (type == "application/yaml") return [];
        using var json = JsonDocument.Parse(body, new() { MaxDepth = 128 });
        var problems = new List<string>();
        Check("$", json.RootElement, Map(content, "schema")!, problems);
        return problems;
    }

    private void Check(string path, JsonElement value, YamlMappingNode schema, List<string> problems)
    {
        schema = Resolve(schema);
        var types = Types(schema);
        if (types.Count > 0 && !types.Any(t => Is(value, t)))
        {
            problems.Add($"{path} is {value.ValueKind}, not {string.Join(" or ", types)}");
            return;
        }
        if (List(schema, "enum") is { } allowed && !allowed.Select(Text).Contains(value.GetString())) problems.Add($"{path} is {value.GetRawText()}, which is not in the enumeration");
        if (Scalar(schema, "const") is { } constant && value.GetString() != constant) problems.Add($"{path} is {value.GetRawText()}, not {constant}");
        switch (value.ValueKind)
        {
            case JsonValueKind.String when Scalar(schema, "pattern") is { } pattern && !Regex.IsMatch(value.GetString()!, pattern):
                problems.Add($"{path} is {value.GetRawText()}, which does not match {pattern}");
                break;
            case JsonValueKind.Number:
                if (Scalar(schema, "minimum") is { } least && value.GetDouble() < Number(least)) problems.Add($"{path} is below {least}");
                if (Scalar(schema, "maximum") is { } most && value.GetDouble() > Number(most)) problems.Add($"{path} is above {most}");
                break;
            case JsonValueKind.Array:
                if (Scalar(schema, "minItems") is { } fewest && value.GetArrayLength() < Number(fewest)) problems.Add($"{path} has too few items");
                if (Map(schema, "items") is { } items)
                    foreach (var (item, i) in value.EnumerateArray().Select((v, i) => (v, i))) Check($"{path}[{i}]", item, items, problems);
                break;
            case JsonValueKind.Object:
                CheckMembers(path, value, schema, problems);
                break;
        }
    }

    private void CheckMembers(string path, JsonElement value, YamlMappingNode schema, List<string> problems)
    {
        var known = Map(schema, "properties");
        foreach (var member in value.EnumerateObject())
        {
            if (known is not null && Map(known, member.Name) is { } property) Check($"{path}.{member.Name}", member.Value, property, problems);
            else if (Scalar(schema, "additionalProperties") == "false") problems.Add($"{path}.{member.Name} is not documented");
        }
        foreach (var name in List(schema, "required")?.Select(Text) ?? [])
        {
            if (!value.TryGetProperty(name, out _)) problems.Add($"{path}.{name} is required and missing");
        }
    }

    private YamlMappingNode Resolve(YamlMappingNode node)
    {
        while (Scalar(node, "$ref") is { } reference)
        {
            node = reference.Split('/').Skip(1).Aggregate(_root, (at, name) => Map(at, name) ?? throw new InvalidOperationException($"{reference} points nowhere."));
        }
        return node;
    }

    private static List<string> Types(YamlMappingNode schema) =>
        List(schema, "type") is { } several ? [.. several.Select(Text)] : Scalar(schema, "type") is { } one ? [one] : [];

    private static bool Is(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => throw new InvalidOperationException($"{type} is no type."),
    };

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static YamlNode? Node(YamlMappingNode node, string name) => node.Children.TryGetValue(new YamlScalarNode(name), out var found) ? found : null;

    private static YamlMappingNode? Map(YamlMappingNode node, string name) => Node(node, name) as YamlMappingNode;

    private static IEnumerable<YamlNode>? List(YamlMappingNode node, string name) => (Node(node, name) as YamlSequenceNode)?.Children;

    private static string? Scalar(YamlMappingNode node, string name) => (Node(node, name) as YamlScalarNode)?.Value;

    private static string Text(YamlNode node) => ((YamlScalarNode)node).Value!;
}
