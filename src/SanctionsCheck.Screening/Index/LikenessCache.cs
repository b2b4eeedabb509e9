using System.Collections.Concurrent;
using SanctionsCheck.Screening.Names;

namespace SanctionsCheck.Screening.Index;

/// <summary>
/// Remembers for the latest words asked about which listed ones are like them. What is found follows from the word and the dictionary
/// alone, so an answer is the same with and without it. Holds two generations, of which the older is let go when the younger is full.
/// Safe for any number of threads.
/// </summary>
/// <param name="most">How much one generation holds: likenesses, and <see cref="Entry"/> more for each word.</param>
internal sealed class LikenessCache(int most)
{
    /// <summary>What a word takes beside its likenesses, counted in them.</summary>
    public const int Entry = 32;

    private readonly Lock _turn = new();
    private volatile Generation _young = new();
    private volatile Generation _old = new();

    /// <summary>What was found for a word; false if it is not remembered.</summary>
    public bool TryGet(NameToken token, out (int Id, float Likeness)[] found)
    {
        if (_young.Words.TryGetValue(token, out found!)) return true;
        if (!_old.Words.TryGetValue(token, out found!)) return false;
        Add(token, found);
        return true;
    }

    /// <summary>Remembers what was found for a word.</summary>
    public void Add(NameToken token, (int Id, float Likeness)[] found)
    {
        var young = _young;
        if (!young.Words.TryAdd(token, found) || Interlocked.Add(ref young.Size, found.Length + Entry) < most) return;
        lock (_turn)
        {
            if (young == _young) (_old, _young) = (young, new());
        }
    }

    private sealed class Generation
    {
        public int Size;

        public ConcurrentDictionary<NameToken, (int Id, float Likeness)[]> Words { get; } = new(SameWord.Instance);
    }

    /// <summary>Words are the same here where all is that likeness is made from; what they weigh is not.</summary>
    private sealed class SameWord : IEqualityComparer<NameToken>
    {
        public static SameWord Instance { get; } = new();

        public bool Equals(NameToken? a, NameToken? b) =>
            ReferenceEquals(a, b)
            || a is not null && b is not null && a.Kind == b.Kind && a.Abjad == b.Abjad && a.Known == b.Known && a.Syllable == b.Syllable
            && a.Form == b.Form && a.Key == b.Key && a.Stem == b.Stem && a.Groups.AsSpan().SequenceEqual(b.Groups);

        public int GetHashCode(NameToken token) => HashCode.Combine(token.Form, token.Kind, token.Abjad);
    }
}
