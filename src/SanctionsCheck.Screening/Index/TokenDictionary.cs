using System.Runtime.InteropServices;
using SanctionsCheck.Screening.Matching;
using SanctionsCheck.Screening.Names;

namespace SanctionsCheck.Screening.Index;

/// <summary>The distinct tokens of a list's names, and the ways to all that are like a given one: each way that <see cref="TokenComparer"/> knows has its own.</summary>
internal sealed class TokenDictionary
{
    /// <summary>Likenesses that are remembered, about 3 MB in each of two generations.</summary>
    private const int CacheSize = 1 << 18;
    /// <summary>Of so many groups the memory is asked for ahead.</summary>
    private const int MostGroups = 32;

    private readonly TokenStore _tokens;
    private readonly HashBuckets _byForm;
    private readonly HashBuckets _byKey;
    private readonly HashBuckets _byStem;
    private readonly HashBuckets _byGroup;
    private readonly SlipTable _forms;
    private readonly SlipTable _keys;
    private readonly SkeletonTable _vowelled;
    private readonly SkeletonTable _abjad;
    private readonly LikenessCache _latest = new(CacheSize);

    public TokenDictionary(NameToken[] tokens)
    {
        _tokens = new(tokens);
        Weights = WeightsOf(_tokens);
        _byForm = ByText(tokens, static t => t.Form);
        _byKey = ByText(tokens, static t => t.Key);
        _byStem = ByText(tokens, static t => t.Stem);
        _byGroup = new([.. tokens.SelectMany((t, id) => t.Groups.Select(g => (Hash(g), id)))], tokens.Length);
        (SlipTable? forms, SlipTable? keys) = (null, null);
        Parallel.Invoke(
            () => keys = new(tokens, KeyOf, TokenComparer.SlipsReach),
            () => forms = new(tokens, TypedOf, OneSlip));
        (_forms, _keys) = (forms!, keys!);
        (_vowelled, _abjad) = (new(tokens, static t => IsSpelt(t) && !t.Abjad), new(tokens, static t => t.Abjad));
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    public TokenDictionary(SnapshotReader reader)
    {
        _tokens = new(reader);
        Weights = WeightsOf(_tokens);
        (_byForm, _byKey, _byStem, _byGroup) = (new(reader, Count), new(reader, Count), new(reader, Count), new(reader, Count));
        (_keys, _forms) = (new(reader, Count, KeyOf, TokenComparer.SlipsReach), new(reader, Count, TypedOf, OneSlip));
        (_vowelled, _abjad) = (new(reader), new(reader));
    }

    public void Save(SnapshotWriter writer)
    {
        _tokens.Save(writer);
        foreach (var buckets in (ReadOnlySpan<HashBuckets>)[_byForm, _byKey, _byStem, _byGroup]) buckets.Save(writer);
        _keys.Save(writer);
        _forms.Save(writer);
        _vowelled.Save(writer);
        _abjad.Save(writer);
    }

    /// <summary>How many tokens there are; they are numbered from 0 on.</summary>
    public int Count => _tokens.Count;

    /// <summary>What scoring reads of the tokens.</summary>
    public TokenBrief[] Briefs => _tokens.Briefs;

    /// <summary>The token with a number.</summary>
    public NameToken this[int id] => _tokens[id];

    /// <summary>True where it is of a form.</summary>
    public bool HasForm(int id, ReadOnlySpan<char> form) => _tokens.HasForm(id, form);

    /// <inheritdoc cref="TokenStore.CopyForm"/>
    public int CopyForm(int id, Span<char> text) => _tokens.CopyForm(id, text);

    /// <summary>What each token weighs, and what of that counts where it is left over.</summary>
    public (float All, float Real)[] Weights { get; }

    /// <summary>The tokens of exactly this form.</summary>
    public FormMatches WithForm(ReadOnlySpan<char> form) => new(_tokens, form, _byForm.Find(TextHash.Of(form)));

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
        Span<uint> forms = stackalloc uint[SlipTable.MostHashes];
        Span<uint> keys = stackalloc uint[SlipTable.MostHashes];
        forms = forms[.._forms.Ask(token, forms)];
        keys = keys[.._keys.Ask(token, keys)];
        Span<uint> groups = stackalloc uint[Math.Min(token.Groups.Length, MostGroups)];
        for (var i = 0; i < groups.Length; i++) groups[i] = Hash(token.Groups[i]);
        _byGroup.AskStarts(groups);
        search.All(_byKey, token.Key);
        _byGroup.AskEntries(groups);
        foreach (var group in token.Groups)
        {
            foreach (var id in _byGroup.Find(Hash(group))) search.Try(id);
        }
        if (!IsSpelt(token)) return;
        search.All(_byStem, token.Form);
        if (token.Stem.Length > 0)
        {
            search.All(_byStem, token.Stem);
            search.All(_byKey, PhoneticKey.Of(token.Stem));
        }
        _forms.Find(forms, search, alike: false);
        _keys.Find(keys, search, alike: true);
        Skeletons(token, token.Abjad ? _vowelled : _abjad, search);
    }

    private static void Skeletons(NameToken token, SkeletonTable table, in Search search)
    {
        var length = token.Skeleton.Length;
        if (length == 0) return;
        for (var other = Math.Max(1, length - 1); other <= length + 1; other++) table.Scan(token, other, search);
    }

    private static HashBuckets ByText(NameToken[] tokens, Func<NameToken, string> text) =>
        new([.. tokens.Select((t, id) => (Text: text(t), id)).Where(t => t.Text.Length > 0).Select(t => (TextHash.Of(t.Text), t.id))], tokens.Length);

    private static (float All, float Real)[] WeightsOf(TokenStore tokens)
    {
        var weights = new (float, float)[tokens.Count];
        for (var id = 0; id < weights.Length; id++)
        {
            ref readonly var brief = ref tokens.Briefs[id];
            weights[id] = (brief.Weight, Leftover.RealWeight(brief.Kind, brief.Weight, false) > 0 ? brief.Weight : 0);
        }
        return weights;
    }

    private static uint Hash(int group) => TextHash.Fold((uint)group * 2654435769);

    /// <summary>What is compared by slips in its sound.</summary>
    private static string KeyOf(NameToken token) => IsSpelt(token) ? token.Key : "";

    /// <summary>What is compared by slips in its spelling.</summary>
    private static string TypedOf(NameToken token) => IsSpelt(token) && token.Form.Length <= TokenComparer.LongestTyped ? token.Form : "";

    private static int OneSlip(int length) => 1;

    private static bool IsSpelt(NameToken token) => token.Kind is not (TokenKind.Number or TokenKind.LegalForm or TokenKind.Initial);

    /// <summary>One look-up in progress.</summary>
    internal readonly struct Search(TokenDictionary dictionary, NameToken token, int[] seen, int stamp, List<(int Id, float Likeness)> found)
    {
        private readonly LetterPattern _key = new(token.Key);
        private readonly LetterPattern _form = new(token.Form);

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
            Ahead.Of(dictionary._tokens.Keys, id);
            Ahead.Of(dictionary.Briefs, id);
            if (!alike) Ahead.Of(dictionary._tokens.Forms, id);
            return true;
        }

        /// <summary>
        /// The same as <see cref="Try"/> for those that share the hash of a key or a form, forms first. What is like the token in another way than by
        /// its letters was found in that way before.
        /// </summary>
        public void TrySlips(ReadOnlySpan<int> ids, bool alike)
        {
            Span<char> keys = stackalloc char[ShortText.Most];
            Span<char> forms = stackalloc char[ShortText.Most];
            foreach (var id in ids)
            {
                if (seen[id] == stamp || seen[id] == Refused) continue;
                ref readonly var entry = ref dictionary._tokens.Keys[id];
                ref readonly var form = ref dictionary._tokens.Forms[id];
                ref readonly var brief = ref dictionary.Briefs[id];
                if (!entry.Key.IsWhole || !alike && (!form.IsWhole || form.Is(token.Form)))
                {
                    Try(id);
                    continue;
                }
                seen[id] = Refused;
                if (!TokenComparer.IsTyped(token, brief) || !MayBeAlike(entry) && (alike || _form.Slips(form.Letters) > 1)) continue;
                Found(id, TokenComparer.Typo(token, alike ? [] : forms[..form.CopyTo(forms)], keys[..entry.Key.CopyTo(keys)], entry.Mask, brief.Known));
            }
        }

        private bool MayBeAlike(in KeyLetters other) =>
            !TokenComparer.Unlike(token.Mask, other.Mask, TokenComparer.Limit(token.Key.Length, other.Key.Length))
            && _key.Slips(other.Key.Letters) <= TokenComparer.Slips(Math.Min(token.Key.Length, other.Key.Length));

        /// <summary>Notes how alike one is that was not found in another way.</summary>
        public void Found(int id, float likeness)
        {
            if (likeness < TokenComparer.Least || seen[id] == stamp) return;
            seen[id] = stamp;
            found.Add((id, likeness));
        }

        /// <summary>In <c>seen</c>, for one that is not alike by its letters.</summary>
        private int Refused => stamp - 1;

        /// <summary>The same for all that have a text.</summary>
        public void All(HashBuckets buckets, string text)
        {
            foreach (var id in buckets.Find(TextHash.Of(text))) Try(id);
        }
    }
}
