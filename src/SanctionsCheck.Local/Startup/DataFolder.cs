namespace SanctionsCheck.Local.Startup;

/// <summary>The folder of this instance's storage, held for itself alone.</summary>
internal sealed class DataFolder : IDisposable
{
    private readonly FileStream _lock;

    private DataFolder(string path, FileStream held) => (Path, _lock) = (path, held);

    public string Path { get; }

    /// <summary>Creates and takes the folder.</summary>
    /// <exception cref="StartupException">Another instance has it, or it can't be written.</exception>
    public static DataFolder Open(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
            return new(path, new FileStream(System.IO.Path.Combine(path, ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException taken)
        {
            throw new StartupException($"Another instance uses {path}, or it can't be written: end that one, or name another folder with --data.", taken);
        }
        catch (UnauthorizedAccessException denied)
        {
            throw new StartupException($"{path} can't be written: name another folder with --data.", denied);
        }
    }

    public void Dispose() => _lock.Dispose();
}
