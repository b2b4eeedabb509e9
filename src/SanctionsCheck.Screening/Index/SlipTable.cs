using System.Runtime.CompilerServices;
using SanctionsCheck.Screening.Names;

namespace SanctionsCheck.Screening.Index;

/// <summary>
/// Finds tokens that are few slips away: two such words have a word in common that is left when letters are struck out of one or both
/// (Garbe, "SymSpell", 2012). Looks at the first letters of long words only, and holds only hashes; the comparer sorts out false ones.
/// </summary>
internal sealed class SlipTable
{
    /// <summary>Letters of a word that are looked at.</summary>
    private const int Head = 7;
    private const int Batch = 64;
    private const int MostHashes = 1 + Head + Head * (Head - 1) / 2;
    private readonly Func<NameToken, string> _text;
    private readonly Func<int, int> _slips;
    private readonly int[] _starts;
    /// <summary>Number of a token in the lower bits, more of its hash in the upper ones: most of what shares a place by chance is refused here.</summary>
    private readonly uint[] _entries;
    private readonly uint _mask;
    private readonly int _idBits;

    /// <summary>Makes the table.</summary>
    /// <param name="tokens">What can be found.</param>
    /// <param name="text">The text of a token that is compared; empty for none.</param>
    /// <param name="slips">How many slips (0 to 2) a text of a length may be away.</param>
    public SlipTable(NameToken[] tokens, Func<NameToken, string> text, Func<int, int> slips)
    {
        (_text, _slips) = (text, slips);
        var (all, ends) = HashesOf(tokens);
        var bits = Math.Clamp(31 - System.Numerics.BitOperations.LeadingZeroCount((uint)all.Count + 1), 4, 24);
        _mask = (1u << bits) - 1;
        _idBits = 32 - System.Numerics.BitOperations.LeadingZeroCount((uint)tokens.Length);
        _starts = new int[_mask + 2];
        foreach (var hash in all) _starts[(hash & _mask) + 1]++;
        for (var i = 1; i < _starts.Length; i++) _starts[i] += _starts[i - 1];
        _entries = new uint[_starts[^1]];
        var next = _starts[..^1];
        var at = 0;
        for (var id = 0; id < tokens.Length; id++)
        {
            for (; at < ends[id]; at++) _entries[next[all[at] & _mask]++] = Check(all[at]) | (uint)id;
        }
    }

    /// <summary>The hashes of all tokens, and where those of each end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (List<uint> All, int[] Ends) HashesOf(NameToken[] tokens)
    {
        Span<uint> hashes = stackalloc uint[MostHashes];
        var (all, ends) = (new List<uint>(tokens.Length * 8), new int[tokens.Length]);
        for (var id = 0; id < tokens.Length; id++)
        {
            all.AddRange(hashes[..Hashes(_text(tokens[id]), hashes)]);
            ends[id] = all.Count;
        }
        return (all, ends);
    }

    /// <summary>Hands on what may be few slips away.</summary>
    /// <param name="token">What is looked for.</param>
    /// <param name="search">Where it goes.</param>
    /// <param name="alike">True where the texts are keys, false where they are forms.</param>
    public void Find(NameToken token, TokenDictionary.Search search, bool alike)
    {
        Span<uint> hashes = stackalloc uint[MostHashes];
        var count = Hashes(_text(token), hashes);
        for (var i = 0; i < count; i++) Ahead.Of(_starts, (int)(hashes[i] & _mask));
        for (var i = 0; i < count; i++) Ahead.Of(_entries, _starts[hashes[i] & _mask]);
        Span<int> ids = stackalloc int[Batch];
        var found = 0;
        for (var i = 0; i < count; i++)
        {
            var bucket = hashes[i] & _mask;
            var check = Check(hashes[i]);
            foreach (var entry in _entries.AsSpan(_starts[bucket], _starts[bucket + 1] - _starts[bucket]))
            {
                var id = entry ^ check;
                if (id >> _idBits != 0 || !search.IsNew((int)id, alike)) continue;
                ids[found++] = (int)id;
                if (found < Batch) continue;
                search.TrySlips(ids, alike);
                found = 0;
            }
        }
        search.TrySlips(ids[..found], alike);
    }

    /// <summary>Bits of a hash that its place does not tell, above those of a token's number.</summary>
    private uint Check(uint hash) => hash * 2654435769u >> _idBits << _idBits;

    /// <summary>Hashes of a word's head and of what is left of it without any one or two of its letters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Hashes(ReadOnlySpan<char> text, Span<uint> hashes)
    {
        if (text.Length == 0) return 0;
        var slips = _slips(text.Length);
        if (text.Length > Head) text = text[..Head];
        var count = 0;
        hashes[count++] = Hash(text, -1, -1);
        for (var i = 0; i < text.Length && slips > 0; i++)
        {
            hashes[count++] = Hash(text, i, -1);
            for (var j = i + 1; j < text.Length && slips > 1; j++) hashes[count++] = Hash(text, i, j);
        }
        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Hash(ReadOnlySpan<char> text, int without, int orWithout)
    {
        var hash = TextHash.Seed;
        for (var i = 0; i < text.Length; i++)
        {
            if (i != without && i != orWithout) hash = TextHash.Next(hash, text[i]);
        }
        return TextHash.Fold(hash);
    }
}
