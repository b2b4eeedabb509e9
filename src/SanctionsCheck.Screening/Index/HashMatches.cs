namespace SanctionsCheck.Screening.Index;

/// <summary>The numbers of one bucket with one hash, to be gone through.</summary>
internal ref struct HashMatches(ReadOnlySpan<uint> entries, uint check, int idBits)
{
    private readonly ReadOnlySpan<uint> _entries = entries;
    private int _at;

    public int Current { get; private set; }

    public readonly HashMatches GetEnumerator() => this;

    public bool MoveNext()
    {
        while (_at < _entries.Length)
        {
            var id = _entries[_at++] ^ check;
            if (id >> idBits != 0) continue;
            Current = (int)id;
            return true;
        }
        return false;
    }
}
