using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
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
    /// <summary>The most hashes of one word.</summary>
    public const int MostHashes = 1 + Head + Head * (Head - 1) / 2;
    private readonly Func<NameToken, string> _text;
    private readonly Func<int, int> _slips;
    private readonly HashBuckets _buckets;

    /// <summary>Makes the table.</summary>
    /// <param name="tokens">What can be found.</param>
    /// <param name="text">The text of a token that is compared; empty for none.</param>
    /// <param name="slips">How many slips (0 to 2) a text of a length may be away.</param>
    public SlipTable(NameToken[] tokens, Func<NameToken, string> text, Func<int, int> slips)
    {
        (_text, _slips) = (text, slips);
        var hashes = HashesOf(tokens);
        _buckets = new(CollectionsMarshal.AsSpan(hashes), tokens.Length);
    }

    /// <summary>Reads what <see cref="Save"/> wrote, for the same texts and slips and as many tokens.</summary>
    public SlipTable(SnapshotReader reader, int count, Func<NameToken, string> text, Func<int, int> slips) => (_text, _slips, _buckets) = (text, slips, new(reader, count));

    public void Save(SnapshotWriter writer) => _buckets.Save(writer);

    /// <summary>The hashes of all tokens, each with the token's number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private List<(uint Hash, int Id)> HashesOf(NameToken[] tokens)
    {
        Span<uint> hashes = stackalloc uint[MostHashes];
        var all = new List<(uint, int)>(tokens.Length * 8);
        for (var id = 0; id < tokens.Length; id++)
        {
            foreach (var hash in hashes[..Hashes(_text(tokens[id]), hashes)]) all.Add((hash, id));
        }
        return all;
    }

    /// <summary>Writes out what is going to be looked for (<see cref="Find"/>), and asks for the memory that this takes; gives how many hashes it is.</summary>
    /// <param name="token">What is looked for.</param>
    /// <param name="hashes">Room for <see cref="MostHashes"/>.</param>
    public int Ask(NameToken token, Span<uint> hashes)
    {
        var count = Hashes(_text(token), hashes);
        _buckets.AskStarts(hashes[..count]);
        return count;
    }

    /// <summary>Hands on what may be few slips away.</summary>
    /// <param name="hashes">What <see cref="Ask"/> wrote.</param>
    /// <param name="search">Where it goes.</param>
    /// <param name="alike">True where the texts are keys, false where they are forms.</param>
    public void Find(ReadOnlySpan<uint> hashes, in TokenDictionary.Search search, bool alike)
    {
        _buckets.AskEntries(hashes);
        Span<int> ids = stackalloc int[Batch];
        var found = 0;
        foreach (var hash in hashes)
        {
            foreach (var id in _buckets.Find(hash))
            {
                if (!search.IsNew(id, alike)) continue;
                ids[found++] = id;
                if (found < Batch) continue;
                search.TrySlips(ids, alike);
                found = 0;
            }
        }
        search.TrySlips(ids[..found], alike);
    }

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
