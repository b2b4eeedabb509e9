using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SanctionsCheck.Testing;
using YamlDotNet.Serialization;

namespace SanctionsCheck.Functions.Tests.Infra;

public sealed class HookTests
{
    private static readonly string Hook = Path.Combine(TestData.RepositoryRoot, "infra", "hooks", "postdeploy.sh");

    [Fact]
    public void Every_blob_function_is_told_by_Event_Grid_of_its_container()
    {
        var subscriptions = Regex.Matches(File.ReadAllText(Hook), @"^subscribe (\w+) ([\w-]+)$", RegexOptions.Multiline).Select(m => (m.Groups[1].Value, m.Groups[2].Value)).ToList();

        Assert.NotEmpty(FunctionSources.BlobTriggers);
        Assert.Equal(subscriptions.Distinct().Count(), subscriptions.Count);
        // Flex Consumption does not poll containers: a blob function without a subscription would never run.
        Assert.All(FunctionSources.BlobTriggers, t => Assert.True(t.ByEvent, $"{t.Function} polls"));
        Assert.All(FunctionSources.BlobTriggers, t => Assert.Contains((t.Function, t.Container), subscriptions));
    }

    [Fact]
    public void The_project_file_of_azd_names_what_is_there()
    {
        var azd = new DeserializerBuilder().Build().Deserialize<Dictionary<string, object>>(File.ReadAllText(Path.Combine(TestData.RepositoryRoot, "azure.yaml")));
        var (name, service) = ((Dictionary<object, object>)azd["services"]).Single();
        var project = (string)((Dictionary<object, object>)service)["project"];
        var hook = (Dictionary<object, object>)((Dictionary<object, object>)azd["hooks"])["postdeploy"];

        Assert.True(File.Exists(Path.Combine(TestData.RepositoryRoot, project, "SanctionsCheck.Functions.csproj")), project);
        Assert.Equal(Hook, Path.GetFullPath(Path.Combine(TestData.RepositoryRoot, (string)hook["run"])));
        Assert.Contains($"'azd-service-name': '{name}'", File.ReadAllText(Path.Combine(TestData.RepositoryRoot, "infra", "app.bicep")), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
            Assert.True(File.GetUnixFileMode(Hook).HasFlag(UnixFileMode.UserExecute), "the hook may not be run");
    }

    [Fact]
    public void The_host_sends_OpenTelemetry() =>
        Assert.Equal("OpenTelemetry", (string?)JsonNode.Parse(File.ReadAllText(Path.Combine(TestData.RepositoryRoot, "host.json")))!["telemetryMode"]);

    /// <summary>The variables that the hook cannot do without.</summary>
    internal static IReadOnlyList<string> Variables() => [.. Regex.Matches(File.ReadAllText(Hook), @"^: ""\$\{(\w+):\?", RegexOptions.Multiline).Select(m => m.Groups[1].Value)];
}
