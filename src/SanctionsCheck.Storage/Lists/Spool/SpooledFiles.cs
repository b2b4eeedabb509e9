using System.Collections;
using SanctionsCheck.Screening.Lists;

namespace SanctionsCheck.Storage.Lists.Spool;

/// <summary>List files in temporary files, which go when this is disposed.</summary>
public sealed class SpooledFiles : IReadOnlyList<ListFile>, IDisposable
{
    private readonly List<ListFile> _files = [];
    private readonly List<SpooledFile> _owned = [];

    /// <inheritdoc/>
    public int Count => _files.Count;

    /// <inheritdoc/>
    public ListFile this[int index] => _files[index];

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

    /// <summary>Takes the files of another one over.</summary>
    internal void Add(SpooledFiles others)
    {
        _files.AddRange(others._files);
        _owned.AddRange(others._owned);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
