namespace SanctionsCheck.Functions.Api;

/// <summary>Texts that callers put into an address.</summary>
internal static class RouteText
{
    /// <summary>The text as it was meant: routing decodes every escape but that of the slash.</summary>
    public static string Decode(string value) => value.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
}
