using SanctionsCheck.Screening.Matching;
using SanctionsCheck.Screening.Names;

namespace SanctionsCheck.Screening.Index;

/// <summary>The distinct tokens of a list's names, and the ways to all that are like a given one.</summary>
internal sealed class TokenDictionary
{
    private readonly Dictionary<string, List<int>> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>>.AlternateLookup<ReadOnlySpan<char>> _byKeySpan;
    private readonly Dictionary<int, List<int>> _byGroup = [];
    private readonly Bucket[] _byLength;
    private readonly Bucket[] _bySkeleton;
    private readonly Bucket[] _abjad;

    public TokenDictionary(NameToken[] tokens)
    {
        Tokens = tokens;
        for (var i = 0; i < tokens.Length; i++)
        {
            tokens[i].Id = i;
            Add(_byKey, tokens[i].Key, i);
            foreach (var group in tokens[i].Groups) Add(_byGroup, group, i);
        }
        _byKeySpan = _byKey.GetAlternateLookup<ReadOnlySpan<char>>();
        _byLength = Bucket.Of(tokens, t => t.Kind is not (TokenKind.Number or TokenKind.LegalForm or TokenKind.Initial), t => t.Key.Length, t => t.Mask);
        _bySkeleton = Bucket.Of(tokens, t => t.Skeleton.Length > 0, t => t.Skeleton.Length, t => t.SkeletonMask);
        _abjad = Bucket.Of(tokens, t => t.Abjad && t.Skeleton.Length > 0, t => t.Skeleton.Length, t => t.SkeletonMask);
    }

    public NameToken[] Tokens { get; }

    /// <summary>Tokens whose key is exactly this text.</summary>
    public List<int>? WithKey(ReadOnlySpan<char> key) => _byKeySpan.TryGetValue(key, out var ids) ? ids : null;

    /// <summary>Adds all tokens that <see cref="TokenComparer"/> finds like the given one, with their likeness.</summary>
    public void FindLike(NameToken token, List<(int Id, float Likeness)> found)
    {
        if (_byKey.TryGetValue(token.Key, out var same)) Take(token, same, found);
        foreach (var group in token.Groups)
        {
            if (_byGroup.TryGetValue(group, out var spellings)) Take(token, spellings, found);
        }
        if (token.Kind is TokenKind.Number or TokenKind.LegalForm or TokenKind.Initial) return;
        var length = token.Key.Length;
        for (var other = Math.Max(1, length - 3); other <= length + 3; other++)
        {
            var limit = TokenComparer.Limit(length, other);
            if (limit > 0 && other < _byLength.Length) Scan(token, _byLength[other], token.Mask, limit, found);
        }
        var buckets = token.Abjad ? _bySkeleton : _abjad;
        for (var other = Math.Max(1, token.Skeleton.Length - 1); other <= token.Skeleton.Length + 1 && other < buckets.Length; other++)
            Scan(token, buckets[other], token.SkeletonMask, 1.5f, found);
    }

    private void Take(NameToken token, List<int> ids, List<(int, float)> found)
    {
        foreach (var id in ids) Take(token, id, found);
    }

    private void Scan(NameToken token, Bucket bucket, ulong mask, float limit, List<(int, float)> found)
    {
        var masks = bucket.Masks;
        for (var i = 0; i < masks.Length; i++)
        {
            if (!TokenComparer.Unlike(mask, masks[i], limit)) Take(token, bucket.Ids[i], found);
        }
    }

    private void Take(NameToken token, int id, List<(int, float)> found)
    {
        var likeness = TokenComparer.Compare(token, Tokens[id]);
        if (likeness >= TokenComparer.Least) found.Add((id, likeness));
    }

    private static void Add<T>(Dictionary<T, List<int>> map, T key, int id) where T : notnull
    {
        if (!map.TryGetValue(key, out var ids)) map[key] = ids = new(1);
        ids.Add(id);
    }

    /// <summary>Tokens of one length with their masks side by side, for a fast scan.</summary>
    private sealed record Bucket(ulong[] Masks, int[] Ids)
    {
        public static Bucket[] Of(NameToken[] tokens, Func<NameToken, bool> keep, Func<NameToken, int> length, Func<NameToken, ulong> mask)
        {
            var kept = tokens.Where(keep).ToLookup(length);
            var longest = kept.Select(g => g.Key).DefaultIfEmpty().Max();
            return [.. Enumerable.Range(0, longest + 1).Select(l => new Bucket([.. kept[l].Select(mask)], [.. kept[l].Select(t => t.Id)]))];
        }
    }
}
