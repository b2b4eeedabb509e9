using Microsoft.Win32.SafeHandles;

namespace SanctionsCheck.Storage.Lists.Spool;

/// <summary>
/// Content on its way that memory is too small for: a temporary file without a name. It is gone once it is disposed, or its process ends, however it ends.
/// One writes, then any number read at once.
/// </summary>
internal sealed class SpooledFile : IDisposable
{
    private readonly SafeFileHandle _file;

    private SpooledFile(SafeFileHandle file) => _file = file;

    /// <summary>Bytes written so far.</summary>
    public long Length { get; private set; }

    /// <summary>An empty one.</summary>
    /// <exception cref="IOException">The folder for temporary files can't be written.</exception>
    public static SpooledFile Create()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Delete);
        try
        {
            // From here on only the handle holds it.
            File.Delete(path);
            return new(file);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Appends.</summary>
    /// <exception cref="IOException">The disk is full.</exception>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        RandomAccess.Write(_file, bytes, Length);
        Length += bytes.Length;
    }

    /// <summary>Reads from the start; the stream knows its length and can seek.</summary>
    public Stream Open() => new SpoolStream(_file, Length);

    public void Dispose() => _file.Dispose();
}
