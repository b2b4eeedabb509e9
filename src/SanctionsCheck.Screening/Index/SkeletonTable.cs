using SanctionsCheck.Screening.Matching;
using SanctionsCheck.Screening.Names;

namespace SanctionsCheck.Screening.Index;

/// <summary>Tokens by length and beginning of their skeletons, with these and their keys side by side, for a fast scan.</summary>
internal sealed class SkeletonTable
{
    /// <summary>Where each bucket begins in the arrays that follow, and the end.</summary>
    private readonly int[] _buckets;
    private readonly Skeleton[] _skeletons;
    private readonly int[] _ids;
    private readonly int[] _starts;
    private readonly char[] _keys;

    /// <summary>Makes the table of those tokens that are to be kept.</summary>
    public SkeletonTable(NameToken[] tokens, Func<NameToken, bool> keep)
    {
        var order = Enumerable.Range(0, tokens.Length).Where(id => tokens[id].Skeleton.Length > 0 && keep(tokens[id])).OrderBy(id => Bucket(tokens[id])).ToArray();
        _buckets = new int[order.Length == 0 ? 1 : Bucket(tokens[order[^1]]) + 2];
        (_ids, _skeletons, _starts) = (order, new Skeleton[order.Length], new int[order.Length + 1]);
        for (var i = 0; i < order.Length; i++)
        {
            var token = tokens[order[i]];
            _skeletons[i] = token.Skeleton;
            _starts[i + 1] = _starts[i] + token.Key.Length;
            _buckets[Bucket(token) + 1]++;
        }
        for (var i = 1; i < _buckets.Length; i++) _buckets[i] += _buckets[i - 1];
        _keys = new char[_starts[^1]];
        for (var i = 0; i < order.Length; i++) tokens[order[i]].Key.CopyTo(_keys.AsSpan(_starts[i]));
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    public SkeletonTable(SnapshotReader reader)
    {
        (_buckets, _ids) = (reader.Read<int>(), reader.Read<int>());
        (_skeletons, _starts, _keys) = (reader.Read<Skeleton>(_ids.Length), reader.Read<int>(_ids.Length + 1), reader.Read<char>());
        SnapshotReader.Expect(_buckets.Length > 0 && _buckets[^1] == _ids.Length && _starts[^1] == _keys.Length);
    }

    public void Save(SnapshotWriter writer)
    {
        writer.Write(_buckets);
        writer.Write(_ids);
        writer.Write(_skeletons);
        writer.Write(_starts);
        writer.Write(_keys);
    }

    /// <summary>Hands on the words with vowels that one without fits, or the other way round, whose skeletons are of a length and begin alike.</summary>
    public void Scan(NameToken token, int length, in TokenDictionary.Search search)
    {
        var bucket = Bucket(length, token.Skeleton.Head);
        if (bucket + 1 >= _buckets.Length) return;
        var (own, sounds) = (token.Key.Length, token.Skeleton.Length);
        for (var i = _buckets[bucket]; i < _buckets[bucket + 1]; i++)
        {
            // Most are refused here, whatever their lengths.
            if (!token.Skeleton.IsNear(_skeletons[i], true)) continue;
            var other = _starts[i + 1] - _starts[i];
            var room = token.Abjad ? AbjadDistance.HasRoom(own, sounds, other, length) : AbjadDistance.HasRoom(other, length, own, sounds);
            if (!room && !token.Skeleton.IsNear(_skeletons[i], false)) continue;
            var key = _keys.AsSpan(_starts[i], other);
            search.Found(_ids[i], token.Abjad ? AbjadDistance.Likeness(token.Key, key, TokenComparer.LeastUnvowelled) : AbjadDistance.Likeness(key, token.Key, TokenComparer.LeastUnvowelled));
        }
    }

    private static int Bucket(NameToken token) => Bucket(token.Skeleton.Length, token.Skeleton.Head);

    private static int Bucket(int length, int head) => length * LetterMask.Classes + head;
}
