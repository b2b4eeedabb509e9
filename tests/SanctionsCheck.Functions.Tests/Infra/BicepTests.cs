using System.Text.Json.Nodes;
using SanctionsCheck.Functions.UseCases.Batches;
using SanctionsCheck.Storage.Batches;
using SanctionsCheck.Testing;

namespace SanctionsCheck.Functions.Tests.Infra;

public sealed class BicepTests
{
    [BicepFact]
    public void The_templates_compile_without_a_word()
    {
        Assert.Equal("", BicepCompiler.Result.Errors);
        Assert.Equal(0, BicepCompiler.Result.ExitCode);
    }

    [BicepFact]
    public void Every_container_of_the_product_is_in_the_templates()
    {
        var made = Defaults("containers");

        Assert.NotEmpty(FunctionSources.BlobTriggers);
        Assert.All(FunctionSources.BlobTriggers, t => Assert.Contains(t.Container, made));
        Assert.All(FunctionSources.Constants("ContainerName"), c => Assert.Contains(c, made));
    }

    [BicepFact]
    public void Every_queue_of_the_product_is_in_the_templates()
    {
        var queues = Defaults("queues");
        string[] made = [.. queues, .. queues.Select(q => q + "-poison"), .. Defaults("hostQueues")];

        Assert.NotEmpty(FunctionSources.QueueTriggers);
        Assert.All(FunctionSources.QueueTriggers, t => Assert.Contains(t.Queue, made));
        Assert.All(FunctionSources.Constants("QueueName"), q => Assert.Contains(q, made));
    }

    [BicepFact]
    public void There_are_no_shared_keys()
    {
        var account = Only("storage", "Microsoft.Storage/storageAccounts");

        Assert.False((bool)account["properties"]!["allowSharedKeyAccess"]!);
        Assert.False((bool)account["properties"]!["allowBlobPublicAccess"]!);
        Assert.DoesNotContain("listKeys", BicepCompiler.Result.Output, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("listAccountSas", BicepCompiler.Result.Output, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("AccountKey", BicepCompiler.Result.Output, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("SharedAccessSignature", BicepCompiler.Result.Output, StringComparison.OrdinalIgnoreCase);
    }

    [BicepFact]
    public void Copies_of_batches_are_deleted_in_time_and_nothing_else()
    {
        // The rules are a loop over lists of prefixes, so that what it says once holds for each of them.
        var policy = Only("storage", "Microsoft.Storage/storageAccounts/managementPolicies")["properties"]!["policy"]!.AsObject();
        var loop = Assert.Single(Assert.Single(policy).Value!.AsArray())!;
        Assert.Equal(("copy", "rules", "[length(variables('batchPrefixes'))]"), (Assert.Single(policy).Key, (string?)loop["name"], (string?)loop["count"]));
        var rule = JsonNode.Parse("""
            {
              "name": "[format('copies-of-batches-{0}', copyIndex('rules'))]",
              "enabled": true,
              "type": "Lifecycle",
              "definition": {
                "filters": { "blobTypes": ["blockBlob"], "prefixMatch": "[variables('batchPrefixes')[copyIndex('rules')]]" },
                "actions": { "baseBlob": { "delete": { "daysAfterModificationGreaterThan": "[parameters('batchCopyDays')]" } } }
              }
            }
            """);
        Assert.True(JsonNode.DeepEquals(rule, loop["input"]), loop["input"]!.ToJsonString());

        var lists = BicepCompiler.Module("storage")["variables"]!["batchPrefixes"]!.AsArray().Select(l => l!.AsArray().Select(p => (string)p!).ToList()).ToList();
        // Azure takes no more in a rule.
        Assert.All(lists, l => Assert.InRange(l.Count, 1, 10));
        Assert.Equal("0123456789abcdef".Select(d => $"{BatchText.ContainerName}/{d}"), lists.SelectMany(l => l).Order(StringComparer.Ordinal));
        Assert.True(BatchId.IsOne(new string('0', 32)) && BatchId.IsOne(new string('f', 32)) && !BatchId.IsOne(new string('g', 32)), "Ids of batches are hexadecimal no more.");
    }

    [BicepFact]
    public void Copies_of_batches_outlast_the_batches()
    {
        Assert.DoesNotContain("batchCopyDays", BicepCompiler.Parameters("storage").Select(p => p.Key));
        var days = (int)BicepCompiler.Module("storage")["parameters"]!["batchCopyDays"]!["defaultValue"]!;
        Assert.InRange(SweepBatches.Longest.TotalDays, SweepBatches.LongestStaged.TotalDays, days - 1);
    }

    [BicepFact]
    public void The_app_signs_in_to_storage_as_its_identity()
    {
        var settings = Only("app", "Microsoft.Web/sites")["properties"]!["siteConfig"]!["appSettings"]!.AsArray().ToDictionary(s => (string)s!["name"]!, s => (string)s!["value"]!);

        Assert.Equal("managedidentity", settings["AzureWebJobsStorage__credential"]);
        Assert.Equal("[parameters('identityClientId')]", settings["AzureWebJobsStorage__clientId"]);
        Assert.All(["blob", "queue", "table"], s => Assert.Contains($"primaryEndpoints.{s}", settings[$"AzureWebJobsStorage__{s}ServiceUri"], StringComparison.Ordinal));
        // A connection string under this name would win over the identity.
        Assert.DoesNotContain("AzureWebJobsStorage", settings.Keys);
    }

    [BicepFact]
    public void The_app_runs_on_flex_consumption_with_dotnet_10()
    {
        var app = Only("app", "Microsoft.Web/sites")["properties"]!;

        Assert.Equal("FlexConsumption", (string?)Only("app", "Microsoft.Web/serverfarms")["sku"]!["tier"]);
        Assert.Equal("dotnet-isolated", (string?)app["functionAppConfig"]!["runtime"]!["name"]);
        Assert.Equal("10.0", (string?)app["functionAppConfig"]!["runtime"]!["version"]);
        Assert.Equal("UserAssignedIdentity", (string?)app["functionAppConfig"]!["deployment"]!["storage"]!["authentication"]!["type"]);
        Assert.True((bool)app["httpsOnly"]!);
    }

    [BicepFact]
    public void All_rights_stand_in_one_file_and_none_reaches_beyond_its_resource()
    {
        var assignments = new[] { "identity", "storage", "monitoring", "app", "events", "roles" }
            .SelectMany(m => BicepCompiler.Resources(BicepCompiler.Module(m)).Select(r => (Module: m, Resource: r)))
            .Where(r => (string?)r.Resource["type"] == "Microsoft.Authorization/roleAssignments").ToList();

        Assert.NotEmpty(assignments);
        Assert.All(assignments, a => Assert.Equal("roles", a.Module));
        // "scope" is what keeps a right from holding for the whole resource group.
        Assert.All(assignments, a => Assert.NotNull(a.Resource["scope"]));
        Assert.All(assignments.Where(a => a.Resource.ToJsonString().Contains("listsPrincipalId", StringComparison.Ordinal)),
            a => Assert.DoesNotContain("'trades'", a.Resource.ToJsonString().Replace("\\u0027", "'", StringComparison.Ordinal), StringComparison.Ordinal));
    }

    [BicepFact]
    public void The_parameter_file_and_the_hook_use_names_that_the_template_has()
    {
        var infra = Path.Combine(TestData.RepositoryRoot, "infra");
        var given = JsonNode.Parse(File.ReadAllText(Path.Combine(infra, "main.parameters.json")))!["parameters"]!.AsObject().Select(p => p.Key).ToList();
        var parameters = BicepCompiler.Template["parameters"]!.AsObject();
        var outputs = BicepCompiler.Template["outputs"]!.AsObject().Select(o => o.Key).ToList();

        Assert.All(given, g => Assert.True(parameters.ContainsKey(g), g));
        Assert.All(parameters.Where(p => p.Value!["defaultValue"] is null), p => Assert.Contains(p.Key, given));
        Assert.All(HookTests.Variables(), v => Assert.Contains(v, outputs));
    }

    // The names are defaults of parameters that main.bicep leaves alone.
    private static List<string> Defaults(string parameter)
    {
        Assert.DoesNotContain(parameter, BicepCompiler.Parameters("storage").Select(p => p.Key));
        return [.. BicepCompiler.Module("storage")["parameters"]![parameter]!["defaultValue"]!.AsArray().Select(c => (string)c!)];
    }

    private static JsonNode Only(string module, string type) => BicepCompiler.Resources(BicepCompiler.Module(module)).Single(r => (string?)r["type"] == type && r["existing"] is null);
}
