using System.Text.RegularExpressions;
using SanctionsCheck.Testing;

namespace SanctionsCheck.Functions.Tests.Infra;

/// <summary>What the sources of the functions say of their triggers; so that a new function is checked as soon as it is written.</summary>
internal static partial class FunctionSources
{
    private static readonly string Sources = Path.Combine(TestData.RepositoryRoot, "src");

    private static readonly string[] Files = [.. Directory.EnumerateFiles(Sources, "*.cs", SearchOption.AllDirectories)
        .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            && !f.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal))];

    /// <summary>Blob functions: name, container, and whether Event Grid tells them.</summary>
    public static IReadOnlyList<(string Function, string Container, bool ByEvent)> BlobTriggers { get; } =
        [.. Triggers("BlobTrigger").Select(t => (t.Function, t.Argument.Split('/')[0], t.More.Contains("BlobTriggerSource.EventGrid", StringComparison.Ordinal)))];

    /// <summary>Queue functions: name and queue.</summary>
    public static IReadOnlyList<(string Function, string Queue)> QueueTriggers { get; } = [.. Triggers("QueueTrigger").Select(t => (t.Function, t.Argument))];

    /// <summary>The values of all constants of this name in the product.</summary>
    public static IReadOnlyList<string> Constants(string name) =>
        [.. Files.Where(f => !f.Contains("SanctionsCheck.Local", StringComparison.Ordinal)).SelectMany(f => Regex.Matches(File.ReadAllText(f), $"const string {name}\\s*=\\s*\"([^\"]+)\"").Select(m => m.Groups[1].Value)).Distinct()];

    private static IEnumerable<(string Function, string Argument, string More)> Triggers(string attribute)
    {
        var functions = Path.Combine(Sources, "SanctionsCheck.Functions");
        foreach (var text in Files.Where(f => f.StartsWith(functions + Path.DirectorySeparatorChar, StringComparison.Ordinal)).Select(File.ReadAllText))
        {
            foreach (Match trigger in Regex.Matches(text, $@"\[{attribute}\(([^,\)]+)([^\]]*)\)\]"))
            {
                var function = FunctionName().Matches(text).Last(m => m.Index < trigger.Index).Groups[1].Value;
                yield return (Value(function), Value(trigger.Groups[1].Value), trigger.Groups[2].Value);
            }
        }
    }

    // "text", nameof(X), Type.Constant, or several of them joined by "+".
    private static string Value(string expression) => string.Concat(expression.Split('+', StringSplitOptions.TrimEntries).Select(part =>
    {
        if (part.StartsWith('"'))
            return part.Trim('"');
        if (part.StartsWith("nameof(", StringComparison.Ordinal))
            return part["nameof(".Length..].TrimEnd(')');
        var names = part.Split('.');
        var file = Files.Single(f => Path.GetFileNameWithoutExtension(f) == names[^2]);
        return Regex.Match(File.ReadAllText(file), $"const string {names[^1]}\\s*=\\s*\"([^\"]+)\"").Groups[1].Value;
    }));

    [GeneratedRegex(@"\[Function\(([^\)]+\)?)\)\]")]
    private static partial Regex FunctionName();
}
