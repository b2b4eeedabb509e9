namespace SanctionsCheck.Functions.Tests.EndToEnd;

/// <summary>One process that the tests of a class share.</summary>
public sealed class RunningProcess : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sanctionscheck-process-").FullName;

    internal LocalProcess Local { get; private set; } = null!;

    public async Task InitializeAsync() => Local = await LocalProcess.Start(_folder, "--no-samples").ReadyAsync();

    public async Task DisposeAsync()
    {
        await Local.DisposeAsync();
        await Folders.DeleteAsync(_folder);
    }
}
