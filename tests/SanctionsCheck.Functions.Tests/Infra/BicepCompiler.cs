using System.Diagnostics;
using System.Text.Json.Nodes;
using SanctionsCheck.Testing;

namespace SanctionsCheck.Functions.Tests.Infra;

/// <summary>Compiles the templates of <c>infra/</c> once for all tests.</summary>
internal static class BicepCompiler
{
    private static readonly Lazy<(string Output, string Errors, int ExitCode)> Main = new(() => Build("main.bicep"));

    /// <summary>Where the package keeps it, without the right to be run.</summary>
    public static string Packaged { get; } = Path.Combine(TestData.Metadata("BicepFolder"), "tools", "bicep");

    public static (string Output, string Errors, int ExitCode) Result => Main.Value;

    /// <summary>The compiled template.</summary>
    public static JsonNode Template => JsonNode.Parse(Main.Value.Output)!;

    /// <summary>The template of a module of <c>main.bicep</c>.</summary>
    public static JsonNode Module(string name) => Modules().Single(m => (string?)m["name"] == name)["properties"]!["template"]!;

    /// <summary>What <c>main.bicep</c> passes to a module.</summary>
    public static JsonObject Parameters(string name) => Modules().Single(m => (string?)m["name"] == name)["properties"]!["parameters"]!.AsObject();

    /// <summary>The resources of a template, whether written as a list or by symbolic name.</summary>
    public static IEnumerable<JsonNode> Resources(JsonNode template) =>
        template["resources"] is JsonObject named ? named.Select(r => r.Value!) : template["resources"]!.AsArray().Select(r => r!);

    private static IEnumerable<JsonNode> Modules() => Resources(Template).Where(r => (string?)r["type"] == "Microsoft.Resources/deployments");

    private static (string, string, int) Build(string file)
    {
        var folder = Directory.CreateTempSubdirectory("sanctionscheck-bicep-");
        try
        {
            var compiler = Path.Combine(folder.FullName, "bicep");
            File.Copy(Packaged, compiler);
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(compiler, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            using var process = Process.Start(new ProcessStartInfo(compiler, ["build", Path.Combine(TestData.RepositoryRoot, "infra", file), "--stdout"])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                // The compiler unpacks itself; not into the home folder of whoever tests.
                Environment = { ["DOTNET_BUNDLE_EXTRACT_BASE_DIR"] = Path.Combine(folder.FullName, "unpacked"), ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1" },
            })!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (output, errors.Result, process.ExitCode);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
