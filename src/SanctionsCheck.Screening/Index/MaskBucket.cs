using SanctionsCheck.Screening.Matching;
using SanctionsCheck.Screening.Names;

namespace SanctionsCheck.Screening.Index;

/// <summary>Tokens of one kind whose skeletons are of one length and begin alike, with letter masks and keys side by side, for a fast scan.</summary>
internal sealed class MaskBucket
{
    private readonly ulong[] _masks;
    private readonly int[] _ids;
    private readonly int[] _starts;
    private readonly char[] _keys;

    private MaskBucket(List<NameToken> tokens)
    {
        (_masks, _ids, _starts) = (new ulong[tokens.Count], new int[tokens.Count], new int[tokens.Count + 1]);
        for (var i = 0; i < tokens.Count; i++)
        {
            (_masks[i], _ids[i]) = (tokens[i].SkeletonMask, tokens[i].Id);
            _starts[i + 1] = _starts[i] + tokens[i].Key.Length;
        }
        _keys = new char[_starts[^1]];
        for (var i = 0; i < tokens.Count; i++) tokens[i].Key.CopyTo(_keys.AsSpan(_starts[i]));
    }

    /// <summary>Makes the buckets, those by <paramref name="bucketOf"/>.</summary>
    public static MaskBucket[] Of(NameToken[] tokens, Func<NameToken, bool> keep, Func<NameToken, int> bucketOf)
    {
        var buckets = new List<List<NameToken>>();
        foreach (var token in tokens)
        {
            if (!keep(token)) continue;
            var bucket = bucketOf(token);
            while (buckets.Count <= bucket) buckets.Add([]);
            buckets[bucket].Add(token);
        }
        return [.. buckets.Select(b => new MaskBucket(b))];
    }

    /// <summary>Hands on the words with vowels that one without fits, or the other way round.</summary>
    public void Scan(NameToken token, int limit, TokenDictionary.Search search)
    {
        for (var i = 0; i < _masks.Length; i++)
        {
            if (TokenComparer.Unlike(token.SkeletonMask, _masks[i], limit)) continue;
            var key = _keys.AsSpan(_starts[i], _starts[i + 1] - _starts[i]);
            if ((token.Abjad ? AbjadDistance.Likeness(token.Key, key, TokenComparer.LeastUnvowelled) : AbjadDistance.Likeness(key, token.Key, TokenComparer.LeastUnvowelled)) > 0) search.Try(_ids[i]);
        }
    }
}
