using System.Text.Json;

namespace SanctionsCheck.Functions.Tests.Api;

/// <summary>What a call answered.</summary>
public sealed record ApiAnswer(int Status, string? ContentType, string Body)
{
    public JsonElement Json { get; } = ContentType?.Contains("json", StringComparison.Ordinal) == true ? JsonDocument.Parse(Body, new() { MaxDepth = 128 }).RootElement : default;

    /// <summary>The problem's type without its prefix.</summary>
    public string Problem => Json.GetProperty("type").GetString()!.Split(':')[^1];
}
