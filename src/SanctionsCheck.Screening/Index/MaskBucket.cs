using SanctionsCheck.Screening.Matching;
using SanctionsCheck.Screening.Names;

namespace SanctionsCheck.Screening.Index;

/// <summary>Tokens of one kind with their letter masks side by side, for a fast scan.</summary>
internal sealed class MaskBucket(ulong[] masks, int[] ids)
{
    public static MaskBucket[] Of(NameToken[] tokens, Func<NameToken, bool> keep, Func<NameToken, int> bucketOf, Func<NameToken, ulong> mask)
    {
        var counts = new List<int>();
        foreach (var token in tokens)
        {
            if (!keep(token)) continue;
            var bucket = bucketOf(token);
            while (counts.Count <= bucket) counts.Add(0);
            counts[bucket]++;
        }
        var (masks, ids) = (new ulong[counts.Count][], new int[counts.Count][]);
        for (var b = 0; b < counts.Count; b++) (masks[b], ids[b], counts[b]) = (new ulong[counts[b]], new int[counts[b]], 0);
        for (var i = 0; i < tokens.Length; i++)
        {
            if (!keep(tokens[i])) continue;
            var bucket = bucketOf(tokens[i]);
            masks[bucket][counts[bucket]] = mask(tokens[i]);
            ids[bucket][counts[bucket]++] = i;
        }
        return [.. masks.Select((m, b) => new MaskBucket(m, ids[b]))];
    }

    public void Scan(ulong mask, float limit, TokenDictionary.Search search)
    {
        for (var i = 0; i < masks.Length; i++)
        {
            if (!TokenComparer.Unlike(mask, masks[i], limit)) search.Try(ids[i]);
        }
    }
}
