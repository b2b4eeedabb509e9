using System.Runtime.InteropServices;
using SanctionsCheck.Screening.Matching;
using SanctionsCheck.Screening.Names;

namespace SanctionsCheck.Screening.Index;

/// <summary>The distinct tokens of a list's names, and the ways to all that are like a given one: each way that <see cref="TokenComparer"/> knows has its own.</summary>
internal sealed class TokenDictionary
{
    /// <summary>Likenesses that are remembered, about 3 MB in each of two generations.</summary>
    private const int CacheSize = 1 << 18;

    private readonly NameToken[] _tokens;
    private readonly StringChains _byForm;
    private readonly StringChains _byKey;
    private readonly StringChains _byStem;
    private readonly Dictionary<int, List<int>> _byGroup = [];
    private readonly SlipTable _forms;
    private readonly SlipTable _keys;
    private readonly (ulong Mask, ShortText Key)[] _keyLetters;
    private readonly ShortText[] _formLetters;
    private readonly MaskBucket[] _bySkeleton;
    private readonly MaskBucket[] _abjad;
    private readonly LikenessCache _latest = new(CacheSize);

    public TokenDictionary(NameToken[] tokens)
    {
        _tokens = tokens;
        Briefs = [.. tokens.Select(t => new TokenBrief(t))];
        Weights = [.. tokens.Select(t => (t.Weight, SearchSpace.Real(t)))];
        (_byForm, _byKey, _byStem) = (new(tokens.Length, tokens.Length), new(tokens.Length, tokens.Length), new(tokens.Length, tokens.Length / 16));
        for (var i = 0; i < tokens.Length; i++)
        {
            tokens[i].Id = i;
            _byForm.Add(tokens[i].Form, i);
            _byKey.Add(tokens[i].Key, i);
            if (tokens[i].Stem.Length > 0) _byStem.Add(tokens[i].Stem, i);
            foreach (var group in tokens[i].Groups)
            {
                if (!_byGroup.TryGetValue(group, out var ids)) _byGroup[group] = ids = new(2);
                ids.Add(i);
            }
        }
        _keyLetters = [.. tokens.Select(t => (t.Mask, new ShortText(t.Key)))];
        _formLetters = [.. tokens.Select(t => new ShortText(t.Form))];
        (SlipTable? forms, SlipTable? keys) = (null, null);
        Parallel.Invoke(
            () => keys = new(tokens, static t => IsSpelt(t) ? t.Key : "", TokenComparer.SlipsReach),
            () => forms = new(tokens, static t => IsSpelt(t) && t.Form.Length <= TokenComparer.LongestTyped ? t.Form : "", static _ => 1));
        (_forms, _keys) = (forms!, keys!);
        _bySkeleton = MaskBucket.Of(tokens, t => IsSpelt(t) && !t.Abjad, SkeletonBucket);
        _abjad = MaskBucket.Of(tokens, t => t.Abjad, SkeletonBucket);
    }

    /// <summary>How many tokens there are; they are numbered from 0 on.</summary>
    public int Count => _tokens.Length;

    /// <summary>What scoring reads of the tokens.</summary>
    public TokenBrief[] Briefs { get; }

    /// <summary>The token with a number.</summary>
    public NameToken this[int id] => _tokens[id];

    /// <summary>Its form.</summary>
    public ReadOnlySpan<char> FormOf(int id) => _tokens[id].Form;

    /// <summary>What each token weighs, and what of that counts where it is left over.</summary>
    public (float All, float Real)[] Weights { get; }

    /// <summary>The first token of exactly this form, −1 if none; the next ones by <see cref="NextWithForm"/>.</summary>
    public int WithForm(ReadOnlySpan<char> form) => _byForm.First(form);

    public int NextWithForm(int id) => _byForm.Next(id);

    /// <summary>Adds all tokens that <see cref="TokenComparer"/> finds like the given one, with their likeness.</summary>
    /// <param name="token">What is looked for.</param>
    /// <param name="seen">Working memory of as many entries as there are tokens; those equal to <paramref name="stamp"/> are skipped.</param>
    /// <param name="stamp">A number that no earlier call has used on <paramref name="seen"/>, nor the one before it.</param>
    /// <param name="found">Gets number and likeness of each.</param>
    public void FindLike(NameToken token, int[] seen, int stamp, List<(int Id, float Likeness)> found)
    {
        if (_latest.TryGet(token, out var latest))
        {
            found.AddRange(latest);
            return;
        }
        var before = found.Count;
        Look(token, seen, stamp, found);
        _latest.Add(token, CollectionsMarshal.AsSpan(found)[before..].ToArray());
    }

    private void Look(NameToken token, int[] seen, int stamp, List<(int Id, float Likeness)> found)
    {
        var search = new Search(this, token, seen, stamp, found);
        search.Chain(_byKey, token.Key);
        foreach (var group in token.Groups)
        {
            if (_byGroup.TryGetValue(group, out var ids))
            {
                foreach (var id in ids) search.Try(id);
            }
        }
        if (!IsSpelt(token)) return;
        search.Chain(_byStem, token.Form);
        if (token.Stem.Length > 0)
        {
            search.Chain(_byStem, token.Stem);
            search.Chain(_byKey, PhoneticKey.Of(token.Stem));
        }
        _forms.Find(token, search, alike: false);
        _keys.Find(token, search, alike: true);
        Skeletons(token, token.Abjad ? _bySkeleton : _abjad, search);
    }

    private static void Skeletons(NameToken token, MaskBucket[] buckets, Search search)
    {
        if (token.SkeletonLength == 0) return;
        var (length, head) = (token.SkeletonLength, token.SkeletonHead);
        for (var other = Math.Max(1, length - 1); other <= length + 1; other++)
        {
            var bucket = other * LetterMask.Classes + head;
            if (bucket < buckets.Length) buckets[bucket].Scan(token, TokenComparer.SkeletonLimit(length, other), search);
        }
    }

    private static int SkeletonBucket(NameToken token) =>
        token.SkeletonLength == 0 ? 0 : token.SkeletonLength * LetterMask.Classes + token.SkeletonHead;

    private static bool IsSpelt(NameToken token) => token.Kind is not (TokenKind.Number or TokenKind.LegalForm or TokenKind.Initial);

    /// <summary>One look-up in progress.</summary>
    internal readonly struct Search(TokenDictionary dictionary, NameToken token, int[] seen, int stamp, List<(int Id, float Likeness)> found)
    {
        public void Try(int id)
        {
            if (seen[id] == stamp) return;
            seen[id] = stamp;
            var likeness = TokenComparer.Compare(token, dictionary[id]);
            if (likeness >= TokenComparer.Least) found.Add((id, likeness));
        }

        /// <summary>True for one that no slips were looked at of; asks for the memory that this takes.</summary>
        public bool IsNew(int id, bool alike)
        {
            if (seen[id] == stamp || seen[id] == Refused) return false;
            if (alike) Ahead.Of(dictionary._keyLetters, id);
            else Ahead.Of(dictionary._formLetters, id);
            return true;
        }

        /// <summary>
        /// The same as <see cref="Try"/> for those that share the hash of a key or a form: most are refused by their letters alone. What is like
        /// the token in another way than by its letters is found in that way.
        /// </summary>
        public void TrySlips(ReadOnlySpan<int> ids, bool alike)
        {
            Span<char> letters = stackalloc char[ShortText.Most];
            foreach (var id in ids)
            {
                if (seen[id] == stamp || seen[id] == Refused) continue;
                if (!alike && IsOneSlip(id, letters) || IsAlike(id, letters)) Try(id);
                else seen[id] = Refused;
            }
        }

        /// <summary>In <c>seen</c>, for one that is not alike by its letters.</summary>
        private int Refused => stamp - 1;

        private bool IsOneSlip(int id, Span<char> letters)
        {
            ref readonly var form = ref dictionary._formLetters[id];
            return !form.IsWhole || EditDistance.IsOneSlip(token.Form, letters[..form.CopyTo(letters)]);
        }

        private bool IsAlike(int id, Span<char> letters)
        {
            ref readonly var entry = ref dictionary._keyLetters[id];
            if (!entry.Key.IsWhole) return true;
            return !TokenComparer.Unlike(token.Mask, entry.Mask, TokenComparer.Limit(token.Key.Length, entry.Key.Length))
                && TokenComparer.KeyLikeness(token.Key, letters[..entry.Key.CopyTo(letters)]) > 0;
        }

        public void Chain(StringChains chains, string key)
        {
            for (var id = chains.First(key); id >= 0; id = chains.Next(id)) Try(id);
        }
    }
}
