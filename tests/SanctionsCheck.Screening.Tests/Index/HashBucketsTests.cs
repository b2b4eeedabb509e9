using SanctionsCheck.Screening.Index;

namespace SanctionsCheck.Screening.Tests.Index;

public sealed class HashBucketsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(17)]
    [InlineData(20_000)]
    public void All_numbers_of_a_hash_are_found_in_their_order_and_hardly_any_other_built_and_loaded(int count)
    {
        var random = new Random(5);
        var pairs = Enumerable.Range(0, count).Select(id => (Hash: TextHash.Of($"word {random.Next(count)}"), Id: id)).ToArray();
        var expected = pairs.ToLookup(p => p.Hash, p => p.Id);
        var built = new HashBuckets(pairs, count);
        var loaded = new HashBuckets(SnapshotBytes.Reader(SnapshotBytes.Of(built.Save)), count);
        foreach (var buckets in (HashBuckets[])[built, loaded])
        {
            var others = 0;
            foreach (var hash in expected.Select(e => e.Key).Concat(Enumerable.Range(0, 1000).Select(i => TextHash.Of($"other {i}"))))
            {
                var found = Found(buckets, hash);
                Assert.Equal(expected[hash], found.Where(id => pairs[id].Hash == hash));
                others += found.Count(id => pairs[id].Hash != hash);
            }
            Assert.InRange(others, 0, count / 100);
        }
    }

    [Fact]
    public void Buckets_that_are_none_are_refused()
    {
        Assert.Throws<SnapshotException>(() => Read([], []));
        Assert.Throws<SnapshotException>(() => Read([0], []));
        Assert.Throws<SnapshotException>(() => Read([0, 0, 0, 0], []));
        Assert.Throws<SnapshotException>(() => Read([0, 0, 1], []));
        Assert.Empty(Found(Read([0, 0, 0], []), 7));
    }

    private static HashBuckets Read(int[] starts, uint[] entries) => new(SnapshotBytes.Reader(SnapshotBytes.Of(w =>
    {
        w.Write(starts);
        w.Write(entries);
    })), 1);

    private static List<int> Found(HashBuckets buckets, uint hash)
    {
        var found = new List<int>();
        foreach (var id in buckets.Find(hash)) found.Add(id);
        return found;
    }
}
