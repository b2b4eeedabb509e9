namespace SanctionsCheck.Screening.Index;

/// <summary>The tokens of one form, to be gone through.</summary>
internal ref struct FormMatches(TokenStore tokens, ReadOnlySpan<char> form, HashMatches matches)
{
    private readonly ReadOnlySpan<char> _form = form;
    private HashMatches _matches = matches;

    /// <summary>True where there is none.</summary>
    public readonly bool IsEmpty
    {
        get
        {
            var all = this;
            return !all.MoveNext();
        }
    }

    public readonly int Current => _matches.Current;

    public readonly FormMatches GetEnumerator() => this;

    public bool MoveNext()
    {
        while (_matches.MoveNext())
        {
            if (tokens.HasForm(_matches.Current, _form)) return true;
        }
        return false;
    }
}
