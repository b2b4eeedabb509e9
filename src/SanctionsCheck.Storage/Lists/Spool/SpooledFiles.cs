using System.Collections;
using SanctionsCheck.Screening.Lists;
using SanctionsCheck.Storage.Lists.Inbox;

namespace SanctionsCheck.Storage.Lists.Spool;

/// <summary>List files in temporary files, which go when this is disposed.</summary>
public sealed class SpooledFiles : IReadOnlyList<ListFile>, IDisposable
{
    private readonly long _room;
    private readonly List<ListFile> _files = [];
    private readonly List<SpooledFile> _owned = [];

    /// <summary>None yet.</summary>
    /// <param name="room">Most bytes of all together, for those who ask for <see cref="Left"/>.</param>
    internal SpooledFiles(long room = ListUnpacker.MaxTotalBytes) => _room = room;

    /// <inheritdoc/>
    public int Count => _files.Count;

    /// <inheritdoc/>
    public ListFile this[int index] => _files[index];

    /// <summary>How many bytes more there is room for.</summary>
    internal long Left => _room - _owned.Sum(f => f.Length);

    /// <inheritdoc/>
    public IEnumerator<ListFile> GetEnumerator() => _files.GetEnumerator();

    /// <inheritdoc/>
    public void Dispose() => _owned.ForEach(f => f.Dispose());

    /// <summary>Adds a file, which belongs to this from now on.</summary>
    internal void Add(string name, SpooledFile content)
    {
        _owned.Add(content);
        _files.Add(new(name, content.Open));
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
