using SanctionsCheck.Local.Startup;

namespace SanctionsCheck.Functions.Tests.Startup;

public sealed class DataFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sanctionscheck-folder-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void One_instance_at_a_time_has_a_folder()
    {
        var path = Path.Combine(_folder, "new", "data");
        using (DataFolder.Open(path))
        {
            var error = Assert.Throws<StartupException>(() => DataFolder.Open(path));
            Assert.Contains(path, error.Message, StringComparison.Ordinal);
        }
        using var next = DataFolder.Open(path);
        Assert.Equal(path, next.Path);
    }

    [Fact]
    public void A_file_is_no_folder()
    {
        var file = Path.Combine(_folder, "file");
        File.WriteAllText(file, "");
        Assert.Throws<StartupException>(() => DataFolder.Open(file));
    }
}
