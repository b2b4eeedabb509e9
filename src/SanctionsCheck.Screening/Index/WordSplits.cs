using SanctionsCheck.Screening.Matching;
using SanctionsCheck.Screening.Names;

namespace SanctionsCheck.Screening.Index;

/// <summary>Finds the names that write a word as several, one behind the other ("vanderbilt", "van der bilt").</summary>
internal sealed class WordSplits(NameTable table)
{
    private const int LeastWord = 4;

    /// <summary>Forms that there may be, as bits by hash: most pieces of a word are refused here.</summary>
    private readonly ulong[] _forms = Forms(table.Dictionary);

    /// <summary>The same of two forms side by side in a name.</summary>
    private readonly ulong[] _pairs = Pairs(table);

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
            if (end - start == word.Length || !Has(_forms, hash) || count > 0 && !Has(_pairs, Pair(before, hash)) || table.Dictionary.WithForm(word.AsSpan(start, end - start)) < 0) continue;
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
            for (var id = table.Dictionary.WithForm(Piece(word, ends, piece)); id >= 0; id = table.Dictionary.NextWithForm(id)) names += table.NamesWith(id).Length;
            if (names < least) (rarest, least) = (piece, names);
        }
        for (var id = table.Dictionary.WithForm(Piece(word, ends, rarest)); id >= 0; id = table.Dictionary.NextWithForm(id))
        {
            foreach (var name in table.NamesWith(id)) Verify(word, ends, rarest, id, name, found);
        }
    }

    private void Verify(string word, Span<int> ends, int rarest, int id, int name, Action<int, float, float> found)
    {
        var ids = table.TokensOf(name);
        for (var at = 0; at + ends.Length <= ids.Length; at++)
        {
            if (ids[at + rarest] != id) continue;
            var (fits, weight, real) = (true, 0f, 0f);
            for (var piece = 0; piece < ends.Length && fits; piece++)
            {
                var token = ids[at + piece];
                fits = piece == rarest || Piece(word, ends, piece).SequenceEqual(table.Dictionary.FormOf(token));
                weight += table.Dictionary.Weights[token].All;
                real += table.Dictionary.Weights[token].Real;
            }
            if (fits) found(name, weight, real);
        }
    }

    private static ReadOnlySpan<char> Piece(string word, Span<int> ends, int piece)
    {
        var start = piece == 0 ? 0 : ends[piece - 1];
        return word.AsSpan(start, ends[piece] - start);
    }

    private static ulong[] Forms(TokenDictionary dictionary)
    {
        var bits = new ulong[Bits / 64];
        for (var id = 0; id < dictionary.Count; id++)
        {
            if (IsPiece(dictionary, id)) Set(bits, Hash(dictionary.FormOf(id)));
        }
        return bits;
    }

    private static ulong[] Pairs(NameTable table)
    {
        var bits = new ulong[Bits / 64];
        var hashes = new uint[table.Dictionary.Count];
        for (var id = 0; id < hashes.Length; id++) hashes[id] = IsPiece(table.Dictionary, id) ? Hash(table.Dictionary.FormOf(id)) : 0;
        for (var name = 0; name < table.Count; name++)
        {
            var ids = table.TokensOf(name);
            for (var i = 1; i < ids.Length; i++)
            {
                if (hashes[ids[i - 1]] != 0 && hashes[ids[i]] != 0) Set(bits, Pair(hashes[ids[i - 1]], hashes[ids[i]]));
            }
        }
        return bits;
    }

    private static bool IsPiece(TokenDictionary dictionary, int id) => dictionary.Briefs[id].Kind is not (TokenKind.Number or TokenKind.LegalForm or TokenKind.Initial);

    private const uint Bits = 1 << 20;

    private static uint Hash(ReadOnlySpan<char> form)
    {
        var hash = TextHash.Seed;
        foreach (var c in form) hash = TextHash.Next(hash, c);
        return hash;
    }

    private static uint Pair(uint first, uint second) => (first * 31 ^ second) * 2654435769;

    private static uint Bit(uint hash) => TextHash.Fold(hash) % Bits;

    private static void Set(ulong[] bits, uint hash) => bits[Bit(hash) >> 6] |= 1UL << (int)(Bit(hash) & 63);

    private static bool Has(ulong[] bits, uint hash) => (bits[Bit(hash) >> 6] >> (int)(Bit(hash) & 63) & 1) != 0;
}
