using System.Reflection;

namespace SanctionsCheck.Testing;

/// <summary>Finds the repository and, where it exists beside the repository, the folder of real lists and labelled pairs.</summary>
internal static class TestData
{
    public static string RepositoryRoot { get; } = Metadata("RepositoryRoot");

    /// <summary>The folder of real data, or null where the machine has none.</summary>
    public static string? Folder { get; } =
        Directory.Exists(Path.Combine(RepositoryRoot, "..", "shared", "data"))
            ? Path.GetFullPath(Path.Combine(RepositoryRoot, "..", "shared", "data"))
            : null;

    public static string? File(string relative) =>
        Folder is { } folder && System.IO.File.Exists(Path.Combine(folder, relative)) ? Path.Combine(folder, relative) : null;

    public static string Metadata(string key) =>
        typeof(TestData).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == key).Value
        ?? throw new InvalidOperationException($"The test assembly has no metadata '{key}'.");
}
