using SanctionsCheck.Screening.Matching;
using SanctionsCheck.Screening.Names;

namespace SanctionsCheck.Screening.Index;

/// <summary>Finds the names that write a word as several, one behind the other ("vanderbilt", "van der bilt").</summary>
internal sealed class WordSplits
{
    private const int LeastWord = 4;

    private readonly NameTable _table;

    /// <summary>Forms that there may be, as bits by hash: most pieces of a word are refused here.</summary>
    private readonly HashBits _forms;

    /// <summary>The same of two forms side by side in a name.</summary>
    private readonly HashBits _pairs;

    /// <summary>Makes what is looked up first.</summary>
    /// <param name="table">The names.</param>
    /// <param name="tokens">Their distinct tokens.</param>
    public WordSplits(NameTable table, NameToken[] tokens)
    {
        _table = table;
        (_forms, _pairs) = (new(tokens.Length), new(table.Tokens.Length));
        var hashes = new uint[tokens.Length];
        for (var id = 0; id < hashes.Length; id++)
        {
            if (tokens[id].Kind is TokenKind.Number or TokenKind.LegalForm or TokenKind.Initial) continue;
            hashes[id] = Hash(tokens[id].Form);
            _forms.Set(hashes[id]);
        }
        for (var name = 0; name < table.Count; name++)
        {
            var ids = table.TokensOf(name);
            for (var i = 1; i < ids.Length; i++)
            {
                if (hashes[ids[i - 1]] != 0 && hashes[ids[i]] != 0) _pairs.Set(Pair(hashes[ids[i - 1]], hashes[ids[i]]));
            }
        }
    }

    /// <summary>Reads what <see cref="Save"/> wrote, for the same names.</summary>
    public WordSplits(SnapshotReader reader, NameTable table) => (_table, _forms, _pairs) = (table, new(reader), new(reader));

    public void Save(SnapshotWriter writer)
    {
        _forms.Save(writer);
        _pairs.Save(writer);
    }

    /// <summary>Hands on each such name, with the sum of what its words weigh and what of that counts where it is left over.</summary>
    public void Find(string word, Action<int, float, float> found)
    {
        if (word.Length < LeastWord) return;
        Span<int> ends = stackalloc int[JoinedWords.MaxJoined];
        Split(word, 0, ends, 0, 0, found);
    }

    private void Split(string word, int start, Span<int> ends, int count, uint before, Action<int, float, float> found)
    {
        var hash = TextHash.Seed;
        for (var end = start; end < word.Length;)
        {
            hash = TextHash.Next(hash, word[end++]);
            if (end - start == word.Length || !_forms.Has(hash) || count > 0 && !_pairs.Has(Pair(before, hash)) || _table.Dictionary.WithForm(word.AsSpan(start, end - start)).IsEmpty) continue;
            ends[count] = end;
            if (end == word.Length) Verify(word, ends[..(count + 1)], found);
            else if (count + 1 < JoinedWords.MaxJoined) Split(word, end, ends, count + 1, hash, found);
        }
    }

    /// <summary>Looks through the names with the rarest of the pieces for those that have all of them side by side.</summary>
    private void Verify(string word, Span<int> ends, Action<int, float, float> found)
    {
        var (rarest, least) = (0, int.MaxValue);
        for (var piece = 0; piece < ends.Length; piece++)
        {
            var names = 0;
            foreach (var id in _table.Dictionary.WithForm(Piece(word, ends, piece))) names += _table.NamesWith(id).Length;
            if (names < least) (rarest, least) = (piece, names);
        }
        foreach (var id in _table.Dictionary.WithForm(Piece(word, ends, rarest)))
        {
            foreach (var name in _table.NamesWith(id)) Verify(word, ends, rarest, id, name, found);
        }
    }

    private void Verify(string word, Span<int> ends, int rarest, int id, int name, Action<int, float, float> found)
    {
        var ids = _table.TokensOf(name);
        for (var at = 0; at + ends.Length <= ids.Length; at++)
        {
            if (ids[at + rarest] != id) continue;
            var (fits, weight, real) = (true, 0f, 0f);
            for (var piece = 0; piece < ends.Length && fits; piece++)
            {
                var token = ids[at + piece];
                fits = piece == rarest || _table.Dictionary.HasForm(token, Piece(word, ends, piece));
                weight += _table.Dictionary.Weights[token].All;
                real += _table.Dictionary.Weights[token].Real;
            }
            if (fits) found(name, weight, real);
        }
    }

    private static ReadOnlySpan<char> Piece(string word, Span<int> ends, int piece)
    {
        var start = piece == 0 ? 0 : ends[piece - 1];
        return word.AsSpan(start, ends[piece] - start);
    }

    private static uint Hash(ReadOnlySpan<char> form)
    {
        var hash = TextHash.Seed;
        foreach (var c in form) hash = TextHash.Next(hash, c);
        return hash;
    }

    private static uint Pair(uint first, uint second) => (first * 31 ^ second) * 2654435769;
}
