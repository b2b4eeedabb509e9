namespace SanctionsCheck.Screening.Index;

/// <summary>Numbers by text, several to a text, without a list for each.</summary>
internal sealed class StringChains
{
    private readonly Dictionary<string, int> _heads;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _spans;
    private readonly int[] _next;

    /// <summary>Makes an empty one for numbers below a count, of which about so many are going to stand under a text, each under one.</summary>
    public StringChains(int count, int used)
    {
        _heads = new(used, StringComparer.Ordinal);
        _spans = _heads.GetAlternateLookup<ReadOnlySpan<char>>();
        _next = new int[count];
    }

    public void Add(string text, int id)
    {
        _next[id] = _heads.TryGetValue(text, out var head) ? head : -1;
        _heads[text] = id;
    }

    public int First(ReadOnlySpan<char> text) => _spans.TryGetValue(text, out var id) ? id : -1;

    public int Next(int id) => _next[id];
}
